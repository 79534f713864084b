import type { Db } from './schema'

type Here = {
  readonly caseId: string
  readonly staffId: string
  readonly at: string
  /** Who was last seen before this instant had gone: their visit starts anew. */
  readonly freshSince: string
}

/** Notes that somebody looks at a case now. */
export async function notePresence(db: Db, { caseId, staffId, at, freshSince }: Here): Promise<void> {
  await db
    .insertInto('presence')
    .values({ case_id: caseId, staff_id: staffId, since: at, seen_at: at })
    .onConflict((oc) =>
      oc.columns(['case_id', 'staff_id']).doUpdateSet((eb) => ({
        since: eb.case().when('presence.seen_at', '<', freshSince).then(at).else(eb.ref('presence.since')).end(),
        seen_at: at,
      })),
    )
    .execute()
}

/** The others who have looked at a case since an instant, each with the start of their visit. */
export const othersHere = (db: Db, { caseId, staffId, freshSince }: Omit<Here, 'at'>) =>
  db
    .selectFrom('presence')
    .innerJoin('staff', 'staff.id', 'presence.staff_id')
    .select(['staff.name', 'presence.since'])
    .where('presence.case_id', '=', caseId)
    .where('presence.staff_id', '!=', staffId)
    .where('presence.seen_at', '>=', freshSince)
    .orderBy('presence.since')
    .orderBy('staff.id')
    .execute()

/** Nothing is kept of who looked at a case before an instant. */
export const forgetPresence = (db: Db, before: string) =>
  db.deleteFrom('presence').where('seen_at', '<', before).execute()
