import { isAfter } from '../day'
import { type Case, endOf, isReleased, sentOut, waitsForPerson } from './case'
import type { Command, CommandOf, Setting } from './commands'
import { decideAsking } from './decideAsking'
import { decideDesk } from './decideDesk'
import { decideDocuments } from './decideDocuments'
import { decideGathering } from './decideGathering'
import { decideLaw } from './decideLaw'
import { decideObjections } from './decideObjections'
import { decidePack } from './decidePack'
import { decideResidents } from './decideResidents'
import { type Decision, happen, refuse } from './decision'
import type { ExtensionReason, Outcome } from './events'

/** Acts that stay open once a case is closed: the person may still come back for the answer, or complain. */
const afterClosing: ReadonlySet<Command['act']> = new Set([
  'ask-code',
  'collect-pack',
  'receive-complaint',
  'acknowledge-complaint',
  'remind',
  'open-review',
  'take-copy',
  'add-papers',
  'open-paper',
  'delete-papers',
  'receive-message',
  'answer-message',
  'ask-link',
  'lock-collection',
  'hand-over-pack',
  'assign',
  'restrict',
  'unrestrict',
  'look',
  'add-note',
  'add-attachment',
  'remove-attachment',
  'link-case',
  'unlink-case',
  'take-back-chase',
  'place-hold',
  'lift-hold',
  'answer-complaint',
  'start-restriction',
  'give-restriction-notice',
  'lift-restriction',
  'tell-recipient',
  'undo-import',
  'recall-pack',
])

/** Acts that a released pack doesn't rule out; every other would change what it says. */
const afterRelease: ReadonlySet<Command['act']> = new Set([...afterClosing, 'close', 'release-pack'])

/** Acts on the time, the identity and the decision: the answer that went out rests on them, and a review changes none. */
const notInReview: ReadonlySet<Command['act']> = new Set([
  'extend',
  'ask-clarification',
  'answer-clarification',
  'drop-clarification',
  'narrow',
  'ask-authority',
  'verify-authority',
])

/** What follows from a command on a case: events to append, or the reason why not. Pure. */
export function decide(kase: Case, command: Command, setting: Setting): Decision {
  if (kase.closed && !afterClosing.has(command.act)) return refuse('already-closed')
  if (isReleased(kase) && !afterRelease.has(command.act)) return refuse('already-released')
  if (kase.review && notInReview.has(command.act)) return refuse('already-released')
  // What a spreadsheet brought and took back is gone.
  if (kase.desk.takenBackOn !== null) return refuse('already-closed')
  switch (command.act) {
    case 'ask-identity':
      if (kase.identity) return refuse('already-verified')
      if (kase.identityAskedOn) return refuse('identity-already-asked')
      return happen({ type: 'identity-asked', on: setting.today })
    case 'verify-identity':
      return verify(kase, command, setting)
    case 'extend':
      return decideExtension(kase, command.reason, setting)
    case 'open-review':
      if (kase.review) return refuse('review-open')
      if (!isReleased(kase)) return refuse('not-released')
      return happen({ type: 'review-opened', review: command.review, on: setting.today })
    case 'take-copy':
      return happen({ type: 'copy-taken', kind: command.kind })
    case 'close':
      return decideClosing(kase, command.outcome, setting)
    case 'assign':
    case 'restrict':
    case 'unrestrict':
    case 'look':
    case 'add-note':
    case 'add-attachment':
    case 'remove-attachment':
    case 'link-case':
    case 'unlink-case':
    case 'name-person':
    case 'decide-third-party':
    case 'chase':
    case 'take-back-chase':
    case 'undo-import':
      return decideDesk(kase, command, setting)
    case 'propose-refusal':
    case 'agree-refusal':
    case 'drop-refusal':
    case 'decide-competence':
    case 'decide-responsibility':
    case 'place-hold':
    case 'lift-hold':
    case 'ask-consultation':
    case 'answer-consultation':
    case 'decide-health':
    case 'answer-complaint':
      return decideLaw(kase, command, setting)
    case 'decide-objection':
    case 'start-restriction':
    case 'give-restriction-notice':
    case 'lift-restriction':
    case 'tell-recipient':
      return decideObjections(kase, command, setting)
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
    case 'ask-authority':
    case 'verify-authority':
    case 'add-papers':
    case 'open-paper':
    case 'delete-papers':
    case 'receive-message':
    case 'answer-message':
    case 'narrow':
    case 'decide':
    case 'ask-link':
    case 'lock-collection':
    case 'hand-over-pack':
      return decideResidents(kase, command, setting)
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

/** An end that is true: answered only where an answer went out, refused only where two people said so and the person knows. */
function decideClosing(kase: Case, outcome: Outcome, { today: on, calendar }: Setting): Decision {
  const wentOut = sentOut(kase).length > 0
  if (outcome === 'answered' || outcome === 'refused') {
    if (!wentOut) return refuse('not-released')
    if (outcome !== endOf(kase)) return refuse('stale')
  } else if (wentOut) return refuse('already-released')
  if (outcome === 'duplicate' && ![...kase.desk.links.values()].includes('repeat'))
    return refuse('link-to-repeat-first')
  if (outcome === 'no-reply' && !waitsForPerson(kase)) return refuse('nobody-to-chase')
  return happen({ type: 'closed', on, outcome, calendar })
}
