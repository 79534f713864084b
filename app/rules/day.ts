import { Temporal } from 'temporal-polyfill'

/** A calendar day in the United Kingdom, `YYYY-MM-DD`. */
export type Day = string
/** A moment, ISO-8601 in UTC with milliseconds and a `Z`, so that text order is time order. */
export type Instant = string

/** The day it is in the United Kingdom at a moment: 23:30 UTC in June belongs to the next day. */
export const londonDay = (at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString()

/** True of a real calendar day written `YYYY-MM-DD`. */
export const isDay = (words: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false
  try {
    return Temporal.PlainDate.from(words, { overflow: 'reject' }).toString() === words
  } catch {
    return false
  }
}

/** The same date `months` later, or the last day of that month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** True where `a` is after `b`: written as they are, days and instants are text in the order of time. */
export const isAfter = (a: Day | Instant, b: Day | Instant): boolean => a > b

export const laterOf = (a: Day, b: Day): Day => (isAfter(a, b) ? a : b)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

export const dayOfMonth = (day: Day): number => Temporal.PlainDate.from(day).day

/** `at` moved by some seconds. */
export const addSeconds = (at: Instant, seconds: number): Instant =>
  Temporal.Instant.from(at).add({ seconds }).toString({ fractionalSecondDigits: 3 })
