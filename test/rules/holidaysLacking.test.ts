import { expect, test } from 'vitest'
import { lackingOf, pressing } from '~/app/rules/clock/lacking'
import { holidays } from '../kit/holidays'

const years = (today: string) => lackingOf(holidays, today).map(({ nation, year }) => `${nation} ${year}`)
const pressingOn = (today: string) =>
  pressing(lackingOf(holidays, today), today).map(({ nation, year }) => `${nation} ${year}`)

test.each([
  ['2027-12-31', []],
  ['2028-01-01', ['EW 2029', 'SC 2029', 'NI 2029']],
  ['2029-01-01', ['EW 2029', 'SC 2029', 'NI 2029', 'EW 2030', 'SC 2030', 'NI 2030']],
])('a list that ends in 2028 lacks on %s: %j', (today, lacking) => {
  expect(years(today)).toEqual(lacking)
})

test('next year can wait until October, this year cannot', () => {
  expect(pressingOn('2028-09-30')).toEqual([])
  expect(pressingOn('2028-10-01')).toEqual(['EW 2029', 'SC 2029', 'NI 2029'])
  expect(pressingOn('2029-01-01')).toEqual(['EW 2029', 'SC 2029', 'NI 2029'])
})

test('a year that one nation knows only in part is missing there, and nowhere else', () => {
  const SC = new Map([...holidays.SC].filter(([day]) => day < '2028-12-01'))
  expect(lackingOf({ ...holidays, SC }, '2027-06-01')).toEqual([{ nation: 'SC', year: 2028 }])
})
