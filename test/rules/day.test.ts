import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addSeconds,
  dayOfMonth,
  daysBetween,
  isAfter,
  isDay,
  laterOf,
  londonDay,
  londonHour,
  weekday,
} from '~/app/rules/day'
import { remembered } from '~/app/rules/remembered'
import { sayDay } from '~/app/rules/sayDay'

test.each([
  ['2026-06-30T22:59:59.999Z', '2026-06-30', 'summer: a second before midnight in London'],
  ['2026-06-30T23:00:00.000Z', '2026-07-01', 'summer: midnight in London'],
  ['2026-11-20T23:59:00.000Z', '2026-11-20', 'winter: a minute before midnight'],
  ['2026-11-21T00:00:00.000Z', '2026-11-21', 'winter: midnight'],
  ['2026-03-29T00:30:00.000Z', '2026-03-29', 'the night the clocks go forward'],
  ['2026-10-24T23:30:00.000Z', '2026-10-25', 'the night the clocks go back'],
])('%s is %s in London: %s', (instant, day) => {
  expect(londonDay(instant)).toBe(day)
})

describe('isDay', () => {
  test.each(['2026-01-31', '2028-02-29', '2000-02-29', '0001-01-01'])('%s is a day', (words) => {
    expect(isDay(words)).toBe(true)
  })

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-00',
    '26-01-01',
    '2026-01-01T00:00',
    '2026-01-01[u-ca=hebrew]',
    '2026-01-01[u-ca=gregory]',
    '-000001-01-01',
    '+012026-01-01',
    ' 2026-01-01',
    '',
    '٢٠٢٦-٠١-٠١',
  ])('%j is not', (words) => {
    expect(isDay(words)).toBe(false)
  })
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2025-11-30', 3, '2026-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['2026-12-31', 1, '2027-01-31'],
])('%s and %d months is %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then)
})

test('days are counted across a change of clocks and a leap day', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
  expect(weekday('2026-11-22')).toBe(7)
  expect(dayOfMonth('2026-11-22')).toBe(22)
})

test('the later of two days, and an instant moved by seconds, both written as before', () => {
  expect(laterOf('2026-09-30', '2026-10-01')).toBe('2026-10-01')
  expect(isAfter('2026-10-01', '2026-10-01')).toBe(false)
  expect(addSeconds('2026-12-31T23:59:30.000Z', 45)).toBe('2027-01-01T00:00:15.000Z')
  expect(addSeconds('2026-11-23T12:00:00.000Z', -3600)).toBe('2026-11-23T11:00:00.000Z')
})

test.each([
  ['2026-06-30T22:59:59.999Z', 23],
  ['2026-06-30T23:00:00.000Z', 0],
  ['2026-11-20T09:05:00.000Z', 9],
])('at %s it is %i o’clock in London', (instant, hour) => {
  expect(londonHour(instant)).toBe(hour)
})

test('what is kept of days grows stale for none of them, however many are asked for', () => {
  const start = '1990-01-01'
  let day = start
  for (let n = 1; n <= 25_000; n += 1) {
    const next = addDays(day, 1)
    expect(next > day).toBe(true)
    day = next
  }
  expect(day).toBe('2058-06-13')
  expect(daysBetween(start, day)).toBe(25_000)
  expect(weekday(start)).toBe(1)
  expect([addMonths(start, 1), addMonths(start, 3), addMonths(start, 1)]).toEqual([
    '1990-02-01',
    '1990-04-01',
    '1990-02-01',
  ])
})

test('days before the year 2000 count as well, and what is no day is no guess', () => {
  expect(addDays('1999-12-31', 1)).toBe('2000-01-01')
  expect(daysBetween('2000-01-01', '1999-01-01')).toBe(-365)
  expect(() => addDays('2026-02-30', 1)).toThrow()
  expect(() => addMonths('soon', 1)).toThrow()
})

test('a day is said in Welsh, in the middle of a sentence', () => {
  expect(sayDay('2026-01-31', 'cy')).toBe('dydd Sadwrn 31 Ionawr 2026')
  expect(() => sayDay('2026-02-30')).toThrow('Not a day: 2026-02-30')
})

test('a day is said with its weekday, whatever time zone the server keeps', () => {
  expect(sayDay('2026-01-31')).toBe('Saturday 31 January 2026')
  expect(sayDay('2026-03-29')).toBe('Sunday 29 March 2026')
})

test('what was read of a key is kept, of so many keys at most, then all is read anew', () => {
  const read: string[] = []
  const lengthOf = remembered(2, (key: string) => {
    read.push(key)
    return key.length
  })
  expect([lengthOf('a'), lengthOf('bb'), lengthOf('a'), lengthOf('bb')]).toEqual([1, 2, 1, 2])
  expect(read).toEqual(['a', 'bb'])
  expect([lengthOf('ccc'), lengthOf('a'), lengthOf('ccc')]).toEqual([3, 1, 3])
  expect(read).toEqual(['a', 'bb', 'ccc', 'a'])
})
