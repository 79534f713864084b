import type { NextStep, State } from '~/app/rules/case/reading'
import type { ActingAs, AskedRight } from '~/app/rules/case/rights'
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
  'verify-authority': 'See that they may act for this person',
  'await-authority': 'Wait for proof that they may act',
  'lift-hold': 'On hold: see whether it can be lifted',
  'agree-refusal': 'Agree to the refusal, or drop it',
  'decide-competence': 'Decide whether the child understands enough',
  'hear-child': 'Record whether the child agrees',
  'decide-responsibility': 'See that they have parental responsibility',
  'await-opinion': 'Wait for a professional’s opinion, or record it',
  'decide-health': 'Decide about health data',
  'decide-third-parties': 'Decide about other people in the records',
  'give-restriction-notice': 'Tell the person that the restriction will end',
  'lift-restriction': 'Lift the restriction',
  'tell-recipients': 'Tell those who had the information, or say why not',
  'answer-complaint': 'Answer a complaint',
  'answer-message': 'Answer a message',
  'await-clarification': 'Wait for the answer to our question, or record it',
  search: 'Search for records',
  'go-through-records': 'Go through the records found',
  redact: 'Hide what must not be shown',
  'decide-objection': 'Decide the objection',
  decide: 'Decide the request',
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
export const rights: Readonly<Record<AskedRight, string>> = {
  access: 'Access',
  rectification: 'Rectification',
  erasure: 'Erasure',
  restriction: 'Restriction',
  portability: 'Portability',
  objection: 'Objection',
  'direct-marketing': 'Marketing',
}

/** As what somebody asks for another person. */
export const actingAs: Readonly<Record<ActingAs, string>> = {
  parent: 'parent',
  guardian: 'guardian',
  solicitor: 'solicitor',
  attorney: 'attorney',
  deputy: 'deputy',
  advocate: 'advocate',
  'someone-else': 'somebody else',
}
