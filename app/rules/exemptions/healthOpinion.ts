import { addDays, addMonths, type Day, isAfter } from '../day'

/** The opinion of the appropriate health professional, DPA 2018 Sch 3 para 2(1): who, when, and which way. */
export type HealthOpinion = {
  /** Their profession, not their name. */
  readonly by?: string
  readonly on?: Day
  readonly says?: 'serious-harm-likely' | 'no-serious-harm'
}

type FaultOfOpinion =
  | 'opinion-by-missing'
  | 'opinion-on-missing'
  | 'opinion-says-missing'
  | 'opinion-in-future'
  | 'opinion-too-old'

/**
 * Why an opinion can't be relied on that day. It counts if it was obtained within the six months ending with that day
 * (Sch 3 paras 5(4) and 6(4)), by the calendar and without a roll to a working day: s.205(2) takes them out of that.
 */
export function faultOfOpinion(opinion: HealthOpinion | undefined, today: Day): readonly FaultOfOpinion[] {
  const { by = '', on, says } = opinion ?? {}
  const missing: readonly FaultOfOpinion[] = [
    ...(by.trim() === '' ? ['opinion-by-missing' as const] : []),
    ...(on === undefined ? ['opinion-on-missing' as const] : []),
    ...(says === undefined ? ['opinion-says-missing' as const] : []),
  ]
  if (on === undefined) return missing
  if (isAfter(on, today)) return [...missing, 'opinion-in-future']
  return isAfter(on, addMonths(today, -6)) ? missing : [...missing, 'opinion-too-old']
}

/** The last day on which an opinion of a day can be relied on. */
export function opinionCountsUntil(on: Day): Day {
  let last = addDays(addMonths(on, 6), -1)
  // Where the sixth month is too short for the day of the month, it counts longer: the rule looks back, not forward.
  while (isAfter(on, addMonths(addDays(last, 1), -6))) last = addDays(last, 1)
  return last
}
