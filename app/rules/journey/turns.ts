import type { Answers, Step, Typist } from './answers'
import { firstUnanswered, isConfirmed, isReachable, path } from './path'

/** Where a form goes on: to a question, or to the page where all answers are checked. */
export type Place = Step | 'check'

/** How an answer came: to a question whose turn it was; with nothing before it left; or to one that isn't asked now. */
export type Turn = 'asked' | 'again' | 'moved'

type Standing = { readonly answers: Answers; readonly typist: Typist }

/** Whether it is the turn of a question, as the answers so far stand. */
export function turnOf(step: Step, { answers, typist }: Standing): Turn {
  if (path(answers, typist).includes(step) && isReachable(step, answers, typist)) return 'asked'
  return Object.keys(answers).length === 0 ? 'again' : 'moved'
}

/** The page after a question, on the way to the end. */
export const placeAfter = (step: Step, standing: Standing): Place => {
  const steps = stops(standing)
  const all = path(standing.answers, standing.typist)
  const later = all.slice(all.indexOf(step) + 1)
  return steps.find((each) => later.includes(each)) ?? 'check'
}

/** The question before another, or null at the first. */
export const placeBefore = (step: Step, standing: Standing): Step | null => {
  const all = path(standing.answers, standing.typist)
  const earlier = all.slice(0, Math.max(0, all.indexOf(step)))
  return stops(standing).findLast((each) => earlier.includes(each)) ?? null
}

/** The page after a changed answer: the first question that it opened and that nobody has seen yet, or the check. */
export const placeAfterChange = (standing: Standing): Place => {
  const needed = firstUnanswered(standing.answers, standing.typist)
  const isNew = (step: Step) => step === needed || standing.answers[step] === undefined
  return stops(standing).find(isNew) ?? 'check'
}

/**
 * The questions that somebody is led to. A confirmed address isn't asked for its code again. Papers that staff hold are
 * added to the case, once there is one.
 */
const stops = ({ answers, typist }: Standing): readonly Step[] =>
  path(answers, typist).filter(
    (step) => !(step === 'email-code' && isConfirmed(answers)) && !(step === 'authority' && typist === 'staff'),
  )
