/** A document that may hold what the person asked for. It is work until somebody knows what is on its pages. */
export interface DocumentRow {
  id: string
  case_id: string
  controller: string
  title: string
  /** Who holds it: a service, in the words of whoever added it. */
  source: string
  added_at: string
  added_by: string | null
  blob: string
  sha256: string
  size: number
  pages: number | null
  leased_until: string | null
  read_at: string | null
  refused_at: string | null
  fault: string | null
  fault_page: number | null
  removed_at: string | null
}

/** A page of a document, counted from 0: how it lies and its words, as JSON, and what is to become of it. */
export interface DocumentPageRow {
  document_id: string
  page: number
  lie: string
  words: string
  flag: string | null
  flag_reason: string | null
  flagged_by: string | null
  flagged_at: string | null
}

/** Something that a person should decide on: taken (by a mark), rejected, or still open. */
export interface SuggestionRow {
  id: string
  document_id: string
  page: number
  /** Its place among the suggestions of its page. */
  place: number
  rects: string
  words: string
  kind: string
  /** Hundredths. */
  score: number
  why: string
  mark_id: string | null
  rejected_at: string | null
  decided_by: string | null
  reason: string | null
}

/** What somebody hid on a page. */
export interface PageMarkRow {
  id: string
  case_id: string
  document_id: string
  page: number
  rects: string
  reach: string | null
  /** The words hidden, where they are known: for the list beside the page. */
  words: string
  exemption: string
  reason: string
  made_by: string
  made_at: string
  removed_at: string | null
  removed_by: string | null
  allowed_reason: string | null
}

/** One burning of a document with the marks that stood when it was asked for. */
export interface BurnRow {
  id: string
  case_id: string
  document_id: string
  asked_at: string
  asked_by: string | null
  leased_until: string | null
  built_at: string | null
  failed_at: string | null
  fault: string | null
  fault_page: number | null
  sha256: string | null
  pages: number | null
  blob: string | null
  proof: string | null
  /** Its pages as an answer sets them again, where each of them lies in that file (JSON), and the words taken (JSON). */
  pages_blob: string | null
  kept: string | null
  hidden: string | null
}
