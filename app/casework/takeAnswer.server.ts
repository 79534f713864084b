import type { Desk } from '~/app/desk.server'
import type { Answers, Form, Step, Typist } from '~/app/rules/journey/answers'
import { type AnswerErrors, readAnswer } from '~/app/rules/journey/readAnswer'
import { choicesOf } from '~/app/rules/journey/request'
import { type Turn, turnOf } from '~/app/rules/journey/turns'
import { saveAnswers } from './drafts.server'
import type { HeldRegister } from './registers.server'

export type Answered = {
  readonly held: HeldRegister
  readonly typist: Typist
  readonly token: string
  /** What was kept before. */
  readonly answers: Answers
  readonly step: Step
  readonly form: Form
}

/**
 * Reads the answer to one question and keeps it, whether or not it is that question's turn: nobody types for nothing
 * because another tab changed the form, or because it had run out. Gives all answers then, or what to mend.
 */
export async function takeAnswer(
  desk: Desk,
  { held, typist, token, answers, step, form }: Answered,
): Promise<{ readonly answers: Answers; readonly turn: Turn } | { readonly errors: AnswerErrors }> {
  const { register } = held
  const read = readAnswer(step, { form, choices: choicesOf(register), today: desk.today, answers, typist })
  if ('errors' in read) return read
  await saveAnswers(desk, { controller: register.controller.id, token, answers: read.answers })
  return { answers: { ...answers, ...read.answers }, turn: turnOf(step, { answers, typist }) }
}

/** True where nothing at all was typed or chosen. */
export const isBlank = (form: Form): boolean =>
  Object.entries(form).every(([name, all]) => besides.has(name) || all.every((value) => value.trim() === ''))

/** What a form sends that is no answer. */
const besides = new Set(['intent', 'onceKey'])
