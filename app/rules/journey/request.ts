import type { ObjectionTarget } from '../case/events'
import { AskedRight } from '../case/rights'
import type { Register } from '../register/schema'
import type { Ask, Submission } from '../submission'
import { Answers, type Step, type Typist } from './answers'
import { firstUnanswered, path } from './path'
import { personFrom, requesterFrom } from './people'
import type { Choices } from './read'
import { everything } from './readChosen'
import { wishesFrom } from './wishes'

/** What may be objected to, as one value of a form: "research:activity/id". */
export type TargetChoice = {
  readonly value: string
  readonly label: string
  /** The name of the activity that it belongs to. */
  readonly activityName: string
  readonly kind: ObjectionTarget['kind']
  readonly target: ObjectionTarget
}

/** Everything of a register that an objection can be to: each activity, recipient and research use. */
export const targetsOf = (register: Register): readonly TargetChoice[] =>
  register.activities.flatMap(({ id: activity, localName, recipients, research }) =>
    [
      { kind: 'activity', id: activity, label: localName } as const,
      ...recipients.map(({ id, name }) => ({ kind: 'recipient', id, label: name }) as const),
      ...research.map(({ id, title }) => ({ kind: 'research', id, label: title }) as const),
    ].map(({ kind, id, label }) => ({
      value: `${kind}:${activity}/${id}`,
      label,
      activityName: localName,
      kind,
      target: { kind, activity, id },
    })),
  )

/** What a register lets a form choose from. */
export const choicesOf = (register: Register): Choices => ({
  activities: register.activities.map((activity) => activity.id),
  targets: targetsOf(register).map((target) => target.value),
})

/** The activities that a request asks about: all, where it asks for everything. */
export const activitiesAsked = (answers: Answers, register: Register): readonly string[] => {
  const all = register.activities.map((activity) => activity.id)
  return answers.scope === undefined || answers.scope.includes(everything) ? all : answers.scope
}

/** The first question to go back to before a request can be sent, or null: unanswered, or its register has changed since. */
export function firstToMend(answers: Answers, register: Register, typist: Typist = 'resident'): Step | null {
  const { activities, targets } = choicesOf(register)
  const { scope = [], targets: chosen = [] } = answersOnPath(answers, typist)
  if (scope.some((id) => id !== everything && !activities.includes(id))) return 'scope'
  if (chosen.some((value) => !targets.includes(value))) return 'targets'
  return firstUnanswered(answers, typist)
}

/** What a finished form asks for. Throws where it isn't finished: check `firstToMend` before. */
export function submissionFrom(all: Answers, register: Register, typist: Typist = 'resident'): Submission {
  if (firstToMend(all, register, typist) !== null) throw new Error('The form is not finished')
  const answers = answersOnPath(all, typist)
  return {
    person: personFrom(answers),
    requester: requesterFrom(answers),
    wishes: wishesFrom(answers),
    asks: AskedRight.options
      .filter((right) => answers.rights?.includes(right))
      .flatMap((right) => asksOf(right, answers, register)),
  }
}

/** The answers that count: one that was given before its question fell away is left aside. */
const answersOnPath = (answers: Answers, typist: Typist): Answers =>
  Answers.parse(Object.fromEntries(path(answers, typist).map((step) => [step, answers[step]])))

function asksOf(right: AskedRight, answers: Answers, register: Register): readonly Ask[] {
  const activities = activitiesAsked(answers, register)
  switch (right) {
    case 'objection':
      return targetsOf(register)
        .filter(({ value }) => answers.targets?.includes(value))
        .map(({ target }) => ({
          right,
          activities: [target.activity],
          words: answers.situation ?? '',
          target,
          restrict: answers.restrict === 'yes',
        }))
    case 'direct-marketing':
      return [{ right, activities: [], words: answers.marketing ?? '' }]
    case 'access':
      return [{ right, activities, words: underYears(answers, answers.words) }]
    case 'portability':
      return [{ right, activities, words: underYears(answers, answers.move) }]
    case 'rectification':
      return [{ right, activities, words: answers.wrong ?? '' }]
    case 'erasure':
      return [{ right, activities, words: answers.erase ?? '' }]
    case 'restriction':
      return [{ right, activities, words: answers.limit ?? '' }]
  }
}

/** The years asked about stand on a line of their own before the words. */
function underYears({ years }: Answers, words = ''): string {
  const { from = '', to = '' } = years ?? {}
  const line =
    from !== '' && to !== '' ? `${from} to ${to}` : from !== '' ? `from ${from}` : to !== '' ? `to ${to}` : ''
  return [line, words].filter((each) => each !== '').join('\n')
}
