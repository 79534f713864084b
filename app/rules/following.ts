import { type Case, isReleased, openClarification } from './case/case'
import { clockOf, stateOf } from './case/reading'
import type { Clock } from './clock/clock'
import type { Calendar } from './clock/holidays'
import { dueOnOf } from './clock/label'
import { type Day, isAfter } from './day'

/** Where a request is, as the person who sent it would say: staff's ten states come to these. */
export type Place =
  | 'received'
  | 'waiting-identity'
  | 'waiting-answer'
  | 'looking'
  | 'deciding'
  | 'checking'
  | 'ready'
  | 'answered'
  | 'withdrawn'

export function placeOf(kase: Case): Place {
  if (kase.closed) return kase.closed.outcome
  const state = stateOf(kase)
  if (state === 'released') return 'ready'
  if (openClarification(kase)) return 'waiting-answer'
  switch (state) {
    case 'waiting-for-identity':
      return 'waiting-identity'
    case 'gathering':
      return 'looking'
    case 'received':
    case 'deciding':
      return state
    default:
      return 'checking'
  }
}

/** How a request stands in time, for the person who sent it. */
export type Timing =
  | { readonly state: 'not-started' }
  | { readonly state: 'paused'; readonly since: Day }
  | { readonly state: 'running' | 'late'; readonly dueOn: Day }
  | { readonly state: 'answered'; readonly on: Day; readonly dueOn: Day | null; readonly isLate: boolean }
  | { readonly state: 'withdrawn'; readonly on: Day }

export function timingOf(kase: Case, clock: Clock, today: Day): Timing {
  const dueOn = dueOnOf(clock)
  const on = kase.settled?.on ?? kase.closed?.on
  if (on !== undefined) {
    if (kase.closed?.outcome === 'withdrawn' && !isReleased(kase)) return { state: 'withdrawn', on }
    return { state: 'answered', on, dueOn, isLate: dueOn !== null && isAfter(on, dueOn) }
  }
  if (clock.state === 'running') return { state: isAfter(today, clock.dueOn) ? 'late' : 'running', dueOn: clock.dueOn }
  return clock.state === 'paused' ? { state: 'paused', since: clock.pausedOn } : { state: 'not-started' }
}

/** The day an answer would be due if the last question had not been asked: what its days moved it from. */
export const dueBeforeQuestion = (kase: Case, calendar: Calendar): Day | null =>
  dueOnOf(clockOf({ ...kase, clarifications: kase.clarifications.slice(0, -1) }, calendar))
