import type { InsertObject } from 'kysely'
import { inChunks } from './chunks'
import type { CaseRow, Db, Schema } from './schema'
import type { WatchRow } from './schemaTime'

/** Cases' own rows, written in the transaction of the events that they follow from. */
export async function saveProjections(db: Db, rows: readonly CaseRow[]): Promise<void> {
  for (const some of inChunks(rows)) {
    await db
      .insertInto('cases')
      .values([...some])
      .onConflict((oc) =>
        oc.column('id').doUpdateSet((eb) => {
          const columns = Object.keys(some[0] ?? {}).filter((column) => column !== 'id') as (keyof CaseRow)[]
          const written = columns.map((column) => [column, eb.ref(`excluded.${column}`)])
          return Object.fromEntries(written) as Partial<InsertObject<Schema, 'cases'>>
        }),
      )
      .execute()
  }
}

type Watched = { readonly caseId: string; readonly watches: readonly WatchRow[] }

/** What is still to be reminded of on cases, in place of what was there. */
export async function saveAllWatches(db: Db, many: readonly Watched[]): Promise<void> {
  for (const some of inChunks(many)) {
    await db
      .deleteFrom('watches')
      .where(
        'case_id',
        'in',
        some.map(({ caseId }) => caseId),
      )
      .execute()
  }
  for (const some of inChunks(many.flatMap(({ watches }) => watches))) {
    await db
      .insertInto('watches')
      .values([...some])
      .execute()
  }
}
