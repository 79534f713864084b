import type { Db } from './schema'

type Link = { readonly tokenHash: string; readonly staffId: string; readonly expiresAt: string }

/** A link to choose a password, in place of every one before it. */
export async function putAccountLink(db: Db, { tokenHash, staffId, expiresAt }: Link): Promise<void> {
  await endAccountLinks(db, staffId)
  await db
    .insertInto('account_links')
    .values({ token_hash: tokenHash, staff_id: staffId, expires_at: expiresAt, used_at: null })
    .execute()
}

export const endAccountLinks = (db: Db, staffId: string) =>
  db.deleteFrom('account_links').where('staff_id', '=', staffId).execute()

/** Whose a link is that can still be used. */
export const findAccountLink = (db: Db, tokenHash: string, now: string) =>
  db
    .selectFrom('account_links')
    .innerJoin('staff', 'staff.id', 'account_links.staff_id')
    .selectAll('staff')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

/** Uses a link up. False where it was used or ran out. */
export async function spendAccountLink(db: Db, tokenHash: string, now: string): Promise<boolean> {
  const spent = await db
    .updateTable('account_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}
