import type { ObjectionTarget } from '../case/events'
import type { Person } from '../people'
import type { Register } from '../register/schema'
import type { Answers } from './answers'
import type { Choices } from './readAnswer'

/** What may be objected to, as one value of a form: "research:activity/id". */
export type TargetChoice = {
  readonly value: string
  readonly label: string
  readonly kind: ObjectionTarget['kind']
  readonly target: ObjectionTarget
}

/** Everything of a register that an objection can be to: each activity, recipient and research use. */
export const targetsOf = (register: Register): readonly TargetChoice[] =>
  register.activities.flatMap((activity) => [
    choice({ kind: 'activity', activity: activity.id, id: activity.id }, activity.localName),
    ...activity.recipients.map((r) => choice({ kind: 'recipient', activity: activity.id, id: r.id }, r.name)),
    ...activity.research.map((r) => choice({ kind: 'research', activity: activity.id, id: r.id }, r.title)),
  ])

/** What a register lets a form choose from. */
export const choicesOf = (register: Register): Choices => ({
  activities: register.activities.map((activity) => activity.id),
  targets: targetsOf(register).map((target) => target.value),
})

/** The person that a finished form names. Throws where the form isn't finished: check `firstUnanswered` before. */
export function personFrom(answers: Answers): Person {
  const { name, email, address } = answers
  const dateOfBirth = answers['date-of-birth']
  // Without an email address it is the empty string: the public form asks for one, a letter may hold none.
  if (!name || email === undefined || !address || !dateOfBirth) throw new Error('The form is not finished')
  return {
    name,
    formerNames: answers['former-names'] || null,
    dateOfBirth,
    addressLines: [address.line1, address.line2, address.town].filter((line) => line !== ''),
    postcode: address.postcode,
    email,
    telephone: answers.telephone || null,
  }
}

/** The activities that a request asks about: all, where it asks for everything. */
export const activitiesAsked = (answers: Answers, register: Register): readonly string[] => {
  const all = register.activities.map((activity) => activity.id)
  return answers.scope === undefined || answers.scope.includes('everything') ? all : answers.scope
}

/** The request that a finished form makes. */
export function requestFrom(answers: Answers, register: Register) {
  const person = personFrom(answers)
  const target = targetsOf(register).find((each) => each.value === answers.target)?.target
  if (answers.right !== 'objection' || target === undefined) {
    const activities = activitiesAsked(answers, register)
    return { right: 'access', person, activities, words: answers.words ?? '' } as const
  }
  return {
    right: 'objection',
    person,
    activities: [target.activity],
    words: answers.situation ?? '',
    target,
    restrict: answers.restrict === 'yes',
  } as const
}

const choice = (target: ObjectionTarget, label: string): TargetChoice => ({
  value: `${target.kind}:${target.activity}/${target.id}`,
  label,
  kind: target.kind,
  target,
})
