import { type Clock, type ClockFacts, readClock } from '../clock/clock'
import { type Calendar, holidaysAt } from '../clock/holidays'
import type { Case } from './case'
import { openClarification, openSearches } from './case'

/** What a case's clock is read from. */
export function clockFactsOf(kase: Case): ClockFacts {
  const { right, nation, receivedOn } = kase.received
  return {
    right,
    nation,
    receivedOn,
    // Identity moves the start only where proof was asked for: Article 12A(2)(b).
    awaited: kase.identityAskedOn
      ? [{ what: 'identity', askedOn: kase.identityAskedOn, completeOn: kase.identity?.completeOn ?? null }]
      : [],
    pauses: kase.clarifications,
    extensionNotices: kase.extension ? [kase.extension.on] : [],
  }
}

/** The bank holidays that a case is read by: those in force, or those that were when it was answered. */
export const holidaysOf = (kase: Case, calendar: Calendar) =>
  kase.settled === null ? calendar.holidays : holidaysAt(calendar, kase.settled.calendar)

/** The statutory clock of a case as its events leave it. */
export const clockOf = (kase: Case, calendar: Calendar): Clock =>
  readClock(clockFactsOf(kase), holidaysOf(kase, calendar))

export const states = [
  'received',
  'waiting-for-identity',
  'gathering',
  'redacting',
  'deciding',
  'building',
  'review',
  'approved',
  'released',
  'closed',
] as const
export type State = (typeof states)[number]

/** Where a case stands, in one word. */
export function stateOf(kase: Case): State {
  if (kase.closed) return 'closed'
  if (!kase.identity) return kase.identityAskedOn ? 'waiting-for-identity' : 'received'
  switch (kase.pack?.state) {
    case 'released':
      return 'released'
    case 'approved':
      return 'approved'
    case 'built':
      return 'review'
    case 'asked':
      return 'building'
  }
  if (kase.received.right === 'objection') return 'deciding'
  return kase.searches.size > 0 && openSearches(kase).length === 0 ? 'redacting' : 'gathering'
}

/** What staff must do next, in order; the first is what the queue shows. */
export const steps = [
  'verify-identity',
  'await-identity',
  'await-clarification',
  'search',
  'go-through-records',
  'redact',
  'decide-objection',
  'build-pack',
  'await-pack',
  'mend-leak',
  'approve-pack',
  'release-pack',
  'await-collection',
] as const
export type NextStep = (typeof steps)[number]

export function nextSteps(kase: Case): readonly NextStep[] {
  const steps = stepsOf(kase)
  return openClarification(kase) && !kase.closed ? ['await-clarification', ...steps] : steps
}

function stepsOf(kase: Case): readonly NextStep[] {
  switch (stateOf(kase)) {
    case 'closed':
      return []
    case 'received':
      return ['verify-identity']
    case 'waiting-for-identity':
      return ['await-identity', 'verify-identity']
    case 'gathering':
      return kase.searches.size === 0 ? ['search'] : ['go-through-records', 'search']
    case 'redacting':
      return ['redact', 'build-pack']
    case 'deciding':
      return kase.objection ? ['build-pack'] : ['decide-objection']
    case 'building':
      return ['await-pack']
    case 'review':
      return kase.pack?.proof === 'passed' ? ['approve-pack'] : ['mend-leak']
    case 'approved':
      return ['release-pack']
    case 'released':
      return ['await-collection']
  }
}
