import type { Refusal } from '~/app/rules/case/commands'

/** Why an act was not done: what the rules refuse, and what a door refuses before it asks them. */
export type RefusalCode = Refusal | 'already-approved' | 'not-allowed' | 'words-not-found' | 'unknown'

/** The words of every refusal, for staff. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'already-acknowledged': 'This complaint has already been acknowledged.',
  'already-closed': 'This case is closed, so nothing more can be done to it.',
  'already-approved': 'This pack has been approved already.',
  'already-extended': 'The time to answer has already been extended once. It cannot be extended again.',
  'review-not-explained': 'Say why more is shown now: the person is told.',
  'review-open': 'The answer is being looked at again already.',
  'already-released': 'The pack has already been released, so it can no longer change.',
  'already-searched': 'This source has already been searched for this case.',
  'already-verified': 'Identity has already been verified.',
  'answer-before-question': 'An answer cannot have come before the day it was asked for. Check the day.',
  'before-receipt': 'That day is before the day the request reached us. Check the day.',
  'built-by-you': 'You built this pack, so somebody else has to approve it and release it.',
  'bytes-changed':
    'The file has changed since it was approved or built. Build the pack again and have it approved again.',
  'clarification-open':
    'A question to this person is still unanswered. Record their answer first, or say that you can do without it.',
  'clarification-too-late':
    'The time to answer is over, so a question can no longer stop it. You can still ask the person by telephone or email.',
  'clock-not-started': 'The time to answer is not running: it waits for something from the person.',
  'day-in-future': 'That day has not come yet. Enter today or a day before it.',
  'document-refused': 'This document can’t be redacted safely here, so nothing can be marked on it.',
  'document-waiting': 'This document is still being looked through. Wait until that is done.',
  'documents-not-ready':
    'Some documents of this case are not ready. Burn each one, and see that its leak check passes, before you build the pack.',
  'extension-not-for-this-right': 'The law gives no more time for this kind of request.',
  'extension-too-late': 'It is too late to extend: the person had to be told within the first month.',
  'guard-lacking': 'The law asks for more before words can be hidden under this exemption. Answer its questions first.',
  'identity-already-asked': 'This person has already been asked for proof of identity.',
  'identity-not-verified': 'Identity is not verified yet. Verify it first.',
  'no-clarification-open': 'No question to this person is waiting for an answer.',
  'not-allowed': 'Your role does not let you do this.',
  'not-an-access-request': 'This is an objection, and this step is for access requests only.',
  'not-an-objection': 'This is an access request, and this step is for objections only.',
  'not-approved': 'The pack is not approved yet. Somebody other than its builder has to approve it first.',
  'not-decided': 'The objection is not decided yet. Record the decision first.',
  'not-released': 'The answer has not been released yet. Release it before you close the case as answered.',
  'no-page-left':
    'Every page of this document is left out, so there is nothing to disclose. Remove the document instead.',
  'nothing-searched': 'No source has been searched yet. Search at least one first.',
  'page-to-consult-on':
    'Somebody still has to be consulted about a page of this document. Decide about that page first.',
  'pause-not-for-this-right':
    'Only a request for access stops its clock for a question. You can ask this person something, but the time runs on.',
  'pack-being-built': 'The pack is being built. Wait until that is done.',
  'pack-not-built': 'There is no built pack. Build it first.',
  'proof-not-passed': 'The pack did not pass the leak check: a hidden word can still be found in it.',
  'searches-open': 'Some searches are not finished. Go through what each one found first.',
  stale: 'The case has changed since you opened the page. Look at it again, then try once more.',
  'unknown-complaint': 'That complaint is not part of this case.',
  'unknown-document': 'That document is not part of this case.',
  'unknown-page': 'This document has no such page.',
  'unknown-record': 'That record is not part of this case.',
  'unknown-search': 'That search is not open, or is not part of this case.',
  'words-not-found': 'Those words do not stand in the confirmed records of this case.',
  unknown: 'This could not be done. Look at the case again, then try once more.',
}

/** The words for a refusal. Throws for a code that has none: a refusal without words is a bug. */
export function sayRefusal(code: string): string {
  if (!isRefusal(code)) throw new Error(`No words for the refusal ${code}: add them to app/pages/wording.ts.`)
  return refusals[code]
}

const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)
