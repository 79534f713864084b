import { type Clock, type ClockFacts, readClock } from '../clock/clock'
import { type Calendar, holidaysAt } from '../clock/holidays'
import { type Day, isAfter } from '../day'
import type { Case } from './case'
import { lacksAuthority, openClarification, openSearches } from './case'
import { asksForChild, healthNotCleared, isRefused, mustChildAgree, openHold } from './decideLaw'
import { leftToTell, standsRestricted } from './decideObjections'
import { showsHealth } from './health'
import { isObjection } from './residents'

/** What a case's clock is read from. */
export function clockFactsOf(kase: Case): ClockFacts {
  const { right, nation, receivedOn } = kase.received
  return {
    right,
    nation,
    receivedOn,
    // Identity moves the start only where proof was asked for: Article 12A(2)(b).
    awaited: [
      ...(kase.identityAskedOn
        ? [{ what: 'identity' as const, askedOn: kase.identityAskedOn, completeOn: kase.identity?.completeOn ?? null }]
        : []),
      ...(kase.authorityAskedOn
        ? [
            {
              what: 'authority' as const,
              askedOn: kase.authorityAskedOn,
              completeOn: kase.authority?.completeOn ?? null,
            },
          ]
        : []),
    ],
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

/** The day that an answer is due, while there is one to come and its day isn't past. */
export const stillDueOn = ({ settled }: Pick<Case, 'settled'>, clock: Clock, today: Day): Day | null =>
  settled === null && clock.state === 'running' && !isAfter(today, clock.dueOn) ? clock.dueOn : null

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
  if (kase.closed || kase.desk.takenBackOn !== null) return 'closed'
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
  if (kase.received.right !== 'access') return 'deciding'
  return kase.searches.size > 0 && openSearches(kase).length === 0 ? 'redacting' : 'gathering'
}

/** What staff must do next, in order; the first is what the queue shows. */
export const steps = [
  'verify-identity',
  'await-identity',
  'verify-authority',
  'await-authority',
  'lift-hold',
  'agree-refusal',
  'decide-competence',
  'hear-child',
  'decide-responsibility',
  'await-opinion',
  'decide-health',
  'decide-third-parties',
  'give-restriction-notice',
  'lift-restriction',
  'tell-recipients',
  'answer-complaint',
  'answer-message',
  'await-clarification',
  'search',
  'go-through-records',
  'redact',
  'decide-objection',
  'decide',
  'build-pack',
  'await-pack',
  'mend-leak',
  'approve-pack',
  'release-pack',
  'await-collection',
] as const
export type NextStep = (typeof steps)[number]

/** What to do next, first what keeps everything back. `today` where it is known: an opinion counts for six months only. */
export function nextSteps(kase: Case, today: Day | null = null): readonly NextStep[] {
  if (kase.desk.takenBackOn !== null) return []
  const steps = [...authoritySteps(kase), ...stepsOf(kase)]
  const messages: readonly NextStep[] = kase.messages.some(({ answeredOn }) => answeredOn === null)
    ? ['answer-message']
    : []
  return [
    ...blockingSteps(kase, today),
    ...(openClarification(kase) && !kase.closed ? ['await-clarification' as const] : []),
    ...steps,
    ...messages,
    ...besideSteps(kase),
  ]
}

/** Without these nothing leaves, whatever else is done. */
function blockingSteps(kase: Case, today: Day | null): readonly NextStep[] {
  const { desk } = kase
  const held: readonly NextStep[] = openHold(kase) ? ['lift-hold'] : []
  if (kase.closed || kase.pack?.state === 'released') return held
  // What is refused whole shows nothing, and answers whoever may not ask.
  if (desk.refusal !== null) return isRefused(kase) ? held : [...held, 'agree-refusal']
  const isHealthOpen =
    showsHealth(kase) &&
    (desk.health === null || (today !== null && healthNotCleared(kase, today) === 'health-opinion-too-old'))
  return [
    ...held,
    ...(asksForChild(kase) && desk.competence === null ? ['decide-competence' as const] : []),
    ...(mustChildAgree(kase) ? ['hear-child' as const] : []),
    ...(desk.competence?.result === 'not-competent' && !desk.responsibility?.shown && asksForChild(kase)
      ? ['decide-responsibility' as const]
      : []),
    ...(isHealthOpen ? ['decide-health' as const] : []),
  ]
}

/** What must be seen to before an answer may leave, or after it has, beside the way to it. */
function besideSteps(kase: Case): readonly NextStep[] {
  const { desk, complaints } = kase
  const complained: readonly NextStep[] = complaints.some(({ answered }) => answered === null)
    ? ['answer-complaint']
    : []
  // The law sets no end to it: whoever had the information is told after the answer too.
  const toTell: readonly NextStep[] = leftToTell(kase) > 0 ? ['tell-recipients'] : []
  if (kase.closed || kase.pack?.state === 'released') return [...complained, ...restrictionSteps(kase), ...toTell]
  return [
    ...(desk.consultations.some(({ answer }) => answer === null) ? ['await-opinion' as const] : []),
    ...([...desk.named.values()].includes(null) ? ['decide-third-parties' as const] : []),
    ...toTell,
    ...complained,
  ]
}

/** Once the request came to its end use begins again, and the person is told before; unless that end is that it stands still. */
function restrictionSteps(kase: Case): readonly NextStep[] {
  if (!standsRestricted(kase) || kase.objection?.result === 'upheld') return []
  if (kase.received.right === 'restriction' && kase.decision !== null && kase.decision.result !== 'refused') return []
  return kase.desk.restriction?.noticeOn ? ['lift-restriction'] : ['give-restriction-notice']
}

const authoritySteps = (kase: Case): readonly NextStep[] => {
  if (kase.closed || !kase.identity || !lacksAuthority(kase)) return []
  return kase.authorityAskedOn ? ['await-authority', 'verify-authority'] : ['verify-authority']
}

function stepsOf(kase: Case): readonly NextStep[] {
  if (isRefused(kase) && kase.identity && kase.pack === null && !kase.closed) return ['build-pack']
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
      if (isObjection(kase.received.right)) return kase.objection ? ['build-pack'] : ['decide-objection']
      return kase.decision ? ['build-pack'] : ['decide']
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
