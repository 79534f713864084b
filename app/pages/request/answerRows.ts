import type { Answers, Step } from '~/app/rules/journey/answers'
import { path } from '~/app/rules/journey/path'
import { targetsOf } from '~/app/rules/journey/request'
import type { Register } from '~/app/rules/register/schema'
import { sayDay } from '../dates'
import type { Words } from '../words'

/** Each question asked and the answer as it was given, for the page where answers are checked. */
export const answerRows = (answers: Answers, register: Register, t: Words) =>
  path(answers).map((step) => ({ key: step, value: sayAnswer(step, answers, { register, t }) }))

type Saying = { readonly register: Register; readonly t: Words }

function sayAnswer(step: Step, answers: Answers, { register, t }: Saying): string {
  switch (step) {
    case 'right':
    case 'restrict':
      return answers[step] === undefined ? '' : t(`request.${step}.options.${answers[step]}`)
    case 'scope':
      return (answers.scope ?? []).map((id) => sayActivity(id, { register, t })).join('\n')
    case 'target':
      return targetsOf(register).find((choice) => choice.value === answers.target)?.label ?? ''
    case 'date-of-birth':
      return answers['date-of-birth'] === undefined ? '' : sayDay(answers['date-of-birth'])
    case 'address': {
      const { line1 = '', line2 = '', town = '', postcode = '' } = answers.address ?? {}
      return [line1, line2, town, postcode].filter((line) => line !== '').join('\n')
    }
    default:
      return answers[step] ?? ''
  }
}

const sayActivity = (id: string, { register, t }: Saying) =>
  id === 'everything'
    ? t('request.scope.options.everything')
    : (register.activities.find((activity) => activity.id === id)?.localName ?? '')
