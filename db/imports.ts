import { z } from 'zod'
import { Mapping } from '~/app/rules/imports/columns'
import { inChunks } from './chunks'
import type { Db } from './schema'
import type { ImportedRow, ImportRow } from './schemaImports'

const Headings = z.array(z.string())
const Rows = z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) }))

type NewImport = Pick<ImportRow, 'id' | 'controller' | 'name' | 'added_at' | 'added_by'> & {
  readonly headings: readonly string[]
  readonly rows: z.infer<typeof Rows> | readonly { readonly row: number; readonly cells: readonly string[] }[]
}

export async function keepImport(db: Db, { headings, rows, ...given }: NewImport): Promise<void> {
  const row = { ...given, headings: JSON.stringify(headings), rows: JSON.stringify(rows), row_count: rows.length }
  await db.insertInto('imports').values(row).execute()
}

/** A spreadsheet that a controller brought in; its rows are there until its cases are. */
export async function importById(db: Db, controller: string, id: string) {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('controller', '=', controller)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    ...row,
    headings: Headings.parse(JSON.parse(row.headings)),
    rows: row.rows === null ? null : Rows.parse(JSON.parse(row.rows)),
    mapping: row.mapping === null ? null : Mapping.parse(JSON.parse(row.mapping)),
  }
}
export type HeldImport = NonNullable<Awaited<ReturnType<typeof importById>>>

/** The spreadsheets of a controller, the newest first, without what stands in them. */
export const importsOf = (db: Db, controller: string) =>
  db
    .selectFrom('imports')
    .select(['id', 'name', 'added_at', 'added_by', 'row_count', 'done_at', 'undone_at'])
    .where('controller', '=', controller)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export const keepMapping = (db: Db, id: string, mapping: Mapping) =>
  db
    .updateTable('imports')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute()

/** Says that everything of a spreadsheet that could be is in; what stood in it is let go. */
export const markImported = (db: Db, id: string, at: string) =>
  db.updateTable('imports').set({ done_at: at, rows: null }).where('id', '=', id).execute()

export const markUndone = (db: Db, id: string, { at, by }: { readonly at: string; readonly by: string }) =>
  db.updateTable('imports').set({ undone_at: at, undone_by: by }).where('id', '=', id).execute()

const unused = (db: Db) =>
  db
    .deleteFrom('imports')
    .where('done_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('import_rows').select('row').whereRef('import_rows.import_id', '=', 'imports.id'))),
    )

/** Lets go of a spreadsheet of which nothing was brought in. False where something was, or there is none. */
export async function dropImport(db: Db, id: string): Promise<boolean> {
  return (await unused(db).where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n
}

/** Lets go of what was sent before an instant and of which nothing was brought in. */
export const dropImportsBefore = (db: Db, before: string) => unused(db).where('added_at', '<', before).execute()

/** Holds a controller's imports until the transaction is over: whoever else would bring one in waits for their turn. */
export const holdImports = (trx: Db, controller: string) =>
  trx
    .updateTable('imports')
    .set((eb) => ({ row_count: eb.ref('row_count') }))
    .where('controller', '=', controller)
    .execute()

export async function keepImportedRows(db: Db, rows: readonly ImportedRow[]): Promise<void> {
  for (const some of inChunks(rows)) {
    await db
      .insertInto('import_rows')
      .values([...some])
      .execute()
  }
}

export const importedRowsOf = (db: Db, importId: string) =>
  db.selectFrom('import_rows').selectAll().where('import_id', '=', importId).orderBy('row').execute()

/** How many cases came of a spreadsheet. */
export async function countImported(db: Db, importId: string): Promise<number> {
  const counted = await db
    .selectFrom('import_rows')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return Number(counted?.rows ?? 0)
}

type Beside = { readonly controller: string; readonly importId: string }

/** The tracker's own references that a controller's cases already bear, of other imports that stand. */
export async function otherReferencesOf(db: Db, { controller, importId }: Beside): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('import_rows')
    .innerJoin('imports', 'imports.id', 'import_rows.import_id')
    .select('import_rows.old_reference')
    .where('imports.controller', '=', controller)
    .where('imports.id', '<>', importId)
    .where('imports.undone_at', 'is', null)
    .where('import_rows.old_reference', '<>', '')
    .execute()
  return new Set(rows.map((row) => row.old_reference))
}
