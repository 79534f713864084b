import { z } from 'zod'
import { Rects } from './documents'
import type { Db } from './schema'
import type { PageMarkRow } from './schemaDocuments'

const Reach = z.enum(['line', 'cell']).nullable()

/** What somebody hid on a page of a document, counted from 0. */
export type KeptMark = {
  readonly id: string
  readonly document: string
  readonly page: number
  readonly rects: ReturnType<typeof Rects.parse>
  readonly reach: z.infer<typeof Reach>
  readonly words: string
  readonly exemption: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly allowedReason: string | null
}

type New = Omit<KeptMark, 'allowedReason'> & { readonly caseId: string }

export async function keepPageMarks(db: Db, marks: readonly New[]): Promise<void> {
  for (const { id, caseId, document, page, rects, reach, words, exemption, reason, madeBy, madeAt } of marks) {
    await db
      .insertInto('page_marks')
      .values({
        id,
        case_id: caseId,
        document_id: document,
        page,
        rects: JSON.stringify(rects),
        reach,
        words,
        exemption,
        reason,
        made_by: madeBy,
        made_at: madeAt,
      })
      .execute()
  }
}

/** The marks that stand on a document, or on one page of it, in the order they were made. */
export async function pageMarksOf(db: Db, document: string, page?: number): Promise<readonly KeptMark[]> {
  let query = db
    .selectFrom('page_marks')
    .selectAll()
    .where('document_id', '=', document)
    .where('removed_at', 'is', null)
  if (page !== undefined) query = query.where('page', '=', page)
  const rows = await query.orderBy('page').orderBy('made_at').orderBy('id').execute()
  return rows.map(asMark)
}

/** The marks that stand on the documents of a case. */
export async function pageMarksOfCase(db: Db, caseId: string): Promise<readonly KeptMark[]> {
  const standing = db.selectFrom('page_marks').selectAll().where('case_id', '=', caseId)
  return (await standing.where('removed_at', 'is', null).orderBy('page').orderBy('id').execute()).map(asMark)
}

/** The marks of a document that were taken away again. */
export async function liftedMarksOf(db: Db, document: string): Promise<readonly KeptMark[]> {
  const lifted = db.selectFrom('page_marks').selectAll().where('document_id', '=', document)
  return (await lifted.where('removed_at', 'is not', null).orderBy('page').orderBy('id').execute()).map(asMark)
}

const asMark = (row: PageMarkRow): KeptMark => ({
  id: row.id,
  document: row.document_id,
  page: row.page,
  rects: Rects.parse(JSON.parse(row.rects)),
  reach: Reach.parse(row.reach),
  words: row.words,
  exemption: row.exemption,
  reason: row.reason,
  madeBy: row.made_by,
  madeAt: row.made_at,
  allowedReason: row.allowed_reason,
})

type Removed = { readonly at: string; readonly by: string }

export const removePageMark = (db: Db, id: string, { at, by }: Removed) =>
  db.updateTable('page_marks').set({ removed_at: at, removed_by: by }).where('id', '=', id).execute()

export const allowPageMark = (db: Db, id: string, reason: string) =>
  db.updateTable('page_marks').set({ allowed_reason: reason }).where('id', '=', id).execute()
