import { type Day, isDay } from './day'

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** A day as it is written to people: '2026-01-31' is "Saturday 31 January 2026". Throws for anything that is no day. */
export function sayDay(day: Day): string {
  if (!isDay(day)) throw new Error(`Not a day: ${day}`)
  return sayFull(new Date(`${day}T12:00:00Z`))
}

/** The day of a moment in London, written to people. Built from parts: versions of Node disagree on a comma. */
export function sayFull(at: Date): string {
  const parts = partsOf(dayFormat, at)
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`
}

/** A moment's parts by their names, as a format gives them. */
export const partsOf = (format: Intl.DateTimeFormat, at: Date): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
