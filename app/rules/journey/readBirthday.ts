import { type Day, daysBetween, isDay } from '../day'
import type { Form } from './answers'
import type { Read } from './readAnswer'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const mostYears = 120

/** Reads a date of birth from its three fields; a month may be a number or a name. Says which part is missing. */
export function readBirthday(form: Form, today: Day): Read {
  const part = (name: string) => (form[`date-of-birth-${name}`]?.[0] ?? '').trim()
  const [day, month, year] = [part('day'), part('month'), part('year')]
  const wrong = (field: string, problem: string): Read => ({
    errors: { [field]: `request.date-of-birth.errors.${problem}` },
  })
  if (day === '' && month === '' && year === '') return wrong('date-of-birth', 'empty')
  if (day === '') return wrong('date-of-birth-day', 'day')
  if (month === '') return wrong('date-of-birth-month', 'month')
  if (year === '') return wrong('date-of-birth-year', 'year')

  const birthday = `${year.padStart(4, '0')}-${monthNumber(month)}-${day.padStart(2, '0')}`
  if (!isDay(birthday) || year.length !== 4) return wrong('date-of-birth', 'real')
  const age = daysBetween(birthday, today)
  if (age < 0) return wrong('date-of-birth', 'past')
  if (age > mostYears * 366) return wrong('date-of-birth-year', 'real')
  return { answers: { 'date-of-birth': birthday } }
}

function monthNumber(typed: string): string {
  const named = typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed.toLowerCase()))
  return (named >= 0 ? String(named + 1) : typed).padStart(2, '0')
}
