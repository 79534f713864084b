import { addDays, type Day, daysBetween, laterOf } from '../day'

/** A clarification asked for and, once it came, answered. */
export type Pause = { readonly askedOn: Day; readonly answeredOn: Day | null }

type Run = { readonly from: Day; readonly to: Day; readonly days: number }

/**
 * The days that some pauses take out of the time: both ends of each are in, a day in two pauses counts once, and none up
 * to the start counts, which lies outside the time already. UK GDPR Article 12A(5)(b). Pauses in the order they were
 * asked; one that isn't answered takes out none yet. `untilAnswer` leaves each day of an answer in the time, the cautious reading.
 */
export function excludedRuns(
  pauses: readonly Pause[],
  startedOn: Day,
  { untilAnswer = false }: { readonly untilAnswer?: boolean } = {},
): readonly Run[] {
  let free = addDays(startedOn, 1)
  return pauses.flatMap(({ askedOn, answeredOn }) => {
    if (answeredOn === null) return []
    const from = laterOf(askedOn, free)
    const to = untilAnswer ? addDays(answeredOn, -1) : answeredOn
    const days = daysBetween(from, to) + 1
    if (days <= 0) return []
    free = addDays(to, 1)
    return [{ from, to, days }]
  })
}

export const daysIn = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.days, 0)
