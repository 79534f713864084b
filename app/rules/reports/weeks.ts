import { addDays, type Day, isAfter, weekday } from '../day'
import type { Figures } from './figures'
import { isIn, type Period } from './period'
import { countOf } from './table'

export type Week = Period & {
  readonly received: number
  /** Answered, withdrawn, sent elsewhere: whatever left the pile. */
  readonly ended: number
  readonly open: number
  readonly overdue: number
}

/** Whole weeks up to a day, Monday to Sunday, the oldest first. */
export function weeksUpTo(today: Day, many: number): readonly Period[] {
  const lastSunday = addDays(today, -(weekday(today) % 7))
  return Array.from({ length: many }, (_, i) => {
    const to = addDays(lastSunday, -7 * (many - 1 - i))
    return { from: addDays(to, -6), to }
  })
}

/** What came and went in each week, and how the pile stood at its end. */
export const weeksOf = (rows: readonly Figures[], weeks: readonly Period[]): readonly Week[] =>
  weeks.map((week) => ({
    ...week,
    received: countOf(rows, ({ receivedOn }) => isIn(week, receivedOn)),
    ended: countOf(rows, ({ settledOn }) => isIn(week, settledOn)),
    open: countOf(rows, (each) => wasOpen(each, week.to)),
    overdue: countOf(rows, (each) => wasOverdue(each, week.to)),
  }))

/** Received by the end of a day and not ended by it. */
export const wasOpen = ({ receivedOn, settledOn }: Figures, on: Day): boolean =>
  !isAfter(receivedOn, on) && (settledOn === null || isAfter(settledOn, on))

/** By the day it is due as that is known now: an extension or a pause that came later counts from the beginning. */
export const wasOverdue = (each: Figures, on: Day): boolean =>
  wasOpen(each, on) && each.dueOn !== null && isAfter(on, each.dueOn)
