import { type Day, type Instant, isDay } from '~/app/rules/day'
import { type Language, partsOf, sayDay, sayFull } from '~/app/rules/sayDay'
import { useLanguage } from './words'

export { sayDay } from '~/app/rules/sayDay'

const london = { timeZone: 'Europe/London' } as const
const shortFormatOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, { ...london, day: 'numeric', month: 'short', year: 'numeric' })
const shortFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: shortFormatOf('en-GB'),
  cy: shortFormatOf('cy'),
}
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })

// "yb" and "yh" are the Welsh marks for before and after noon.
const timeWords: Readonly<Record<Language, { readonly at: string; readonly am: string; readonly pm: string }>> = {
  en: { at: 'at', am: 'am', pm: 'pm' },
  cy: { at: 'am', am: 'yb', pm: 'yh' },
}

/** A day in a table's cell: '2026-01-31' is "31 Jan 2026", in Welsh "31 Ion 2026". */
export function sayShortDay(day: Day, language: Language = 'en'): string {
  if (!isDay(day)) throw new Error(`Not a day: ${day}`)
  const parts = partsOf(shortFormats[language], new Date(`${day}T12:00:00Z`))
  return `${parts.day} ${parts.month} ${parts.year}`
}

/** An instant as the clock on the wall in London shows it: "Saturday 31 January 2026 at 2:05pm". */
export function sayInstant(at: Instant, language: Language = 'en'): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) throw new Error(`Not an instant: ${at}`)
  const { hour, minute, dayPeriod = '' } = partsOf(timeFormat, instant)
  const words = timeWords[language]
  const half = dayPeriod.toLowerCase().startsWith('a') ? words.am : words.pm
  return `${sayFull(instant, language)} ${words.at} ${hour}:${minute}${half}`
}

/** `sayDay` in the language of the page. */
export function useDay(): (day: Day) => string {
  const language = useLanguage()
  return (day) => sayDay(day, language)
}

/** `sayInstant` in the language of the page. */
export function useInstant(): (at: Instant) => string {
  const language = useLanguage()
  return (at) => sayInstant(at, language)
}
