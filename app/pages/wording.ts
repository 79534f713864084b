import type { Refusal } from '~/app/rules/case/commands'

/** Why an act was not done: what the rules refuse, and what a door refuses before it asks them. */
export type RefusalCode =
  | Refusal
  | 'already-approved'
  | 'not-allowed'
  | 'words-not-found'
  | 'changed-meanwhile'
  | 'prove-again'
  | 'unknown'

/** The words of every refusal, for staff. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'already-acknowledged': 'This complaint has already been acknowledged.',
  'already-collected': 'The person has the answer already, so it cannot be taken back.',
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
  'not-an-access-request': 'This step is for requests for access only.',
  'not-an-objection': 'This step is for objections only.',
  'not-decided-so': 'This step is for requests to correct, erase, restrict or move information only.',
  'marketing-must-stop': 'An objection to marketing must be upheld: the law lets nothing outweigh it.',
  'nobody-acts': 'The person asks for themselves, so nobody’s authority has to be shown.',
  'authority-already-asked': 'They have already been asked to show that they may act for this person.',
  'authority-not-verified': 'It is not clear yet that they may act for this person. Record that first.',
  'unknown-paper': 'That paper is not part of this case, or its copy has been deleted.',
  'unknown-message': 'That message is not part of this case.',
  'already-answered': 'This message has already been answered.',
  'not-narrower': 'Choose at least one service, and leave at least one out. To ask for more is a new request.',
  'not-approved': 'The pack is not approved yet. Somebody other than its builder has to approve it first.',
  'not-decided': 'The request is not decided yet. Record the decision first.',
  'not-released': 'The answer has not been released yet.',
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
  'already-linked': 'These two cases are linked already.',
  'already-on-hold': 'The case is on hold already.',
  'already-restricted': 'The case is restricted to these people already.',
  'already-told': 'This recipient is recorded so already.',
  'already-unrestricted': 'The case is not restricted.',
  'child-must-agree':
    'The child understands enough, so they must agree themselves. Record that they do, on the page ‘A child’s own say’, before anything leaves.',
  'competence-not-decided':
    'Somebody asks for a child. Record first whether the child understands enough to use the right themselves.',
  'decided-by-you': 'You had a part in what this complaint is about. Somebody else has to answer it.',
  'health-not-decided': 'The records hold health data. Record first how that is dealt with: it may not leave without.',
  'health-opinion-lacking': 'There is no opinion of a health professional here that serious harm is not likely.',
  'health-opinion-too-old': 'The opinion of the health professional is older than six months. Ask for a new one.',
  'link-to-repeat-first': 'Link this case to the one it repeats, then close it as a duplicate.',
  'nobody-to-chase': 'Nothing is waited for here, so nobody can be reminded.',
  'not-imported': 'This case did not come from a spreadsheet.',
  'not-restricted': 'The use of the information is not restricted.',
  'notice-given-already': 'The person has been told already that the restriction will end.',
  'notice-not-given': 'Tell the person first that the restriction will end.',
  'nothing-to-tell': 'There is no decision that recipients have to be told of.',
  'objection-not-reached': 'That result does not fit what you said about the lawful basis. Check both.',
  'on-hold': 'The case is on hold. Somebody has to lift the hold before anything leaves.',
  'proposed-by-you': 'You proposed this refusal, so somebody else has to agree to it.',
  'reason-does-not-fit': 'That reason does not fit the decision. Check both.',
  'refusal-not-agreed': 'A refusal is proposed. A second person has to agree to it, or drop it, first.',
  'refusal-proposed-already': 'A refusal is proposed already.',
  'responsibility-not-shown': 'It is not shown yet that they have parental responsibility for this child.',
  'restriction-stands': 'The use of the information is restricted already.',
  'unknown-attachment': 'That file is not attached to this case.',
  'unknown-consultation': 'That question to a professional is not open on this case.',
  'unknown-hold': 'That hold is not on this case, or has been lifted.',
  'unknown-person': 'That person is not noted on this case.',
  'unknown-refusal': 'That refusal is not waiting on this case.',
  'worked-on-since': 'Somebody has worked on this case since, so it can no longer be taken back.',
  'changed-meanwhile':
    'Somebody else has changed this case since you opened the page. Look at what changed, then send it again if it is still right.',
  'prove-again': 'This cannot be taken back, so show once more that it is you: give a new code from your app.',
  unknown: 'This could not be done. Look at the case again, then try once more.',
}

/** The words for a refusal. Throws for a code that has none: a refusal without words is a bug. */
export function sayRefusal(code: string): string {
  if (!isRefusal(code)) throw new Error(`No words for the refusal ${code}: add them to app/pages/wording.ts.`)
  return refusals[code]
}

const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)
