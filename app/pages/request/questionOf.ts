import type { Step } from '~/app/rules/journey/answers'
import { targetsOf } from '~/app/rules/journey/request'
import type { Register } from '~/app/rules/register/schema'
import type { Question } from './question'
import { questionFor, scopeQuestion, targetQuestion } from './questions'

/** The question of a step, with the choices that a controller's register gives. */
export function questionOf(step: Step, register: Register): Question {
  switch (step) {
    case 'scope':
      return scopeQuestion(
        register.activities.map(({ id, localName, about }) => ({ value: id, label: localName, hint: about })),
      )
    case 'target':
      return targetQuestion(targetsOf(register))
    default:
      return questionFor(step)
  }
}
