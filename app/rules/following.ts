import { type Case, lacksAuthority, latestSearchOf, openClarification, sentOut } from './case/case'
import type { Outcome } from './case/events'
import { clockOf, stateOf } from './case/reading'
import type { Clock } from './clock/clock'
import type { Calendar } from './clock/holidays'
import { dueOnOf } from './clock/label'
import { type Day, isAfter } from './day'

/** Where a request is, as the person who sent it would say: staff's ten states come to these, and authority. */
export type Place =
  | 'received'
  | 'waiting-identity'
  | 'waiting-authority'
  | 'waiting-answer'
  | 'looking'
  | 'deciding'
  | 'checking'
  | 'ready'
  | 'answered'
  | 'withdrawn'
  | 'ended'

/** How it ended, for the person: what was refused was answered too. */
const endings: Readonly<Record<Outcome, Place>> = {
  answered: 'answered',
  refused: 'answered',
  withdrawn: 'withdrawn',
  transferred: 'ended',
  duplicate: 'ended',
  'no-reply': 'ended',
}

export function placeOf(kase: Case): Place {
  if (kase.closed) return endings[kase.closed.outcome]
  const state = stateOf(kase)
  if (state === 'released') return 'ready'
  if (openClarification(kase)) return 'waiting-answer'
  if (state === 'waiting-for-identity') return 'waiting-identity'
  if (kase.authorityAskedOn && lacksAuthority(kase)) return 'waiting-authority'
  switch (state) {
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
    if (kase.closed && sentOut(kase).length === 0) return { state: 'withdrawn', on }
    return { state: 'answered', on, dueOn, isLate: dueOn !== null && isAfter(on, dueOn) }
  }
  if (clock.state === 'running') return { state: isAfter(today, clock.dueOn) ? 'late' : 'running', dueOn: clock.dueOn }
  return clock.state === 'paused' ? { state: 'paused', since: clock.pausedOn } : { state: 'not-started' }
}

/** The day an answer would be due if the last question had not been asked: what its days moved it from. */
export const dueBeforeQuestion = (kase: Case, calendar: Calendar): Day | null =>
  dueOnOf(clockOf({ ...kase, clarifications: kase.clarifications.slice(0, -1) }, calendar))

/** How many services were asked to look, and how many have said what they hold; null before any was asked. */
export type Asked = { readonly asked: number; readonly answered: number }

export function servicesAsked(kase: Case): Asked | null {
  const sources = [...new Set([...kase.searches.values()].map(({ source }) => source))]
  const latest = sources.flatMap((source) => latestSearchOf(kase, source) ?? [])
  // One that the answer does without is waited for by nobody; the answer says why.
  const counted = latest.filter(({ state }) => state !== 'given-up')
  if (counted.length === 0) return null
  return { asked: counted.length, answered: counted.filter(({ state }) => hasAnswered.has(state)).length }
}

const hasAnswered: ReadonlySet<string> = new Set(['answered', 'confirmed'])
