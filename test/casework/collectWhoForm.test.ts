import { expect, test } from 'vitest'
import { readWhoForm } from '~/app/pages/collect/readWhoForm'

const both = { birthday: true, postcode: true }
const typed = (day: string, month: string, year: string, postcode = 'M33 0AA') => ({
  'birthday-day': day,
  'birthday-month': month,
  'birthday-year': year,
  postcode,
})

test.each([
  ['5', '3', '1987'],
  ['05', '03', '1987'],
  [' 5 ', 'March', '1987'],
  ['5', 'mar', '1987'],
  ['5', 'Mawrth', '1987'],
])('a date of birth is read however it is written: %s %s %s', (day, month, year) => {
  expect(readWhoForm(typed(day, month, year), both)).toEqual({ birthday: '1987-03-05', postcode: 'M33 0AA' })
})

test.each([
  [typed('', '', ''), { birthday: 'collect.who.errors.empty' }],
  [typed('5', '', '1987'), { 'birthday-month': 'collect.who.errors.month' }],
  [typed('31', '2', '1987'), { birthday: 'collect.who.errors.real' }],
  [typed('5', '3', '1987', ' '), { postcode: 'collect.who.errors.postcode' }],
  [{}, { birthday: 'collect.who.errors.empty', postcode: 'collect.who.errors.postcode' }],
])('what is missing or no day is to be mended: %j', (values, errors) => {
  expect(readWhoForm(values, both)).toEqual({ errors })
})

test('what was not asked is not missed', () => {
  expect(readWhoForm({ postcode: 'M33 0AA' }, { birthday: false, postcode: true })).toEqual({
    birthday: null,
    postcode: 'M33 0AA',
  })
  expect(readWhoForm(typed('5', '3', '1987', ''), { birthday: true, postcode: false })).toEqual({
    birthday: '1987-03-05',
    postcode: '',
  })
})
