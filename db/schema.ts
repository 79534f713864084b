import type { Kysely, Transaction } from 'kysely'
import type { DisclosedRow, PackFileRow, PackRow } from './schemaAnswers'
import type { CaseTables } from './schemaCase'
import type { BurnRow, DocumentPageRow, DocumentRow, PageMarkRow, SuggestionRow } from './schemaDocuments'
import type { ImportTables } from './schemaImports'
import type { LetterTables } from './schemaLetters'
import type { ObjectionTables } from './schemaObjections'
import type { QueueTables } from './schemaQueue'
import type { QueueDeskTables } from './schemaQueueDesk'
import type { ReportTables } from './schemaReports'
import type { DraftCodeRow, DraftLetterRow, PaperRow, RequesterRow, ReturnLinkRow, WishesRow } from './schemaResidents'
import type { SignInTables, StaffSignIn } from './schemaSignIn'
import type { CalendarRow, DigestLineRow, DigestRow, FollowLinkRow, SettingsRow, WatchRow } from './schemaTime'
import type { CodeRow, DraftRow, LinkRow, OnceKeyRow, RecordRow, StatementRow } from './schemaWays'

/**
 * The whole store, with what time does to it beside in `schemaTime`, documents in `schemaDocuments` and
 * the files of answers in `schemaAnswers`. Columns are text and integer only, the same on SQLite and Postgres: days YYYY-MM-DD,
 * instants ISO-8601 UTC, JSON as text. Personal data stands in `people`, `statements`, `records`, `marks`, `drafts` and the tables of documents,
 * never in `events`, so that it can be erased while the history stays whole.
 */
export interface Schema
  extends SignInTables,
    QueueTables,
    QueueDeskTables,
    CaseTables,
    LetterTables,
    ReportTables,
    ImportTables,
    ObjectionTables {
  events: EventRow
  cases: CaseRow
  people: PersonRow
  statements: StatementRow
  searches: SearchRow
  records: RecordRow
  marks: MarkRow
  packs: PackRow
  letters: LetterRow
  links: LinkRow
  codes: CodeRow
  drafts: DraftRow
  once_keys: OnceKeyRow
  staff: StaffRow
  sessions: SessionRow
  register_versions: RegisterVersionRow
  watches: WatchRow
  digests: DigestRow
  digest_lines: DigestLineRow
  calendars: CalendarRow
  settings: SettingsRow
  follow_links: FollowLinkRow
  documents: DocumentRow
  document_pages: DocumentPageRow
  suggestions: SuggestionRow
  page_marks: PageMarkRow
  burns: BurnRow
  pack_files: PackFileRow
  disclosed: DisclosedRow
  requesters: RequesterRow
  wishes: WishesRow
  papers: PaperRow
  draft_letters: DraftLetterRow
  draft_codes: DraftCodeRow
  return_links: ReturnLinkRow
}

export type Db = Kysely<Schema>
export type Trx = Transaction<Schema>

interface EventRow {
  case_id: string
  seq: number
  type: string
  at: string
  by_kind: string
  by_id: string | null
  payload: string
  payload_hash: string
  prev_hash: string
  hash: string
}

/** A projection: what the queue reads, made again at will from the events. */
export interface CaseRow {
  id: string
  controller: string
  reference: string
  right_asked: string
  state: string
  next_step: string | null
  received_on: string
  due_on: string | null
  notice_limit_on: string | null
  target_on: string | null
  /** Since when its clock stands still, or what it waits for before it starts. */
  paused_on: string | null
  waiting_for: string | null
  /** When its time was over, by release or closing. */
  settled_on: string | null
  closed_on: string | null
  seq: number
  /** By which bank holidays and which settings of the controller this row was made. */
  calendar: number
  settings: number
  /** Shared by all requests that came out of one form. */
  submission_id: string | null
  /** The member of staff whose case it is. */
  assigned_to: string | null
  /** The members of staff who alone may open it, as JSON; null is everybody whose role lets them. */
  restricted_to: string | null
  outcome: string | null
}

export interface PersonRow {
  case_id: string
  name: string
  former_names: string | null
  date_of_birth: string
  address: string
  postcode: string
  email: string
  telephone: string | null
  past_addresses: string | null
  identifiers: string | null
  /** The postcode from before they first moved; null where they haven't. */
  asked_postcode: string | null
}

export interface SearchRow {
  id: string
  case_id: string
  controller: string
  source: string
  title: string
  activity: string
  opened_at: string
  leased_until: string | null
  answered_at: string | null
  outcome: string | null
  fault: string | null
  /** When staff said that the answer must do without it. */
  given_up_at: string | null
  /** When its rows were gone through. */
  confirmed_at: string | null
}

export interface MarkRow {
  id: string
  case_id: string
  record_id: string
  field: string
  start_at: number
  end_at: number
  exemption: string
  reason: string
  made_by: string
  made_at: string
  removed_at: string | null
  allowed_reason: string | null
}

export interface LetterRow {
  id: string
  case_id: string
  controller: string
  seq: number
  template: string
  audience: string
  created_at: string
  leased_until: string | null
  attempts: number
  sent_at: string | null
  given_up_at: string | null
  fault: string | null
}

export interface StaffRow extends StaffSignIn {
  id: string
  controller: string
  email: string
  name: string
  role: string
  password_hash: string
  created_at: string
  disabled_at: string | null
  /** The sources that somebody of a service answers for, as JSON. */
  services: string | null
}

export interface SessionRow {
  token_hash: string
  /** A member of staff, or a resident's way in to one case by a link and a code. */
  staff_id: string | null
  case_id: string | null
  started_at: string
  seen_at: string
  expires_at: string
  proved_at: string | null
  /** When a resident said rightly what the case knows of them. */
  known_at: string | null
  /** When a member of staff last showed their second factor. */
  factor_at: string | null
}

export interface RegisterVersionRow {
  controller: string
  version: number
  sha256: string
  loaded_at: string
  text: string
  /** Who put it in force; null where it came from the portal's own folder. */
  by_id: string | null
}
