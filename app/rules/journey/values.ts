import type { Answers, Form, Step } from './answers'
import { dayParts } from './readDay'

/** What a question's fields hold: the answer kept, or what was just typed and has to be mended. */
export function valuesOf(step: Step, answers: Answers): Record<string, string | readonly string[]> {
  switch (step) {
    case 'scope':
      return { scope: answers.scope ?? [] }
    case 'date-of-birth': {
      const { day, month, year } = dayParts(answers['date-of-birth'] ?? '')
      return { 'date-of-birth-day': day, 'date-of-birth-month': month, 'date-of-birth-year': year }
    }
    case 'address': {
      const { line1 = '', line2 = '', town = '', postcode = '' } = answers.address ?? {}
      return { 'address-line1': line1, 'address-line2': line2, 'address-town': town, 'address-postcode': postcode }
    }
    default:
      return { [step]: answers[step] ?? '' }
  }
}

/** A sent form as a page shows it again: nothing typed is lost by an error. */
export const valuesTyped = (form: Form): Record<string, string | readonly string[]> =>
  Object.fromEntries(Object.entries(form).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
