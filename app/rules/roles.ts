import { z } from 'zod'
import type { Command } from './case/commands'

/** What members of staff may be. */
export const Role = z.enum(['officer', 'reviewer', 'contributor', 'manager', 'administrator', 'auditor'])
export type Role = z.infer<typeof Role>

/** What staff may do; the acts of a case are grouped by who may do them. */
export const staffActs = [
  /** The list of cases, and what can be asked of it. */
  'see-queue',
  'read-cases',
  'work-cases',
  /** Notes and what is kept beside a case. */
  'write-notes',
  'assign-cases',
  'restrict-cases',
  /** What a service of one's own holds: go through it, add documents to it. */
  'answer-searches',
  'approve-packs',
  'release-packs',
  'agree-refusals',
  'answer-complaints',
  /** The council's own record of an answer, which says who decided what. */
  'take-internal-copy',
  /** Everything that is held, unredacted: for a court. */
  'take-court-bundle',
  /** Copies of papers that show who somebody is or that they may act for another: looked at by those who check them. */
  'see-papers',
  'read-reports',
  /** The part of reports that says who does what. */
  'read-work-by-person',
  'export-cases',
  'import-cases',
  'export-everything',
  'read-settings',
  'change-settings',
  'keep-accounts',
  'load-registers',
] as const
export type StaffAct = (typeof staffActs)[number]

/** Each role in one sentence, for those who give it. */
export const roleWords: Readonly<Record<Role, string>> = {
  officer: 'Works on requests from their arrival to their answer.',
  reviewer: 'Reads cases, approves and releases answers that somebody else built.',
  contributor: 'Goes through what their own service holds, and sees nothing else.',
  manager:
    'Sees every case and the reports, says who works on what, answers complaints, brings in and takes out lists.',
  administrator: 'Keeps accounts, settings and registers, and sees no case.',
  auditor: 'Reads everything and changes nothing.',
}

const table: Readonly<Record<Role, readonly StaffAct[]>> = {
  officer: [
    'see-queue',
    'read-cases',
    'work-cases',
    'write-notes',
    'assign-cases',
    'restrict-cases',
    'answer-searches',
    'approve-packs',
    'release-packs',
    'agree-refusals',
    'answer-complaints',
    'take-internal-copy',
    'take-court-bundle',
    'see-papers',
    'read-reports',
    'export-cases',
    'import-cases',
  ],
  reviewer: [
    'see-queue',
    'read-cases',
    'write-notes',
    'approve-packs',
    'release-packs',
    'agree-refusals',
    'answer-complaints',
    'take-internal-copy',
    'read-reports',
  ],
  contributor: ['answer-searches'],
  manager: [
    'see-queue',
    'read-cases',
    'write-notes',
    'assign-cases',
    'restrict-cases',
    // In a team of two nobody else had no part in the answer.
    'answer-complaints',
    'read-reports',
    'read-work-by-person',
    'export-cases',
    'import-cases',
    'export-everything',
  ],
  // Accounts, settings and registers only: no case content.
  administrator: ['read-settings', 'change-settings', 'keep-accounts', 'load-registers'],
  auditor: ['see-queue', 'read-cases', 'read-reports', 'read-settings'],
}

/** True where a role may do an act. */
export const may = (role: Role, act: StaffAct): boolean => table[role].includes(act)

/** Somebody whom a case may be given to: whoever opens it and adds to it. */
export const mayBeGiven = (role: Role): boolean => may(role, 'write-notes')

/** A second factor is asked of whoever can let something out, or change who can. */
export const needsSecondFactor = (role: Role): boolean =>
  may(role, 'release-packs') || may(role, 'export-everything') || may(role, 'keep-accounts')

/** What each act on a case asks of a member of staff; null is the portal's own or the person's, and no staff may. */
export const actNeeds: Readonly<Record<Command['act'], StaffAct | null>> = {
  'ask-identity': 'work-cases',
  'verify-identity': 'work-cases',
  extend: 'work-cases',
  'ask-clarification': 'work-cases',
  'answer-clarification': 'work-cases',
  'drop-clarification': 'work-cases',
  'receive-complaint': 'work-cases',
  'acknowledge-complaint': 'work-cases',
  remind: null,
  'open-search': 'work-cases',
  'answer-search': null,
  'fail-search': null,
  'give-up-search': 'work-cases',
  'confirm-records': 'answer-searches',
  'hide-words': 'work-cases',
  'show-words-again': 'work-cases',
  'allow-words-elsewhere': 'work-cases',
  'decide-objection': 'work-cases',
  'ask-pack': 'work-cases',
  'finish-pack': null,
  'fail-pack': null,
  'approve-pack': 'approve-packs',
  'release-pack': 'release-packs',
  'recall-pack': 'release-packs',
  'ask-code': null,
  'collect-pack': null,
  'open-review': 'work-cases',
  'take-copy': 'take-internal-copy',
  'ask-authority': 'work-cases',
  'verify-authority': 'work-cases',
  'add-papers': 'work-cases',
  'open-paper': 'see-papers',
  'delete-papers': 'work-cases',
  'receive-message': 'work-cases',
  'answer-message': 'work-cases',
  narrow: 'work-cases',
  decide: 'work-cases',
  'ask-link': 'work-cases',
  'lock-collection': null,
  'hand-over-pack': 'release-packs',
  close: 'work-cases',
  'add-document': 'answer-searches',
  'finish-reading': null,
  'refuse-document': null,
  'remove-document': 'work-cases',
  'hide-area': 'work-cases',
  'show-area-again': 'work-cases',
  'allow-area-elsewhere': 'work-cases',
  'reject-suggestion': 'work-cases',
  'flag-page': 'work-cases',
  'ask-burn': 'work-cases',
  'finish-burn': null,
  assign: 'assign-cases',
  restrict: 'restrict-cases',
  unrestrict: 'restrict-cases',
  look: 'read-cases',
  'add-note': 'write-notes',
  'add-attachment': 'write-notes',
  'remove-attachment': 'write-notes',
  'link-case': 'work-cases',
  'unlink-case': 'work-cases',
  'name-person': 'work-cases',
  'decide-third-party': 'work-cases',
  chase: 'work-cases',
  'take-back-chase': 'work-cases',
  'propose-refusal': 'work-cases',
  'agree-refusal': 'agree-refusals',
  'drop-refusal': 'agree-refusals',
  'decide-competence': 'work-cases',
  'decide-responsibility': 'work-cases',
  'place-hold': 'work-cases',
  'lift-hold': 'work-cases',
  'ask-consultation': 'work-cases',
  'answer-consultation': 'work-cases',
  'decide-health': 'work-cases',
  'answer-complaint': 'answer-complaints',
  'start-restriction': 'work-cases',
  'give-restriction-notice': 'work-cases',
  'lift-restriction': 'work-cases',
  'tell-recipient': 'work-cases',
  'undo-import': 'import-cases',
}

/** A bundle for a court asks more than the council's own copy does. */
export const needOf = (command: Command): StaffAct | null =>
  command.act === 'take-copy' && command.kind === 'court' ? 'take-court-bundle' : actNeeds[command.act]
