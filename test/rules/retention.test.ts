import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '~/app/rules/day'
import { RetentionRule } from '~/app/rules/register/schema'
import { workOutRetention } from '~/app/rules/retention'

const parts = { applies: 'Case files', stated: 'As the notice says' }
const keptAfter = (period: { years?: number; months?: number }): RetentionRule =>
  RetentionRule.parse({ kind: 'period-after', id: 'after', ...parts, period, after: 'the last visit' })
const until = (when: string | number): RetentionRule =>
  RetentionRule.parse({ kind: 'until-date', id: 'until', ...parts, until: when })
const hold = (words = 'the national inquiry', id = 'hold'): RetentionRule =>
  RetentionRule.parse({ kind: 'suspended-by-hold', id, ...parts, hold: words })
const law: RetentionRule = { kind: 'as-law-requires', id: 'law', ...parts }
const schedule: RetentionRule = { kind: 'by-schedule', id: 'schedule', ...parts, schedule: 'Schedule 4' }

const worked = (rules: readonly RetentionRule[], days: readonly string[], today = '2026-11-22') =>
  workOutRetention(rules, { days: { after: days }, today })

describe('a period after something', () => {
  test.each<[{ years?: number; months?: number }, string[], string, string]>([
    [{ years: 7 }, ['2024-03-04'], '2031-03-04', 'whole years'],
    [{ months: 18 }, ['2026-08-31'], '2028-02-29', 'the month that ends it has no 31st'],
    [{ years: 1, months: 6 }, ['2026-01-15'], '2027-07-15', 'years and months together'],
    [{ years: 1 }, ['2026-03-04', '2026-05-01', '2026-04-02'], '2027-05-01', 'the last of several days starts it'],
  ])('of %j from %j ends on %s: %s', (period, days, end) => {
    const from = days.toSorted().at(-1)
    expect(worked([keptAfter(period)], days)).toEqual({ after: { state: 'kept-until', from, until: end } })
  })

  test('is kept on its last day, and has passed on the next', () => {
    expect(worked([keptAfter({ years: 2 })], ['2024-11-22']).after?.state).toBe('kept-until')
    expect(worked([keptAfter({ years: 2 })], ['2024-11-21'])).toEqual({
      after: { state: 'passed', from: '2024-11-21', until: '2026-11-21' },
    })
  })

  test('comes to nothing where no day is known', () => {
    expect(worked([keptAfter({ years: 2 })], [])).toEqual({})
  })
})

describe('a date', () => {
  test.each([
    [2031, '2031-12-31'],
    ['2028-02', '2028-02-29'],
    ['2027-12', '2027-12-31'],
    ['2027-03-31', '2027-03-31'],
  ])('until %s lets the whole of it go by: %s', (when, end) => {
    expect(worked([until(when)], [])).toEqual({ until: { state: 'kept-until', until: end } })
  })

  test('has passed the day after', () => {
    expect(worked([until(2025)], [], '2025-12-31').until?.state).toBe('kept-until')
    expect(worked([until(2025)], [], '2026-01-01').until?.state).toBe('passed')
  })
})

test('what the law or a schedule elsewhere sets comes to no day', () => {
  expect(worked([law, schedule], ['2024-01-01'])).toEqual({})
})

describe('a hold', () => {
  test('holds every rule of the activity, with the day that each would have come to', () => {
    expect(worked([until(2020), hold(), keptAfter({ years: 1 }), law], ['2026-03-04'])).toEqual({
      hold: { state: 'held', hold: 'the national inquiry' },
      until: { state: 'held', hold: 'the national inquiry', until: '2020-12-31' },
      after: { state: 'held', hold: 'the national inquiry', until: '2027-03-04' },
      law: { state: 'held', hold: 'the national inquiry' },
    })
  })

  test('beside another is told with it', () => {
    expect(worked([hold('a claim', 'b'), hold()], []).hold).toEqual({
      state: 'held',
      hold: 'a claim; the national inquiry',
    })
  })
})

const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
const days = fc.array(aDay, { minLength: 1, maxLength: 5 })
const period = fc.record({ years: fc.integer({ min: 1, max: 80 }), months: fc.integer({ min: 1, max: 30 }) })

describe('of any period and any days', () => {
  test('a further thing that happens never lets anything go sooner', () => {
    fc.assert(
      fc.property(period, days, aDay, (length, known, more) => {
        const end = (all: readonly string[]) => worked([keptAfter(length)], all).after?.until ?? ''
        expect(end([...known, more]) >= end(known)).toBe(true)
      }),
    )
  })

  test('a longer period never ends sooner', () => {
    fc.assert(
      fc.property(period, days, ({ years, months }, known) => {
        const end = (years: number) => worked([keptAfter({ years, months })], known).after?.until ?? ''
        expect(end(years + 1) > end(years)).toBe(true)
      }),
    )
  })

  test('it has passed on a day if and only if that day is after its end', () => {
    fc.assert(
      fc.property(period, days, aDay, (length, known, today) => {
        const found = worked([keptAfter(length)], known, today).after
        expect(found?.state).toBe(today > (found?.until ?? '') ? 'passed' : 'kept-until')
      }),
    )
  })

  test('nothing passes while a hold stands', () => {
    fc.assert(
      fc.property(period, days, aDay, (length, known, today) => {
        const found = Object.values(worked([keptAfter(length), until(1995), hold()], known, today))
        expect(found.map(({ state }) => state)).toEqual(['held', 'held', 'held'])
      }),
    )
  })
})
