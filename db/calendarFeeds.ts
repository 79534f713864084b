import type { Db, Trx } from './schema'
import type { CalendarFeedRow } from './schemaQueueDesk'

export const feedOf = (db: Db, staffId: string) =>
  db.selectFrom('calendar_feeds').selectAll().where('staff_id', '=', staffId).executeTakeFirst()

/** Gives somebody a feed at a new address: the one before it ends. */
export const keepFeed = async (trx: Trx, feed: CalendarFeedRow): Promise<void> => {
  await endFeed(trx, feed.staff_id)
  await trx.insertInto('calendar_feeds').values(feed).execute()
}

export const endFeed = (trx: Trx, staffId: string) =>
  trx.deleteFrom('calendar_feeds').where('staff_id', '=', staffId).execute()

/** The feed at an address, with the account it belongs to, while that can sign in and is of the same controller. */
export const feedByHash = (db: Db, tokenHash: string) =>
  db
    .selectFrom('calendar_feeds')
    .innerJoin('staff', 'staff.id', 'calendar_feeds.staff_id')
    .select(['calendar_feeds.scope', 'staff.id', 'staff.controller', 'staff.name', 'staff.role'])
    .where('token_hash', '=', tokenHash)
    .where('staff.disabled_at', 'is', null)
    .whereRef('staff.controller', '=', 'calendar_feeds.controller')
    .executeTakeFirst()

type Whose = { readonly controller: string; readonly me: string; readonly mineOnly: boolean; readonly limit: number }

/** Open cases with a day to answer by, the first due first. */
export const casesInFeed = (db: Db, { controller, me, mineOnly, limit }: Whose) =>
  db
    .selectFrom('cases')
    .select(['id', 'reference', 'right_asked', 'due_on', 'restricted_to', 'seq'])
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .where('settled_on', 'is', null)
    .where('due_on', 'is not', null)
    .$if(mineOnly, (query) => query.where('assigned_to', '=', me))
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()
