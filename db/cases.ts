import type { CaseRow, Db, Trx } from './schema'
import type { WatchRow } from './schemaTime'

/** The row that the queue reads, written in the transaction of the events that it follows from. */
export async function saveProjection(db: Db, row: CaseRow): Promise<void> {
  const { id, ...rest } = row
  await db
    .insertInto('cases')
    .values(row)
    .onConflict((oc) => oc.column('id').doUpdateSet(rest))
    .execute()
}

/** What is still to be reminded of on a case, in place of what was there. */
export async function saveWatches(trx: Db, caseId: string, watches: readonly WatchRow[]): Promise<void> {
  await trx.deleteFrom('watches').where('case_id', '=', caseId).execute()
  if (watches.length > 0)
    await trx
      .insertInto('watches')
      .values([...watches])
      .execute()
}

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

/** The id of the case that bears a reference, whichever controller's it is. */
export const caseIdOf = async (db: Db, reference: string): Promise<string | undefined> =>
  (await db.selectFrom('cases').select('id').where('reference', '=', reference).executeTakeFirst())?.id

/** A case by its id, for work that the portal does itself. */
export const caseById = (db: Db, id: string) =>
  db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

/**
 * Open cases of a controller with the subject's name: by due date, then those that stand still, then those not started,
 * and last the answered ones, which only wait to be collected.
 */
export const openCases = (db: Db, controller: string) =>
  db
    .selectFrom('cases')
    .innerJoin('people', 'people.case_id', 'cases.id')
    .selectAll('cases')
    .select('people.name as subject_name')
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .orderBy((eb) =>
      eb
        .case()
        .when('settled_on', 'is not', null)
        .then(3)
        .when('due_on', 'is not', null)
        .then(0)
        .when('paused_on', 'is not', null)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('due_on')
    .orderBy('paused_on')
    .orderBy('received_on')
    .orderBy('cases.id')
    .limit(200)
    .execute()

export async function countOpenCases(db: Db, controller: string): Promise<number> {
  const row = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

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
