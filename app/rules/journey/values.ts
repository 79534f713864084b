import type { Answers, Form, Step } from './answers'
import { kindOf } from './kinds'
import { none, takesNone } from './options'
import { dayParts } from './readDay'

type Values = Record<string, string | readonly string[]>

/** What a question's fields hold: the answer kept. Empty for what has a door of its own. */
export function valuesOf(step: Step, answers: Answers): Values {
  const answer = answers[step]
  switch (kindOf[step]) {
    case 'checkboxes':
      return { [step]: Array.isArray(answer) ? chosen(step, answer) : [] }
    case 'date':
      return named(step, dayParts(typeof answer === 'string' ? answer : ''))
    case 'address':
      return named(step, { line1: '', line2: '', town: '', postcode: '', ...partsOf(answer) })
    case 'years':
      return named(step, { from: '', to: '', ...partsOf(answer) })
    case 'apart':
      return {}
    default:
      return { [step]: typeof answer === 'string' ? answer : '' }
  }
}

/** A sent form as a page shows it again: nothing typed is lost by an error. */
export const valuesTyped = (form: Form): Values =>
  Object.fromEntries(Object.entries(form).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))

const chosen = (step: Step, kept: readonly unknown[]): readonly string[] =>
  kept.length === 0 && takesNone(step) ? [none] : kept.filter((each) => typeof each === 'string')

const partsOf = (answer: Answers[Step]) => (typeof answer === 'object' && !Array.isArray(answer) ? answer : {})

const named = (step: Step, parts: Readonly<Record<string, string>>): Values =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${step}-${part}`, value]))
