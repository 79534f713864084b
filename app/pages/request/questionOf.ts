import type { Answers, Typist } from '~/app/rules/journey/answers'
import { isOptional } from '~/app/rules/journey/path'
import { targetsOf } from '~/app/rules/journey/request'
import type { Register } from '~/app/rules/register/schema'
import type { AskedStep, Question } from './question'
import { questionFor, scopeChoices, targetChoices } from './questions'
import { isOwn, roomOf } from './room'

type Asking = { readonly register: Register; readonly answers: Answers; readonly typist?: Typist }

/** The question of a step, with the choices that a controller's register gives, and in words for whom it is about. */
export function questionOf(step: AskedStep, { register, answers, typist = 'resident' }: Asking): Question {
  const question = questionFor(step, answers)
  return {
    ...question,
    words: roomOf(step, answers),
    // A browser knows its own user: it has nothing to fill in about anybody else.
    autocomplete: typist === 'resident' && isOwn(step, answers) ? question.autocomplete : undefined,
    optional: isOptional(step, typist),
    ...choicesOf(step, register),
  }
}

function choicesOf(step: AskedStep, register: Register): Partial<Question> {
  if (step === 'targets') return targetChoices(targetsOf(register))
  if (step !== 'scope') return {}
  return scopeChoices(
    register.activities.map(({ id, localName, about }) => ({ value: id, label: localName, hint: about })),
  )
}
