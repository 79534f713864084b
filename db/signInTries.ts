import { addSeconds } from '~/app/rules/day'
import { triesKeptSeconds, waitAfterTries } from '~/app/rules/signIn'
import type { Db } from './schema'

/**
 * Counts a try before it is made, so that a hundred at once are counted too. Null where it may be made; the moment from
 * which one may be made again where it may not.
 */
export async function takeTry(db: Db, key: string, now: string): Promise<string | null> {
  const took = await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('sign_in_tries')
      .values({ key, tries: 0, free_at: now, last_at: now })
      .onConflict((oc) => oc.column('key').doNothing())
      .execute()
    // Held until the transaction is over: the next in this moment counts on from here.
    const held = await trx
      .updateTable('sign_in_tries')
      .set((eb) => ({ tries: eb.ref('tries') }))
      .where('key', '=', key)
      .returningAll()
      .executeTakeFirst()
    if (held === undefined) return undefined
    if (held.free_at > now) return held.free_at
    const tries = (held.last_at < addSeconds(now, -triesKeptSeconds) ? 0 : held.tries) + 1
    await trx
      .updateTable('sign_in_tries')
      .set({ tries, free_at: addSeconds(now, waitAfterTries(tries)), last_at: now })
      .where('key', '=', key)
      .execute()
    return null
  })
  // Somebody was right in this very moment, and the count with it gone.
  return took === undefined ? takeTry(db, key, now) : took
}

/** A right try: the wrong ones before it no longer count. */
export const forgetTries = (db: Db, key: string) => db.deleteFrom('sign_in_tries').where('key', '=', key).execute()

/** Deletes counts that no longer count. */
export const forgetOldTries = (db: Db, now: string) =>
  db.deleteFrom('sign_in_tries').where('last_at', '<', addSeconds(now, -triesKeptSeconds)).execute()
