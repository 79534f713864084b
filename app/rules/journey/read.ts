import type { Day } from '../day'
import { Answers, type Form, type Step, type Typist } from './answers'

/** What may be chosen, by the controller's register. */
export type Choices = { readonly activities: readonly string[]; readonly targets: readonly string[] }

/** Fields to mend: to each the key of its words in the locale file, under `request.<step>.errors`. */
export type AnswerErrors = Readonly<Record<string, string>>
export type Read = { readonly answers: Answers } | { readonly errors: AnswerErrors }

/** A sent form, and what it is read by. `answers` are those so far. */
export type Sent = {
  readonly form: Form
  readonly choices: Choices
  readonly today: Day
  readonly answers: Answers
  readonly typist: Typist
}

export const keep = (step: Step, answer: unknown): Read => ({ answers: Answers.parse({ [step]: answer }) })

export const wrong = (step: Step, problem: string, field: string = step): Read => ({
  errors: { [field]: keyOf(step, problem) },
})

export const keyOf = (step: Step, problem: string): string => `request.${step}.errors.${problem}`
