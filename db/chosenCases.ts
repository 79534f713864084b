import { inChunks } from './chunks'
import type { Db } from './schema'

/** Rows of a controller's cases by reference, in the order of the references; one that isn't there is left out. */
export async function casesByReference(db: Db, controller: string, references: readonly string[]) {
  const parts = await rowsOf(references, (some) =>
    db.selectFrom('cases').selectAll().where('controller', '=', controller).where('reference', 'in', some).execute(),
  )
  const found = new Map(parts.map((row) => [row.reference, row]))
  return references.flatMap((reference) => found.get(reference) ?? [])
}

/** Rows of a controller's cases by id, in the order of the ids. */
export async function casesByIds(db: Db, controller: string, ids: readonly string[]) {
  const parts = await rowsOf(ids, (some) =>
    db.selectFrom('cases').selectAll().where('controller', '=', controller).where('id', 'in', some).execute(),
  )
  const found = new Map(parts.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The email addresses of those whom cases are about; empty where somebody has none. */
export async function emailsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(ids, (some) =>
    db.selectFrom('people').select(['case_id', 'email']).where('case_id', 'in', some).execute(),
  )
  return new Map(rows.map(({ case_id, email }) => [case_id, email]))
}

/** How cases ended, by id. */
export async function outcomesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await rowsOf(ids, (some) =>
    db.selectFrom('cases').select(['id', 'outcome']).where('id', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, outcome }) => [id, outcome]))
}

/** The rows of a list of any length, which is asked for in parts. */
async function rowsOf<T>(all: readonly string[], read: (some: readonly string[]) => Promise<readonly T[]>) {
  const found: T[] = []
  for (const some of inChunks(all)) found.push(...(await read(some)))
  return found
}
