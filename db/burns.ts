import type { Db } from './schema'

type Asked = {
  readonly id: string
  readonly caseId: string
  readonly document: string
  readonly at: string
  readonly by: string | null
}

export const keepBurn = (db: Db, { id, caseId, document, at, by }: Asked) =>
  db.insertInto('burns').values({ id, case_id: caseId, document_id: document, asked_at: at, asked_by: by }).execute()

export const burnById = (db: Db, id: string) =>
  db.selectFrom('burns').selectAll().where('id', '=', id).executeTakeFirst()

/** The newest burning of a document. */
export const latestBurn = (db: Db, document: string) =>
  db
    .selectFrom('burns')
    .selectAll()
    .where('document_id', '=', document)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

type Built = {
  readonly at: string
  readonly sha256: string
  readonly pages: number
  readonly blob: string
  readonly proof: string
  readonly pages_blob: string
  readonly kept: string
  readonly hidden: string
}

/** One that has ended stays as it ended: false then. */
export async function endBurn(db: Db, id: string, { at, ...built }: Built): Promise<boolean> {
  const ended = await db
    .updateTable('burns')
    .set({ ...built, built_at: at, leased_until: null })
    .where('id', '=', id)
    .where('built_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

type Failed = { readonly at: string; readonly fault: string; readonly page?: number | undefined }

export const failBurn = (db: Db, id: string, { at, fault, page }: Failed) =>
  db
    .updateTable('burns')
    .set({ failed_at: at, fault, fault_page: page ?? null, leased_until: null })
    .where('id', '=', id)
    .where('built_at', 'is', null)
    .execute()
