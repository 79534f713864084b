import { z } from 'zod'
import type { Db } from './schema'
import type { DocumentRow } from './schemaDocuments'

const Rect = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()
export const Rects = z.array(Rect).readonly()

const Lie = z.object({ crop: Rect, turns: z.number(), unit: z.number() }).readonly()
const Box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).readonly()
const Words = z.array(z.object({ text: z.string(), box: Box, line: z.number() }).readonly()).readonly()

/** A page of a document: how it lies, its words where they stand, and what is to become of it. */
export type KeptPage = {
  readonly page: number
  readonly lie: z.infer<typeof Lie>
  readonly words: z.infer<typeof Words>
  readonly flag: string | null
  readonly flagReason: string | null
}

type NewDocument = Pick<
  DocumentRow,
  'id' | 'case_id' | 'controller' | 'title' | 'source' | 'added_at' | 'added_by' | 'blob' | 'sha256' | 'size'
>

export const keepDocument = (db: Db, row: NewDocument) => db.insertInto('documents').values(row).execute()

/** The documents of a case that stand, in the order they were added. */
export const documentsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('documents')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

export const documentById = (db: Db, id: string) =>
  db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()

export const endReading = (db: Db, id: string, { at, pages }: { readonly at: string; readonly pages: number }) =>
  db.updateTable('documents').set({ read_at: at, pages, leased_until: null }).where('id', '=', id).execute()

type Fault = { readonly at: string; readonly fault: string; readonly page: number | null }

/** One that was read is not refused any more. */
export const endRefused = (db: Db, id: string, { at, fault, page }: Fault) =>
  db
    .updateTable('documents')
    .set({ refused_at: at, fault, fault_page: page, leased_until: null })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()

/**
 * Holds a document until the transaction is over, so that of two who read it the second waits. False where it waits to be
 * read no longer: it is read, refused or taken off its case.
 */
export async function holdToRead(trx: Db, id: string): Promise<boolean> {
  const held = await trx
    .updateTable('documents')
    .set((eb) => ({ size: eb.ref('size') }))
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return held.numUpdatedRows === 1n
}

export const removeDocument = (db: Db, id: string, at: string) =>
  db.updateTable('documents').set({ removed_at: at }).where('id', '=', id).execute()

export async function keepPages(
  db: Db,
  document: string,
  pages: readonly Pick<KeptPage, 'page' | 'lie' | 'words'>[],
): Promise<void> {
  for (const { page, lie, words } of pages) {
    const row = { document_id: document, page, lie: JSON.stringify(lie), words: JSON.stringify(words) }
    await db
      .insertInto('document_pages')
      .values(row)
      .onConflict((on) => on.columns(['document_id', 'page']).doUpdateSet({ lie: row.lie, words: row.words }))
      .execute()
  }
}

/** One page of a document, counted from 0; undefined where it has no such page. */
export async function pageOf(db: Db, document: string, page: number): Promise<KeptPage | undefined> {
  const row = await db
    .selectFrom('document_pages')
    .selectAll()
    .where('document_id', '=', document)
    .where('page', '=', page)
    .executeTakeFirst()
  return row && asPage(row)
}

/** Every page of a document, in order. */
export async function pagesOf(db: Db, document: string): Promise<readonly KeptPage[]> {
  const rows = await db
    .selectFrom('document_pages')
    .selectAll()
    .where('document_id', '=', document)
    .orderBy('page')
    .execute()
  return rows.map(asPage)
}

type PageRow = { readonly page: number; readonly lie: string; readonly words: string } & {
  readonly flag: string | null
  readonly flag_reason: string | null
}

const asPage = ({ page, lie, words, flag, flag_reason }: PageRow): KeptPage => ({
  page,
  lie: Lie.parse(JSON.parse(lie)),
  words: Words.parse(JSON.parse(words)),
  flag,
  flagReason: flag_reason,
})

/** What is to become of each page of a document, without its words. */
export const flagsOf = (db: Db, document: string) =>
  db
    .selectFrom('document_pages')
    .select(['page', 'flag', 'flag_reason'])
    .where('document_id', '=', document)
    .orderBy('page')
    .execute()

type Flagged = {
  readonly page: number
  readonly flag: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

export const flagPage = (db: Db, document: string, { page, flag, reason, by, at }: Flagged) =>
  db
    .updateTable('document_pages')
    .set({ flag, flag_reason: reason, flagged_by: by, flagged_at: at })
    .where('document_id', '=', document)
    .where('page', '=', page)
    .execute()
