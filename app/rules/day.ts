import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered'

/** A calendar day in the United Kingdom, `YYYY-MM-DD`. */
export type Day = string
/** A moment, ISO-8601 in UTC with milliseconds and a `Z`, so that text order is time order. */
export type Instant = string

/** The day it is in the United Kingdom at a moment: 23:30 UTC in June belongs to the next day. */
export const londonDay = (at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString()

/** The hour of the day in the United Kingdom at a moment, 0 to 23. */
export const londonHour = (at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').hour

/** True of a real calendar day written `YYYY-MM-DD`. */
export const isDay = (words: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false
  try {
    return known(words).date.toString() === words
  } catch {
    return false
  }
}

/** The same date `months` later, or the last day of that month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => monthsLater(months)(day)

export const addDays = (day: Day, days: number): Day => dayNumbered(known(day).number + days)

/** Days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => known(to).number - known(from).number

/** True where `a` is after `b`: written as they are, days and instants are text in the order of time. */
export const isAfter = (a: Day | Instant, b: Day | Instant): boolean => a > b

export const laterOf = (a: Day, b: Day): Day => (isAfter(a, b) ? a : b)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => known(day).weekday

export const dayOfMonth = (day: Day): number => known(day).date.day

/** `at` moved by some seconds. */
export const addSeconds = (at: Instant, seconds: number): Instant =>
  Temporal.Instant.from(at).add({ seconds }).toString({ fractionalSecondDigits: 3 })

// Temporal does all the arithmetic and is slow at reading and writing text. Cases stand on few days: what it said of a
// day is kept, and days are counted by their numbers.
const dayZero = Temporal.PlainDate.from('2000-01-01')

const known = remembered(10_000, (day: Day) => {
  const date = Temporal.PlainDate.from(day)
  return { date, weekday: date.dayOfWeek, number: dayZero.until(date).days }
})

const dayNumbered = remembered(10_000, (number: number): Day => dayZero.add({ days: number }).toString())

const monthsLater = remembered(10, (months: number) =>
  remembered(10_000, (day: Day): Day => known(day).date.add({ months }).toString()),
)
