import { Rects } from './documents'
import type { Db } from './schema'
import type { SuggestionRow } from './schemaDocuments'

/** A suggestion as it is kept: open, taken by a mark, or rejected with a reason. */
export type KeptSuggestion = {
  readonly id: string
  readonly page: number
  readonly rects: ReturnType<typeof Rects.parse>
  readonly words: string
  readonly kind: string
  /** 0 to 1. */
  readonly score: number
  readonly why: string
  readonly mark: string | null
  readonly rejectedAt: string | null
  readonly decidedBy: string | null
  readonly reason: string | null
}

type New = Pick<KeptSuggestion, 'id' | 'page' | 'rects' | 'words' | 'kind' | 'score' | 'why'>

export async function keepSuggestions(db: Db, document: string, suggestions: readonly New[]): Promise<void> {
  for (const [place, { id, page, rects, words, kind, score, why }] of suggestions.entries()) {
    const row = { id, document_id: document, page, place, rects: JSON.stringify(rects), words, kind, why }
    await db
      .insertInto('suggestions')
      .values({ ...row, score: Math.round(score * 100) })
      .execute()
  }
}

/** Drops what a reading that was not finished had kept, of a document or of one of its pages. */
export async function dropSuggestions(db: Db, document: string, page?: number): Promise<void> {
  const dropped = db.deleteFrom('suggestions').where('document_id', '=', document)
  await (page === undefined ? dropped : dropped.where('page', '=', page)).execute()
}

/** The suggestions of a document, or of one of its pages, in the order in which they stand. */
export async function suggestionsOf(db: Db, document: string, page?: number): Promise<readonly KeptSuggestion[]> {
  let query = db.selectFrom('suggestions').selectAll().where('document_id', '=', document)
  if (page !== undefined) query = query.where('page', '=', page)
  const rows = await query.orderBy('page').orderBy('place').execute()
  return rows.map(asSuggestion)
}

const asSuggestion = (row: SuggestionRow): KeptSuggestion => ({
  id: row.id,
  page: row.page,
  rects: Rects.parse(JSON.parse(row.rects)),
  words: row.words,
  kind: row.kind,
  score: row.score / 100,
  why: row.why,
  mark: row.mark_id,
  rejectedAt: row.rejected_at,
  decidedBy: row.decided_by,
  reason: row.reason,
})

type Taken = { readonly mark: string; readonly by: string }

export const takeSuggestion = (db: Db, id: string, { mark, by }: Taken) =>
  db.updateTable('suggestions').set({ mark_id: mark, decided_by: by }).where('id', '=', id).execute()

/** A suggestion is open again where the mark that took it is gone. */
export const giveSuggestionBack = (db: Db, mark: string) =>
  db.updateTable('suggestions').set({ mark_id: null, decided_by: null }).where('mark_id', '=', mark).execute()

type Rejected = { readonly at: string; readonly by: string; readonly reason: string }

export const rejectSuggestion = (db: Db, id: string, { at, by, reason }: Rejected) =>
  db.updateTable('suggestions').set({ rejected_at: at, decided_by: by, reason }).where('id', '=', id).execute()
