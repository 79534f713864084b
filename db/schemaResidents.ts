/** Who asks for somebody else. The data subject stands in `people`. */
export interface RequesterRow {
  case_id: string
  acting_as: string
  name: string
  organisation: string | null
  address: string | null
  postcode: string | null
  child_view: string | null
}

/** How somebody wants to be answered and reached; `formats` and `safe` are JSON. */
export interface WishesRow {
  case_id: string
  delivery: string
  formats: string
  format_language: string
  support: string
  safe: string
  safe_how: string
  urgent_why: string | null
}

/** A paper that shows who somebody is, or that they may act for another. Its blob is null once it was deleted. */
export interface PaperRow {
  id: string
  controller: string
  /** Until the form is sent. */
  draft_hash: string | null
  case_id: string | null
  kind: string
  name: string
  media_type: string
  size: number
  sha256: string
  blob: string | null
  added_at: string
  scanned_at: string | null
  deleted_at: string | null
}

/** A letter to somebody whose form isn't sent yet. */
export interface DraftLetterRow {
  id: string
  draft_hash: string
  controller: string
  template: string
  language: string
  email: string
  created_at: string
  leased_until: string | null
  attempts: number
  sent_at: string | null
  given_up_at: string | null
  fault: string | null
}

/** A code on a form that isn't sent: for an address to be confirmed, or to come back to it. */
export interface DraftCodeRow {
  id: string
  draft_hash: string
  purpose: string
  email: string
  salt: string
  code_hash: string
  expires_at: string
  tries: number
  used_at: string | null
}

/** A way back to a form that was saved. Good once. */
export interface ReturnLinkRow {
  id: string
  draft_hash: string
  controller: string
  email: string
  token_hash: string
  created_at: string
  expires_at: string
  used_at: string | null
}
