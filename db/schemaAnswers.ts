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
