import { z } from 'zod'
import { isOpenTo } from '~/app/rules/case/desk'
import type { Db, Trx } from './schema'
import type { WatchRow } from './schemaTime'

/** Holds a case until the transaction is over: whoever else would change it waits for their turn. */
export const holdCase = (trx: Trx, id: string) =>
  trx
    .updateTable('cases')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', id)
    .execute()

export const findCase = (db: Db, controller: string, reference: string) =>
  db
    .selectFrom('cases')
    .selectAll()
    .where('controller', '=', controller)
    .where('reference', '=', reference)
    .executeTakeFirst()

/** A case of somebody's own controller, as `findCase`, where it is open to them: a restricted one is to named people only. */
export async function findStaffCase(
  db: Db,
  { controller, id }: { readonly controller: string; readonly id: string },
  reference: string,
) {
  const row = await findCase(db, controller, reference)
  return row !== undefined && isOpenTo(namesIn(row.restricted_to), id) ? row : undefined
}

const Names = z.array(z.string())

/** The members of staff that a case is restricted to; null is no restriction. */
export const namesIn = (kept: string | null): readonly string[] | null =>
  kept === null ? null : Names.parse(JSON.parse(kept))

/** The id of the case that bears a reference, whichever controller's it is. */
export const caseIdOf = async (db: Db, reference: string): Promise<string | undefined> =>
  (await db.selectFrom('cases').select('id').where('reference', '=', reference).executeTakeFirst())?.id

/** All requests that came out of one form, in its order. */
export const casesOfSubmission = (db: Db, submissionId: string) =>
  db.selectFrom('cases').selectAll().where('submission_id', '=', submissionId).orderBy('id').execute()

/** A case by its id, for work that the portal does itself. */
export const caseById = (db: Db, id: string) =>
  db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

type Behind = { readonly version: number; readonly limit: number }

/**
 * Ids of cases whose time isn't over and that were read by an older version of the bank holidays. A case that was kept
 * before there were versions says of none that its time is over, so that each is read once.
 */
export const casesBehindCalendar = async (db: Db, behind: Behind): Promise<readonly string[]> =>
  (await behindCalendarQuery(db, behind).execute()).map(({ id }) => id)

export const behindCalendarQuery = (db: Db, { version, limit }: Behind) =>
  db.selectFrom('cases').select('id').where('settled_on', 'is', null).where('calendar', '<', version).limit(limit)

/** Ids of open cases of a controller that were read by older settings. */
export async function casesBehindSettings(
  db: Db,
  { controller, version }: { readonly controller: string; readonly version: number },
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .where('settings', '<', version)
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export const allProjections = (db: Db) => db.selectFrom('cases').selectAll().orderBy('id').execute()

export const watchesOfCase = (db: Db, caseId: string) =>
  db.selectFrom('watches').selectAll().where('case_id', '=', caseId).execute()

type DueBy = { readonly day: string; readonly after: WatchRow | null; readonly limit: number }

/** The reminders that are due on a day, from the oldest, after one. By index: cases with nothing due are never read. */
export const watchesDueBy = (db: Db, due: DueBy) => dueQuery(db, due).execute()

export function dueQuery(db: Db, { day, after, limit }: DueBy) {
  const query = db
    .selectFrom('watches')
    .selectAll()
    .where('watch_on', '<=', day)
    .orderBy('watch_on')
    .orderBy('case_id')
    .orderBy('kind')
    .orderBy('about')
    .orderBy('for_day')
    .limit(limit)
  if (after === null) return query
  return query.where((eb) =>
    eb(
      eb.refTuple('watch_on', 'case_id', 'kind', 'about', 'for_day'),
      '>',
      eb.tuple(after.watch_on, after.case_id, after.kind, after.about, after.for_day),
    ),
  )
}
