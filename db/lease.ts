import type { Db } from './schema'

/** Tables whose rows are work until they are done: no second queue exists that could disagree. */
type WorkTable =
  | 'searches'
  | 'packs'
  | 'letters'
  | 'draft_letters'
  | 'account_letters'
  | 'digests'
  | 'calendars'
  | 'settings'
  | 'documents'
  | 'burns'

const waiting = {
  searches: { since: 'opened_at', done: ['answered_at'] },
  packs: { since: 'asked_at', done: ['built_at', 'failed_at'] },
  letters: { since: 'created_at', done: ['sent_at', 'given_up_at'] },
  draft_letters: { since: 'created_at', done: ['sent_at', 'given_up_at'] },
  account_letters: { since: 'created_at', done: ['sent_at', 'given_up_at'] },
  digests: { since: 'ready_at', done: ['sent_at', 'given_up_at'] },
  calendars: { since: 'version', done: ['applied_at'] },
  settings: { since: 'changed_at', done: ['applied_at'] },
  documents: { since: 'added_at', done: ['read_at', 'refused_at', 'removed_at'] },
  burns: { since: 'asked_at', done: ['built_at', 'failed_at'] },
} as const

export type Lease = { readonly now: string; readonly until: string }

/**
 * Takes the oldest row of a table that is work to do, until an instant: nobody else gets it before then. Null where
 * nothing waits. A worker that dies leaves a lease that runs out.
 */
export async function leaseNext(db: Db, table: WorkTable, { now, until }: Lease): Promise<string | null> {
  const { since, done } = waiting[table]
  return db.transaction().execute(async (trx) => {
    let query = trx
      .selectFrom(table)
      .select('id')
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', now)]))
    // A row whose time hasn't come has no such instant yet.
    query = query.where(trx.dynamic.ref(since), 'is not', null)
    for (const column of done) query = query.where(trx.dynamic.ref(column), 'is', null)
    const next = await query.orderBy(trx.dynamic.ref(since)).orderBy('id').limit(1).executeTakeFirst()
    if (next === undefined) return null
    const taken = await trx
      .updateTable(table)
      .set({ leased_until: until })
      .where('id', '=', next.id)
      // Said again: on Postgres another worker may have taken the row since it was read.
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', now)]))
      .executeTakeFirst()
    return taken.numUpdatedRows === 1n ? next.id : null
  })
}

/** Gives a row back, to be taken at once or (with `until`) not before an instant. */
export const giveBack = (db: Db, table: WorkTable, work: { readonly id: string; readonly until?: string }) =>
  db
    .updateTable(table)
    .set({ leased_until: work.until ?? null })
    .where('id', '=', work.id)
    .execute()

/** Holds on to a row whose work takes longer than its lease: until an instant, nobody else gets it. */
export const holdOn = (
  db: Db,
  table: 'documents' | 'burns' | 'packs',
  { id, until }: { readonly id: string; readonly until: string },
) => db.updateTable(table).set({ leased_until: until }).where('id', '=', id).execute()
