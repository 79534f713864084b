import { addDays, type Day, isAfter } from '../day'
import type { Clock } from './clock'
import { type Holidays, type Nation, workingDayFrom } from './holidays'

/**
 * The day a controller means to have answered by: some days from the start, without those of a clarification, on a
 * working day and never after the day the law sets. Null while no time runs, or where the controller has set none.
 */
export function targetOn(
  clock: Clock,
  days: number | null,
  { nation, holidays }: { readonly nation: Nation; readonly holidays: Holidays },
): Day | null {
  if (clock.state !== 'running' || days === null) return null
  const on = workingDayFrom(addDays(clock.startedOn, days + clock.excludedDays), [holidays[nation]])
  return isAfter(on, clock.dueOn) ? clock.dueOn : on
}
