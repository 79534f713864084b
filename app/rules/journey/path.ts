import type { Answers, Step } from './answers'

const about = ['name', 'former-names', 'date-of-birth', 'address', 'email', 'telephone'] as const
const optional: ReadonlySet<Step> = new Set(['words', 'former-names', 'telephone'])

/** The questions to ask, in order, as the answers so far make it. No "current step" is kept anywhere. */
export function path(answers: Answers): readonly Step[] {
  switch (answers.right) {
    case undefined:
      return ['right']
    case 'access':
      return ['right', 'scope', 'words', ...about]
    case 'objection':
      return ['right', 'target', 'situation', 'restrict', ...about]
  }
}

/** A step of the public form, or null for a word that is none. */
export const stepNamed = (word: string, answers: Answers): Step | null =>
  path(answers).find((step) => step === word) ?? null

/** The step before, or null at the first. */
export const stepBefore = (step: Step, answers: Answers): Step | null => {
  const steps = path(answers)
  return steps[steps.indexOf(step) - 1] ?? null
}

/** The step after, or null where the answers are to be checked next. */
export const stepAfter = (step: Step, answers: Answers): Step | null => {
  const steps = path(answers)
  return steps[steps.indexOf(step) + 1] ?? null
}

/** The first question that still needs an answer before a request can be sent, or null. */
export const firstUnanswered = (answers: Answers): Step | null =>
  path(answers).find((step) => answers[step] === undefined && !optional.has(step)) ?? null

/** The first question not yet seen: optional ones count as seen once passed. */
export const isReachable = (step: Step, answers: Answers): boolean => {
  const steps = path(answers)
  const first = firstUnanswered(answers)
  return first === null || steps.indexOf(step) <= steps.indexOf(first)
}
