import type { ComplaintResult } from '../case/desk'
import type { Channel, ObjectionResult, Outcome } from '../case/events'
import type { DecisionResult } from '../case/residents'
import type { AskedRight } from '../case/rights'

/** The words of tables: rows are in this order, those with nothing in them too, so that each month's table is of one shape. */
export const rightNames: Readonly<Record<AskedRight, string>> = {
  access: 'Access',
  rectification: 'Rectification',
  erasure: 'Erasure',
  restriction: 'Restriction',
  portability: 'Portability',
  objection: 'Objection',
  'direct-marketing': 'Direct marketing',
}

export const channelNames: Readonly<Record<Channel, string>> = {
  portal: 'This portal',
  email: 'Email',
  post: 'Post',
  telephone: 'Telephone',
  counter: 'In person',
  'social-media': 'Social media',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  answered: 'Answered',
  refused: 'Refused whole',
  withdrawn: 'Withdrawn',
  transferred: 'Sent to another controller',
  duplicate: 'Duplicate',
  'no-reply': 'Closed without a reply',
}

export const objectionNames: Readonly<Record<ObjectionResult, string>> = {
  upheld: 'Upheld',
  partly: 'Upheld in part',
  refused: 'Refused',
  'not-applicable': 'The right does not apply',
}

export const decisionNames: Readonly<Record<DecisionResult, string>> = {
  done: 'Done',
  partly: 'Done in part',
  refused: 'Refused',
}

export const complaintNames: Readonly<Record<ComplaintResult, string>> = {
  upheld: 'Upheld',
  partly: 'Upheld in part',
  'not-upheld': 'Not upheld',
}

/** Where a case stands before its answer has gone. */
export const stageNames = {
  received: 'Received',
  'waiting-for-identity': 'Waiting for identity',
  gathering: 'Gathering',
  redacting: 'Redacting',
  deciding: 'Deciding',
  building: 'Building the pack',
  review: 'In review',
  approved: 'Approved, not yet released',
} as const

/** The names of fixed words in their order. */
export const namesOf = <Word extends string>(
  names: Readonly<Record<Word, string>>,
): readonly (readonly [string, string])[] => Object.entries<string>(names)
