import { type Day, isDay } from './day'

/** Languages that a person can be written to in. */
export type Language = 'en' | 'cy'

const formatOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/London',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: formatOf('en-GB'), cy: formatOf('cy') }

/**
 * A day as it is written to people: '2026-01-31' is "Saturday 31 January 2026", in Welsh "dydd Sadwrn 31 Ionawr 2026".
 * Throws for anything that is no day.
 */
export function sayDay(day: Day, language: Language = 'en'): string {
  if (!isDay(day)) throw new Error(`Not a day: ${day}`)
  return sayFull(new Date(`${day}T12:00:00Z`), language)
}

/** The day of a moment in London, written to people. Built from parts: versions of Node disagree on a comma. */
export function sayFull(at: Date, language: Language = 'en'): string {
  const { weekday = '', day, month, year } = partsOf(formats[language], at)
  // In Welsh the word for "day" in a weekday's name has a small letter inside a sentence.
  return `${language === 'cy' ? weekday.replace(/^D/, 'd') : weekday} ${day} ${month} ${year}`
}

/** A moment's parts by their names, as a format gives them. */
export const partsOf = (format: Intl.DateTimeFormat, at: Date): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
