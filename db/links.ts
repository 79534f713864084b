import type { Db } from './schema'
import type { CodeRow, LinkRow } from './schemaWays'

/** Keeps a link under its own id; sent again, it has a new token and the old one is dead. */
export async function keepLink(db: Db, link: LinkRow): Promise<void> {
  await db
    .insertInto('links')
    .values(link)
    .onConflict((oc) => oc.column('id').doUpdateSet({ token_hash: link.token_hash, expires_at: link.expires_at }))
    .execute()
}

export const findLink = (db: Db, tokenHash: string, now: string) =>
  db
    .selectFrom('links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** When the newest link to a case's answer runs out. */
export async function linkExpiry(db: Db, caseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('links')
    .select('expires_at')
    .where('case_id', '=', caseId)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.expires_at
}

/** The newest link of a case that still leads to its answer, or undefined. */
export const liveLink = (db: Db, caseId: string, now: string) =>
  db
    .selectFrom('links')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Counts an answer to what the case knows of the person, before anybody looks whether it is right, and gives how many there
 * now are; undefined where none is left. The count and its limit are one statement, so that any number at once count as at
 * most `limit`.
 */
export async function countWho(db: Db, id: string, { now, limit }: { readonly now: string; readonly limit: number }) {
  const counted = await db
    .updateTable('links')
    .set((eb) => ({ who_tries: eb(eb.fn.coalesce('who_tries', eb.lit(0)), '+', 1) }))
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .where((eb) => eb(eb.fn.coalesce('who_tries', eb.lit(0)), '<', limit))
    .returning('who_tries')
    .executeTakeFirst()
  return counted?.who_tries ?? undefined
}

/** A right answer is no try: its count is given back. */
export const uncountWho = (db: Db, id: string) =>
  db
    .updateTable('links')
    .set((eb) => ({ who_tries: eb('who_tries', '-', 1) }))
    .where('id', '=', id)
    .execute()

/**
 * Stops a link, and with it every other of its case that still leads somewhere: an older one in the same mailbox must not
 * go on where this one was stopped. False, with nothing changed, where it was over already.
 */
export async function stopLinks(db: Db, link: { readonly id: string; readonly caseId: string }, now: string) {
  const living = db.updateTable('links').set({ expires_at: now }).where('expires_at', '>', now)
  const stopped = await living.where('id', '=', link.id).executeTakeFirst()
  if (stopped.numUpdatedRows === 0n) return false
  await living.where('case_id', '=', link.caseId).execute()
  return true
}

/** Stops every link to one answer: it was taken back. */
export const stopLinksTo = (db: Db, packId: string, now: string) =>
  db.updateTable('links').set({ expires_at: now }).where('pack_id', '=', packId).where('expires_at', '>', now).execute()

export async function keepCode(db: Db, code: Omit<CodeRow, 'tries' | 'used_at'>): Promise<void> {
  await db
    .insertInto('codes')
    .values({ ...code, tries: 0, used_at: null })
    .execute()
}

/**
 * Counts a try against the newest code of a case and gives that code, or nothing where none is alive. The count and
 * its limit are one statement, so that any number of tries at once count as at most `limit`.
 */
export async function tryCode(
  db: Db,
  caseId: string,
  { now, limit }: { readonly now: string; readonly limit: number },
) {
  return db.transaction().execute(async (trx) => {
    const newest = await trx
      .selectFrom('codes')
      .select('id')
      .where('case_id', '=', caseId)
      .orderBy('expires_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (newest === undefined) return undefined
    return trx
      .updateTable('codes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', newest.id)
      .where('tries', '<', limit)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst()
  })
}

/** Uses a code up. False where it was used already. */
export async function spendCode(db: Db, id: string, at: string): Promise<boolean> {
  const used = await db
    .updateTable('codes')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
