import { isAfter } from '../day'
import type { Case } from './case'
import { isReleased } from './case'
import type { Command, CommandOf, Setting } from './commands'
import { decideAsking } from './decideAsking'
import { decideDocuments } from './decideDocuments'
import { decideGathering } from './decideGathering'
import { decidePack } from './decidePack'
import { type Decision, happen, refuse } from './decision'
import type { ExtensionReason } from './events'

/** Acts that stay open once a case is closed: the person may still come back for the answer, or complain. */
const afterClosing: ReadonlySet<Command['act']> = new Set([
  'ask-code',
  'collect-pack',
  'receive-complaint',
  'acknowledge-complaint',
  'remind',
  'open-review',
  'take-copy',
])

/** Acts that a released pack doesn't rule out; every other would change what it says. */
const afterRelease: ReadonlySet<Command['act']> = new Set([...afterClosing, 'close', 'release-pack'])

/** Acts on the time, the identity and the decision: the answer that went out rests on them, and a review changes none. */
const notInReview: ReadonlySet<Command['act']> = new Set([
  'extend',
  'ask-clarification',
  'answer-clarification',
  'drop-clarification',
])

/** What follows from a command on a case: events to append, or the reason why not. Pure. */
export function decide(kase: Case, command: Command, setting: Setting): Decision {
  if (kase.closed && !afterClosing.has(command.act)) return refuse('already-closed')
  if (isReleased(kase) && !afterRelease.has(command.act)) return refuse('already-released')
  if (kase.review && notInReview.has(command.act)) return refuse('already-released')
  switch (command.act) {
    case 'ask-identity':
      if (kase.identity) return refuse('already-verified')
      if (kase.identityAskedOn) return refuse('identity-already-asked')
      return happen({ type: 'identity-asked', on: setting.today })
    case 'verify-identity':
      return verify(kase, command, setting)
    case 'extend':
      return decideExtension(kase, command.reason, setting)
    case 'decide-objection':
      if (kase.received.right !== 'objection') return refuse('not-an-objection')
      if (!kase.identity) return refuse('identity-not-verified')
      return happen({ type: 'objection-decided', on: setting.today, result: command.result })
    case 'open-review':
      if (kase.received.right !== 'access') return refuse('not-an-access-request')
      if (kase.review) return refuse('review-open')
      if (!isReleased(kase)) return refuse('not-released')
      return happen({ type: 'review-opened', review: command.review, on: setting.today })
    case 'take-copy':
      return happen({ type: 'copy-taken', kind: command.kind })
    case 'close':
      if (command.outcome === 'answered' && kase.released.length === 0) return refuse('not-released')
      // What was answered can't be withdrawn any more.
      if (command.outcome === 'withdrawn' && kase.review) return refuse('already-released')
      return happen({ type: 'closed', on: setting.today, outcome: command.outcome, calendar: setting.calendar })
    case 'ask-clarification':
    case 'answer-clarification':
    case 'drop-clarification':
    case 'receive-complaint':
    case 'acknowledge-complaint':
    case 'remind':
      return decideAsking(kase, command, setting)
    case 'open-search':
    case 'answer-search':
    case 'fail-search':
    case 'give-up-search':
    case 'confirm-records':
    case 'hide-words':
    case 'show-words-again':
    case 'allow-words-elsewhere':
      return decideGathering(kase, command)
    case 'add-document':
    case 'finish-reading':
    case 'refuse-document':
    case 'remove-document':
    case 'hide-area':
    case 'show-area-again':
    case 'allow-area-elsewhere':
    case 'reject-suggestion':
    case 'flag-page':
    case 'ask-burn':
    case 'finish-burn':
      return decideDocuments(kase, command)
    default:
      return decidePack(kase, command, setting)
  }
}

/**
 * Where proof was asked for, the time runs from the day all of it had come, which is not the day it was looked at: Article
 * 12A(2)(b). Where none was, no day but today is taken.
 */
function verify(kase: Case, { method, completeOn }: CommandOf<'verify-identity'>, { today }: Setting): Decision {
  if (kase.identity) return refuse('already-verified')
  if (kase.identityAskedOn === null) return happen({ type: 'identity-verified', on: today, method })
  const complete = completeOn ?? today
  if (isAfter(complete, today)) return refuse('day-in-future')
  if (isAfter(kase.identityAskedOn, complete)) return refuse('answer-before-question')
  return happen({ type: 'identity-verified', on: today, method, completeOn: complete })
}

/**
 * Once, and only while the notice can still be given in time: UK GDPR Article 12A(3) and (4). While a question about an
 * access request is unanswered, that limit stands still: Article 12A(5)(b)(ii).
 */
function decideExtension(kase: Case, reason: ExtensionReason, { today, clock }: Setting): Decision {
  if (kase.extension) return refuse('already-extended')
  if (clock.state === 'not-started') return refuse('clock-not-started')
  if (clock.state === 'running') {
    if (clock.noticeLimitOn === null) return refuse('extension-not-for-this-right')
    if (isAfter(today, clock.noticeLimitOn)) return refuse('extension-too-late')
  }
  return happen({ type: 'extended', on: today, reason })
}
