/** Ways in and what is on its way: links, codes, forms half filled in, words and records of a case. */
export interface RecordRow {
  id: string
  case_id: string
  search_id: string
  row_number: number
  title: string
  reasons: string
  fields: string
}

/** A way in by an emailed link. Only the hash of its token is kept. */
export interface LinkRow {
  id: string
  case_id: string
  pack_id: string
  token_hash: string
  created_at: string
  expires_at: string
  /** Wrong answers to what the case knows of the person; null is none yet. */
  who_tries: number | null
}

export interface CodeRow {
  id: string
  case_id: string
  salt: string
  code_hash: string
  expires_at: string
  tries: number
  used_at: string | null
}

export interface DraftRow {
  id_hash: string
  controller: string
  answers: string
  updated_at: string
  reference: string | null
}

export interface OnceKeyRow {
  key: string
  case_id: string
  at: string
}

/** Free words about a case: what was asked, the person's situation, reasons that staff wrote. */
export interface StatementRow {
  id: string
  case_id: string
  kind: string
  words: string
  at: string
  by_id: string | null
}
