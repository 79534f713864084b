import type { ReactElement } from 'react'
import type { Errors, Values } from '~/app/pages/form'
import { QuestionPage } from '~/app/pages/request/QuestionPage'
import type { AskedStep, Question } from '~/app/pages/request/question'
import { questionOf as asked } from '~/app/pages/request/questionOf'
import { Answers, type Typist } from '~/app/rules/journey/answers'
import { register } from '../rules/journeyRows'

/** Every step that is asked as a question. */
export const askedSteps: readonly AskedStep[] = Answers.keyof().exclude(['email-code', 'authority']).options

/** For whom a form is, and who types it. */
export type Whom = 'me' | 'child' | 'other'
type Asking = { readonly whom?: Whom; readonly typist?: Typist }

/** The question of a step, with options as a register gives them. */
export const questionOf = (step: AskedStep, { whom = 'me', typist }: Asking = {}): Question =>
  asked(step, { register, answers: { for: whom }, typist })

/** Which field an error of a question stands under, by the last word of its key. */
export function fieldOf({ kind, name }: Question, code: string): string {
  if (kind === 'date' && ['day', 'month', 'year'].includes(code)) return `${name}-${code}`
  if (kind === 'years') return `${name}-${code.startsWith('from') ? 'from' : 'to'}`
  if (kind === 'address')
    return `${name}-${{ town: 'town', postcode: 'postcode', 'real-postcode': 'postcode' }[code] ?? 'line1'}`
  return name
}

type Filled = Asking & { readonly values?: Values; readonly errors?: Errors }

export const filledPage = (step: AskedStep, { values = {}, errors = {}, ...asking }: Filled): ReactElement => (
  <QuestionPage
    question={questionOf(step, asking)}
    values={values}
    errors={errors}
    back="/ambridge"
    action={`/ambridge/request/${step}`}
  />
)

export const questionPage = (step: AskedStep, values: Values = {}, errors: Errors = {}): ReactElement =>
  filledPage(step, { values, errors })

const whoms: readonly Whom[] = ['me', 'child', 'other']

/** Every question, for everybody it can be about, with nothing typed. */
export const questionPages: Readonly<Record<string, ReactElement>> = Object.fromEntries(
  askedSteps.flatMap((step) => whoms.map((whom) => [`question-${step}-${whom}`, filledPage(step, { whom })])),
)
