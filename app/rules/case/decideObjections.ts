import { isAfter } from '../day'
import type { Case } from './case'
import type { CommandOf, Refusal, Setting } from './commands'
import { isRefused } from './decideLaw'
import { type Decision, happen, refuse } from './decision'
import { tellingKey } from './desk'
import { isObjection } from './residents'

type Objecting = CommandOf<
  'decide-objection' | 'start-restriction' | 'give-restriction-notice' | 'lift-restriction' | 'tell-recipient'
>

/** Objections, the restriction of use while they are decided, and telling those who had the information. */
export function decideObjections(kase: Case, command: Objecting, { today: on }: Setting): Decision {
  const { restriction } = kase.desk
  switch (command.act) {
    case 'decide-objection': {
      const why = whyNotSo(kase, command)
      if (why !== null) return refuse(why)
      const { result, reach = 'reaches', tell } = command
      return happen({ type: 'objection-decided', on, result, reach, ...(tell === undefined ? {} : { tell }) })
    }
    case 'start-restriction':
      return restriction !== null && restriction.liftedOn === null
        ? refuse('restriction-stands')
        : happen({ type: 'restriction-started', on })
    case 'give-restriction-notice':
      if (!standsRestricted(kase)) return refuse('not-restricted')
      if (isUndecided(kase)) return refuse('not-decided')
      if (restriction !== null && restriction.noticeOn !== null) return refuse('notice-given-already')
      return happen(...startedFirst(kase, on), { type: 'restriction-notice-given', on })
    case 'lift-restriction':
      if (!standsRestricted(kase)) return refuse('not-restricted')
      if (isUndecided(kase)) return refuse('not-decided')
      // The person is told before it is lifted: Article 18(3).
      if (restriction === null || restriction.noticeOn === null) return refuse('notice-not-given')
      return happen({ type: 'restriction-lifted', on })
    case 'tell-recipient': {
      const { activity, recipient, how, on: told = on } = command
      if (!mustTell(kase)) return refuse('nothing-to-tell')
      if (isAfter(told, on)) return refuse('day-in-future')
      if (kase.desk.told.get(tellingKey(activity, recipient))?.how === how) return refuse('already-told')
      return happen({ type: 'recipient-told', activity, recipient, on: told, how })
    }
  }
}

/** Use stands still because the person asked for it with their objection, or because staff said so. */
export const standsRestricted = ({ received, desk }: Case): boolean =>
  desk.restriction === null ? received.restrict === true : desk.restriction.liftedOn === null

/** Use stands still until an objection is decided, unless the request came to another end: Article 18(1)(d). */
export const isUndecided = (kase: Case): boolean =>
  isObjection(kase.received.right) && kase.objection === null && !kase.closed && !isRefused(kase)

/** What was asked for in the form stands without an event of its own: a notice gives it one. */
const startedFirst = (kase: Case, on: string) =>
  kase.desk.restriction === null ? [{ type: 'restriction-started' as const, on }] : []

/**
 * Those who had the information are told once something was corrected, erased or restricted: Article 19. An objection that
 * is upheld ends the use, and they are told of it too.
 */
export function mustTell(kase: Case): boolean {
  const { right } = kase.received
  if (isObjection(right))
    return kase.objection !== null && (kase.objection.result === 'upheld' || kase.objection.result === 'partly')
  if (right === 'rectification' || right === 'erasure' || right === 'restriction')
    return kase.decision !== null && kase.decision.result !== 'refused'
  return false
}

/** How many of those who must be told the register named when it was decided, and haven't yet been answered for. */
export const leftToTell = (kase: Case): number =>
  mustTell(kase) ? Math.max(0, ((kase.objection ?? kase.decision)?.tell ?? 0) - kase.desk.told.size) : 0

/** The right reaches public task and legitimate interests, and research unless it is needed for a task in the public interest. */
function whyNotSo(kase: Case, { result, reach = 'reaches' }: CommandOf<'decide-objection'>): Refusal | null {
  const { right, target } = kase.received
  if (!isObjection(right)) return 'not-an-objection'
  if (!kase.identity) return 'identity-not-verified'
  // Absolute: whoever objects to marketing need give no reason, and no ground outweighs it. Article 21(2) and (3).
  if (right === 'direct-marketing') return result === 'upheld' && reach === 'reaches' ? null : 'marketing-must-stop'
  if ((reach !== 'reaches') !== (result === 'not-applicable')) return 'objection-not-reached'
  if (reach === 'research-in-public-interest' && target?.kind !== 'research') return 'objection-not-reached'
  return null
}
