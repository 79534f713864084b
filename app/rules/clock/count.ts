import { addDays, addMonths, type Day, dayOfMonth, isAfter } from '../day'
import { type Holidays, isWorkingDay, type Nation, notWorking, workingDayFrom } from './holidays'
import type { Length, Period } from './period'
import type { Step } from './step'

export type Where = { readonly nation: Nation; readonly holidays: Holidays }

export type Limit = { readonly on: Day; readonly working: readonly Step[] }

/** Days that are no working days though no bank holidays, such as those between two school terms: both ends count. */
export type ClosedDays = { readonly from: Day; readonly to: Day }

/**
 * Reads a limit that nothing moves, such as the time to acknowledge a complaint: its last day (for a period counted
 * `back`, its first), and how it was counted.
 */
export function countPeriod(
  period: Period,
  start: Day,
  where: Where & { readonly closed?: readonly ClosedDays[] },
): Limit {
  const endOn = endOf(period, start, where)
  const on = period.rolls ? rollOn(endOn, period, where) : endOn
  return {
    on,
    working: [
      { step: 'started', on: start, source: period.startSource },
      ...countedSteps(period.length, { from: start, to: endOn, counted: period.counted, source: period.source }),
      ...(period.rolls ? rolledSteps(endOn, period, where) : []),
      { step: 'limit', on, source: period.source },
    ],
  }
}

/** The working day on which a limit ends. */
export const rollOn = (endOn: Day, period: Period, where: Where): Day =>
  workingDayFrom(endOn, holidaysOf(period, where))

const holidaysOf = (period: Period, { nation, holidays }: Where): readonly ReadonlyMap<Day, string>[] =>
  period.holidays === 'any' ? [holidays.EW, holidays.SC, holidays.NI] : [holidays[nation]]

function endOf(
  period: Period,
  start: Day,
  { closed = [], ...where }: Where & { readonly closed?: readonly ClosedDays[] },
): Day {
  const { length, counted } = period
  if ('working' in length) return workingDaysOn(start, length.working, { period, where, closed })
  const first = counted === 'of' ? -1 : 0
  if ('days' in length) return addDays(start, length.days + first)
  return counted === 'back' ? addDays(addMonths(start, -length.months), 1) : addMonths(start, length.months)
}

type Walk = { readonly period: Period; readonly where: Where; readonly closed: readonly ClosedDays[] }

function workingDaysOn(start: Day, days: number, { period, where, closed }: Walk): Day {
  const lists = holidaysOf(period, where)
  const isClosed = (day: Day) => closed.some(({ from, to }) => day >= from && day <= to)
  let at = start
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, lists) && !isClosed(at)) left -= 1
  }
  return at
}

type Counted = { readonly from: Day; readonly to: Day; readonly counted: Period['counted']; readonly source: string }

/** What was counted, and where a month lacks the date, that its last day stands in for it. */
export function countedSteps(length: Length, { from, to, counted, source }: Counted): readonly Step[] {
  const step: Step = { step: 'counted', length, counted, from, to, source }
  const isShort = 'months' in length && counted !== 'back' && dayOfMonth(from) !== dayOfMonth(to)
  return isShort ? [step, { step: 'month-end', to, source: 'Regulation 1182/71 Article 3(2)(c)' }] : [step]
}

/** Each day that was passed over on the way to a working day, and why; nothing where the end is one. */
export function rolledSteps(endOn: Day, period: Period, where: Where): readonly Step[] {
  const lists = holidaysOf(period, where)
  const passed: { readonly day: Day; readonly why: string }[] = []
  for (let at = endOn; ; at = addDays(at, 1)) {
    const why = notWorking(at, lists)
    if (why === null) {
      const source = `Regulation 1182/71 Article 3(4), by ${period.rolls}`
      return isAfter(at, endOn) ? [{ step: 'rolled', from: endOn, passed, to: at, source }] : []
    }
    passed.push({ day: at, why })
  }
}
