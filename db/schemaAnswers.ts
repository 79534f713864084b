export interface PackRow {
  id: string
  case_id: string
  controller: string
  version: number
  asked_at: string
  leased_until: string | null
  built_at: string | null
  failed_at: string | null
  sha256: string | null
  pages: number | null
  /** A pack of before its files had rows of their own. */
  blob: string | null
  proof: string | null
  fault: string | null
  /** `answer`, or `difference` after a review; null is an answer of before there were others. */
  purpose: string | null
  /** How far its building has come: what is being done, and pages set of how many. */
  step: string | null
  pages_done: number | null
  pages_total: number | null
  released_at: string | null
  /** What it says, as JSON among the files. */
  facts_blob: string | null
  /** What was found when it was compared with earlier answers, as JSON. */
  comparison: string | null
}

/** One file of an answer, in its place among them. */
export interface PackFileRow {
  pack_id: string
  place: number
  controller: string
  kind: string
  name: string
  media_type: string
  size: number
  sha256: string
  pages: number | null
  blob: string
}

/**
 * One record or document page that an answer shows: keyed hashes of what it says whole and of what is shown of it, so
 * that two answers can be compared and neither can be read back.
 */
export interface DisclosedRow {
  pack_id: string
  ref: string
  controller: string
  whole: string
  shown: string
}
