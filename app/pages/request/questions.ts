import type { Choice } from '../govuk/field'
import type { Question, Step } from './question'

/** What may be objected to: a service's use, an organisation that it shares with, a research use. */
export type Target = {
  readonly value: string
  readonly label: string
  readonly kind: 'activity' | 'recipient' | 'research'
}

/** The question of a step, ready for a QuestionPage. Fields are named for their steps. */
export const questionFor = (step: Exclude<Step, 'scope' | 'target'>): Question => questions[step]

/** What to ask about: a service each, and last of all everything. */
export const scopeQuestion = (activities: readonly Choice[]): Question => ({
  step: 'scope',
  kind: 'checkboxes',
  name: 'scope',
  options: [
    ...activities,
    { value: 'everything', label: 'request.scope.options.everything', hint: 'request.scope.options.everything-hint' },
  ],
  lastStandsApart: activities.length > 0,
})

/** What to object to, grouped by what it is. */
export const targetQuestion = (targets: readonly Target[]): Question => ({
  step: 'target',
  kind: 'radios',
  name: 'target',
  options: (['activity', 'recipient', 'research'] as const).flatMap((kind) =>
    targets
      .filter((target) => target.kind === kind)
      .map(({ value, label }) => ({ value, label, group: `request.target.groups.${kind}` })),
  ),
})

const ask = (step: Step, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  step,
  kind,
  name: step,
  ...more,
})

const option = (step: Step, value: string, hint = false): Choice => ({
  value,
  label: `request.${step}.options.${value}`,
  ...(hint ? { hint: `request.${step}.options.${value}-hint` } : {}),
})

const questions: Readonly<Record<Exclude<Step, 'scope' | 'target'>, Question>> = {
  right: ask('right', 'radios', { options: [option('right', 'access', true), option('right', 'objection', true)] }),
  words: ask('words', 'textarea', { optional: true }),
  situation: ask('situation', 'textarea'),
  restrict: ask('restrict', 'radios', { options: [option('restrict', 'yes'), option('restrict', 'no')] }),
  name: ask('name', 'text', { autocomplete: 'name', spellcheck: false }),
  'former-names': ask('former-names', 'text', { optional: true, spellcheck: false }),
  'date-of-birth': ask('date-of-birth', 'date'),
  address: ask('address', 'address'),
  email: ask('email', 'email'),
  telephone: ask('telephone', 'tel', { optional: true }),
}
