import type { NextStep, State } from '~/app/rules/case/reading'
import type { MatchReason } from '~/app/rules/matching'

/** Where a case stands, as staff read it. */
export const states: Readonly<Record<State, string>> = {
  received: 'Received',
  'waiting-for-identity': 'Waiting for identity',
  gathering: 'Gathering',
  redacting: 'Redacting',
  deciding: 'Deciding',
  building: 'Building pack',
  review: 'In review',
  approved: 'Approved',
  released: 'Released',
  closed: 'Closed',
}

/** What to do next, as staff read it. */
export const nextSteps: Readonly<Record<NextStep, string>> = {
  'verify-identity': 'Verify identity',
  'await-identity': 'Wait for proof of identity',
  'await-clarification': 'Wait for the answer to our question, or record it',
  search: 'Search for records',
  'go-through-records': 'Go through the records found',
  redact: 'Hide what must not be shown',
  'decide-objection': 'Decide the objection',
  'build-pack': 'Build the pack',
  'await-pack': 'Wait for the pack',
  'mend-leak': 'Mend what the leak check found',
  'approve-pack': 'Approve the pack',
  'release-pack': 'Release the pack',
  'await-collection': 'Wait for the person to collect, then close',
}

/** Why a row may be about the person. */
export const matchReasons: Readonly<Record<MatchReason, string>> = {
  'full-name': 'Same first and last name',
  'family-name': 'Same last name',
  'date-of-birth': 'Same date of birth',
  postcode: 'Same postcode',
}

/** The right that a request uses. */
export const rights: Readonly<Record<'access' | 'objection', string>> = { access: 'Access', objection: 'Objection' }
