import type { Say } from './words'

/** A year, month (`YYYY-MM`) or day (`YYYY-MM-DD`) as the register keeps it, in words: 2031, March 2031, 4 March 2031. */
export const sayDate = (say: Say, date: string | number): string => {
  const [year = '', month, day] = String(date).split('-')
  if (!month) return year
  const named = say('months').split(',')[Number(month) - 1]?.trim() ?? month
  return day ? say('date.day', { day: Number(day), month: named, year }) : say('date.month', { month: named, year })
}
