import { type Day, isDay } from '../day'
import { monthNumber } from './months'

/** A day as three boxes of a form hold it. */
export type DayParts = Readonly<Record<DayPart, string>>
export type DayPart = 'day' | 'month' | 'year'

/** Reads a day; a month may be a number, or its name in English or Welsh. Says which part is missing, or that there is no such day. */
export function readDay(typed: DayParts): { readonly on: Day } | { readonly wrong: 'empty' | 'real' | DayPart } {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  if (day === '' && month === '' && year === '') return { wrong: 'empty' }
  if (day === '') return { wrong: 'day' }
  if (month === '') return { wrong: 'month' }
  if (year === '') return { wrong: 'year' }
  const on = `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`
  return isDay(on) ? { on } : { wrong: 'real' }
}

/** The boxes of a day, as a form shows it. */
export function dayParts(on: Day): DayParts {
  const [year = '', month = '', day = ''] = on.split('-')
  const number = (part: string) => part.replace(/^0/, '')
  return { day: number(day), month: number(month), year }
}
