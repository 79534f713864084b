/** Notes, attached files, links, people named in records, and who is looking at a case. */
export interface CaseTables {
  notes: NoteRow
  attachments: AttachmentRow
  case_links: CaseLinkRow
  presence: PresenceRow
  named_people: NamedPersonRow
}

export interface NoteRow {
  id: string
  case_id: string
  words: string
  /** Ids of members of staff, as JSON. */
  mentions: string
  at: string
  by_id: string
}

export interface AttachmentRow {
  id: string
  case_id: string
  controller: string
  /** As its sender called it; empty once it is gone, as it may name people. */
  name: string
  media_type: string
  size: number
  sha256: string
  /** Null once its bytes are gone. */
  blob: string | null
  added_at: string
  added_by: string
  scanned_at: string | null
  removed_at: string | null
}

/** Kept with the case somebody linked from; both read it. */
export interface CaseLinkRow {
  case_id: string
  other_id: string
  kind: string
  made_at: string
}

export interface PresenceRow {
  case_id: string
  staff_id: string
  since: string
  seen_at: string
}

export interface NamedPersonRow {
  id: string
  case_id: string
  name: string
  /** How they stand to the person the case is about, in words. */
  relation: string
  kind: string
  added_at: string
  added_by: string
  consent_asked: string | null
  consent_asked_at: string | null
  consent_answer: string | null
  consent_answer_at: string | null
}
