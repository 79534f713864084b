import { type Day, daysBetween } from '../day'
import type { Form } from './answers'
import type { Read } from './readAnswer'
import { readDay } from './readDay'

const mostYears = 120

/** Reads a date of birth from its three fields. Says which part is missing. */
export function readBirthday(form: Form, today: Day): Read {
  const part = (name: string) => form[`date-of-birth-${name}`]?.[0] ?? ''
  const wrong = (field: string, problem: string): Read => ({
    errors: { [field]: `request.date-of-birth.errors.${problem}` },
  })
  const read = readDay({ day: part('day'), month: part('month'), year: part('year') })
  if ('wrong' in read) {
    const isWhole = read.wrong === 'empty' || read.wrong === 'real'
    return wrong(isWhole ? 'date-of-birth' : `date-of-birth-${read.wrong}`, read.wrong)
  }
  const age = daysBetween(read.on, today)
  if (age < 0) return wrong('date-of-birth', 'past')
  if (age > mostYears * 366) return wrong('date-of-birth-year', 'real')
  return { answers: { 'date-of-birth': read.on } }
}
