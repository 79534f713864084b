import type { Answers, Step } from '~/app/rules/journey/answers'

/** Questions about the person whose information it is, who may not be the one who asks. */
const aboutThem: ReadonlySet<Step> = new Set<Step>([
  ...(['name', 'former-names', 'date-of-birth', 'address', 'past-addresses', 'identifiers'] as const),
])

/** True where a question asks the person who asks about themself. */
export const isOwn = (step: Step, answers: Answers): boolean =>
  !aboutThem.has(step) || answers.for === 'me' || answers.for === undefined

/**
 * The key under which the heading, hint and short name of a step stand, said of the right person: one's own name, the
 * child's, or that of somebody else.
 */
export const roomOf = (step: Step, answers: Answers): string =>
  isOwn(step, answers) ? `request.${step}` : `request.${step}.${answers.for === 'child' ? 'child' : 'other'}`
