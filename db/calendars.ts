import { sha256 } from './hash'
import type { Db } from './schema'

type Loading = {
  readonly id: string
  readonly text: string
  /** Where it came from: a file's name or an address. */
  readonly source: string
  readonly at: string
  readonly by: string | null
}

/**
 * Keeps a feed as the newest version of the bank holidays, to be applied to every open case. Gives its number, or null
 * where it is the newest already. Throws (see `isTaken`) where somebody else has kept another in the same moment.
 */
export async function keepCalendar(db: Db, { id, text, source, at, by }: Loading): Promise<number | null> {
  const hash = sha256(text)
  const newest = await newestCalendar(db)
  if (newest?.sha256 === hash) return null
  const version = (newest?.version ?? 0) + 1
  await db
    .insertInto('calendars')
    .values({ id, version, sha256: hash, text, source, loaded_at: at, by_id: by })
    .execute()
  return version
}

export const newestCalendar = (db: Db) =>
  db.selectFrom('calendars').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst()

/** The number of the newest version, 0 where there is none. */
export async function calendarVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('calendars').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row?.version ?? 0
}

export const allCalendars = (db: Db) => db.selectFrom('calendars').selectAll().orderBy('version', 'desc').execute()

export const calendarById = (db: Db, id: string) =>
  db.selectFrom('calendars').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const markCalendarApplied = (db: Db, id: string, at: string) =>
  db.updateTable('calendars').set({ applied_at: at, leased_until: null }).where('id', '=', id).execute()

/**
 * Every day that new bank holidays moved, of one controller's cases or (null) of all: the events, by case. Found by the
 * lists that tell of them, so that the history of every other case is never read.
 */
export const movedDays = (db: Db, controller: string | null) =>
  db
    .selectFrom('digests')
    .innerJoin('digest_lines', 'digest_lines.digest_id', 'digests.id')
    .innerJoin('events', (join) =>
      join.onRef('events.case_id', '=', 'digest_lines.case_id').onRef('events.seq', '=', 'digest_lines.seq'),
    )
    .innerJoin('cases', 'cases.id', 'digest_lines.case_id')
    .select(['cases.reference', 'events.payload'])
    .where('digests.kind', '=', 'holidays')
    .$if(controller !== null, (moved) => moved.where('cases.controller', '=', controller))
    .orderBy('cases.reference')
    .orderBy('events.seq')
    .execute()
