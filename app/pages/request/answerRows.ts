import type { Answers, Step, Typist } from '~/app/rules/journey/answers'
import { kindOf } from '~/app/rules/journey/kinds'
import { none, takesNone } from '~/app/rules/journey/options'
import { path } from '~/app/rules/journey/path'
import { everything } from '~/app/rules/journey/readChosen'
import { targetsOf } from '~/app/rules/journey/request'
import type { Register } from '~/app/rules/register/schema'
import { type Language, sayDay } from '~/app/rules/sayDay'
import type { Words } from '../words'
import { roomOf } from './room'

type Saying = {
  readonly register: Register
  readonly t: Words
  readonly typist?: Typist
  readonly language?: Language
}

/** A question by its step and its short name, and the answer in words: empty where none was given. */
export type AnswerRow = { readonly key: Step; readonly short: string; readonly value: string }

/** Each question asked and the answer as it was given, for the page where answers are checked. */
export const answerRows = (answers: Answers, saying: Saying): readonly AnswerRow[] =>
  path(answers, saying.typist)
    // The code only shows that the address for email, which has a row, is theirs.
    .filter((step) => step !== 'email-code')
    .map((step) => ({
      key: step,
      short: saying.t(`${roomOf(step, answers)}.short`),
      value: sayAnswer(step, answers, saying),
    }))

function sayAnswer(step: Step, answers: Answers, saying: Saying): string {
  const { t, language } = saying
  const answer = answers[step]
  if (answer === undefined || answer === '') return ''
  if (step === 'authority') return (answers.authority ?? []).map(({ name }) => name).join('\n')
  if (step === 'address' || step === 'your-address') return sayAddress(answers[step])
  if (step === 'years') return sayYears(answers.years, t)
  if (Array.isArray(answer)) return sayChosen(step, answer.map(String), saying)
  if (kindOf[step] === 'radios') return t(`request.${step}.options.${answer}`)
  return kindOf[step] === 'date' ? sayDay(String(answer), language) : String(answer)
}

function sayChosen(step: Step, chosen: readonly string[], { register, t }: Saying): string {
  if (step === 'targets') {
    const targets = targetsOf(register).filter(({ value }) => chosen.includes(value))
    return targets.map(({ kind, label }) => `${t(`request.targets.groups.${kind}`)}: ${label}`).join('\n')
  }
  const words = (value: string) => t(`request.${step}.options.${value}`)
  if (chosen.length === 0) return takesNone(step) ? words(none) : ''
  const activity = (id: string) => register.activities.find((each) => each.id === id)?.localName ?? ''
  return chosen.map((value) => (step === 'scope' && value !== everything ? activity(value) : words(value))).join('\n')
}

function sayAddress(address: Answers['address']): string {
  const { line1 = '', line2 = '', town = '', postcode = '' } = address ?? {}
  return [line1, line2, town, postcode].filter((line) => line !== '').join('\n')
}

function sayYears(years: Answers['years'], t: Words): string {
  const { from = '', to = '' } = years ?? {}
  if (from === '' && to === '') return ''
  return t(`request.years.said.${from === '' ? 'to' : to === '' ? 'from' : 'both'}`, { from, to })
}
