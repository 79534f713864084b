import type { ReactElement } from 'react'
import type { Errors, Values } from '~/app/pages/form'
import { QuestionPage } from '~/app/pages/request/QuestionPage'
import type { Question, Step } from '~/app/pages/request/question'
import { steps } from '~/app/pages/request/question'
import { questionFor, scopeQuestion, targetQuestion } from '~/app/pages/request/questions'

/** The question of a step, with options as a register would give them. */
export function questionOf(step: Step): Question {
  switch (step) {
    case 'scope':
      return scopeQuestion([
        { value: 'early-help', label: 'Early help for families', hint: 'Family First' },
        { value: 'youth-justice', label: 'Youth justice' },
      ])
    case 'target':
      return targetQuestion([
        { value: 'activity:early-help', label: 'Early help for families', kind: 'activity' },
        { value: 'recipient:nhs', label: 'Ambridge NHS Foundation Trust', kind: 'recipient' },
        { value: 'recipient:police', label: 'Borsetshire Police', kind: 'recipient' },
        { value: 'research:families', label: 'National study of family support', kind: 'research' },
      ])
    default:
      return questionFor(step)
  }
}

/** Which field an error of a question stands under, by the last word of its key. */
export function fieldOf({ kind, name }: Question, code: string): string {
  if (kind === 'date' && ['day', 'month', 'year'].includes(code)) return `${name}-${code}`
  if (kind === 'address')
    return `${name}-${{ town: 'town', postcode: 'postcode', 'real-postcode': 'postcode' }[code] ?? 'line1'}`
  return name
}

export const questionPage = (step: Step, values: Values = {}, errors: Errors = {}): ReactElement => (
  <QuestionPage
    question={questionOf(step)}
    values={values}
    errors={errors}
    back="/ambridge"
    action={`/ambridge/request/${step}`}
  />
)

/** Every question, with nothing typed. */
export const questionPages: Readonly<Record<string, ReactElement>> = Object.fromEntries(
  steps.map((step) => [`question-${step}`, questionPage(step)]),
)
