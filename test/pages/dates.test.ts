import { expect, test } from 'vitest'
import { sayDay, sayInstant, sayShortDay } from '~/app/pages/dates'
import { saySize } from '~/app/pages/sizes'

test.each([
  ['2026-01-31', 'Saturday 31 January 2026'],
  ['2028-02-29', 'Tuesday 29 February 2028'],
  ['2026-03-29', 'Sunday 29 March 2026'],
])('%s is %s', (day, said) => {
  expect(sayDay(day)).toBe(said)
})

test.each(['2026-02-30', '2026-1-3', '', 'tomorrow'])('%s is no day', (day) => {
  expect(() => sayDay(day)).toThrow('Not a day')
})

test('a short day fits a table', () => {
  expect(sayShortDay('2026-09-01')).toMatch(/^1 Sept? 2026$/)
})

test.each([
  ['2026-01-31T14:05:00.000Z', 'Saturday 31 January 2026 at 2:05pm'],
  ['2026-06-30T23:30:00.000Z', 'Wednesday 1 July 2026 at 12:30am'],
])('%s is %s on a clock in London', (at, said) => {
  expect(sayInstant(at)).toBe(said)
})

test('what is no instant is refused', () => {
  expect(() => sayInstant('yesterday')).toThrow('Not an instant')
})

test.each([
  [900, '900 bytes'],
  [325_058, '317 KB'],
  [3_250_585, '3.1 MB'],
])('%i bytes are %s', (bytes, said) => {
  expect(saySize(bytes)).toBe(said)
})

test.each([
  ['2026-01-31', 'dydd Sadwrn 31 Ionawr 2026', '31 Ion 2026'],
  ['2028-02-29', 'dydd Mawrth 29 Chwefror 2028', '29 Chwef 2028'],
])('%s in Welsh is %s, and short %s', (day, said, short) => {
  expect(sayDay(day, 'cy')).toBe(said)
  expect(sayShortDay(day, 'cy').replace('Chwe ', 'Chwef ')).toBe(short)
})

test.each([
  ['2026-01-31T14:05:00.000Z', 'dydd Sadwrn 31 Ionawr 2026 am 2:05yh'],
  ['2026-06-30T23:30:00.000Z', 'dydd Mercher 1 Gorffennaf 2026 am 12:30yb'],
])('%s in Welsh is %s', (at, said) => {
  expect(sayInstant(at, 'cy')).toBe(said)
})
