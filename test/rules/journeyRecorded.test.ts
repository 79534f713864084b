import { expect, test } from 'vitest'
import type { Form } from '~/app/rules/journey/answers'
import { dayParts, readDay } from '~/app/rules/journey/readDay'
import { readRecorded } from '~/app/rules/journey/readRecorded'
import { personFrom } from '~/app/rules/journey/request'

const choices = { activities: ['early-help'], targets: ['activity:early-help/early-help'] }
const one = (fields: Readonly<Record<string, string>>): Form =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))

const who = {
  ...{ 'received-day': '3', 'received-month': 'nov', 'received-year': '2026', channel: 'post', language: 'cy' },
  ...{ name: ' Ifor  Bright ', 'former-names': '', telephone: '', email: '' },
  ...{ 'date-of-birth-day': '27', 'date-of-birth-month': '3', 'date-of-birth-year': '1987' },
  ...{ 'address-line1': '4 Mill Lane', 'address-line2': '', 'address-town': 'Sale', 'address-postcode': 'm330aa' },
}
const read = (right: 'access' | 'objection', fields: Readonly<Record<string, string>>) =>
  readRecorded({ right, form: one(fields), choices, today: '2026-11-24' })

test('a letter is read as the public form would read its answers, and an email address may be left out', () => {
  const recorded = read('access', { ...who, scope: 'early-help', words: 'All of it.' })
  if ('errors' in recorded) throw new Error(Object.values(recorded.errors).join())
  expect(recorded).toMatchObject({ receivedOn: '2026-11-03', channel: 'post', language: 'cy' })
  expect(recorded.answers).toMatchObject({ right: 'access', scope: ['early-help'], words: 'All of it.' })
  expect(personFrom(recorded.answers)).toMatchObject({ name: 'Ifor Bright', email: '', postcode: 'M33 0AA' })
})

test('everything to mend comes at once, under its field', () => {
  const all = read('objection', { ...who, 'received-month': '', channel: 'portal', email: 'nonsense', name: '' })
  expect('errors' in all && Object.keys(all.errors)).toEqual([
    'received-month',
    'channel',
    'target',
    'situation',
    'restrict',
    'name',
    'email',
  ])
})

test.each([
  ['3', '11', '2026', { on: '2026-11-03' }],
  [' 03 ', 'November', '2026', { on: '2026-11-03' }],
  ['', '', '', { wrong: 'empty' }],
  ['3', '', '2026', { wrong: 'month' }],
  ['31', '2', '2026', { wrong: 'real' }],
  ['3', '11', '26', { wrong: 'real' }],
  ['3', 'no', '2026', { wrong: 'real' }],
])('the day "%s %s %s" is read', (day, month, year, outcome) => {
  expect(readDay({ day, month, year })).toEqual(outcome)
})

test('a day read from its own boxes is itself', () => {
  expect(readDay(dayParts('2026-02-05'))).toEqual({ on: '2026-02-05' })
})
