import type { Db, Trx } from './schema'
import type { ReturnLinkRow } from './schemaResidents'

/** Keeps a link under its letter's id; sent again, it has a new token, unless somebody followed the old one already. */
export async function keepReturnLink(db: Db, link: ReturnLinkRow): Promise<void> {
  await db
    .insertInto('return_links')
    .values(link)
    .onConflict((oc) =>
      oc
        .column('id')
        .doUpdateSet({ token_hash: link.token_hash, expires_at: link.expires_at })
        .where('return_links.used_at', 'is', null),
    )
    .execute()
}

/** A link that can still be followed. */
export const findReturnLink = (db: Db, tokenHash: string, now: string) =>
  db
    .selectFrom('return_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

type Spent = { readonly tokenHash: string; readonly sessionHash: string; readonly now: string }

/**
 * Spends a link: its row turns into the session of whoever followed it, so that its own token is found no more. False
 * where somebody followed it before.
 */
export async function spendReturnLink(trx: Trx, { tokenHash, sessionHash, now }: Spent): Promise<boolean> {
  const spent = await trx
    .updateTable('return_links')
    .set({ token_hash: sessionHash, used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

/** The session of somebody who followed a link after an instant. */
export const findReturnSession = (db: Db, sessionHash: string, since: string) =>
  db
    .selectFrom('return_links')
    .selectAll()
    .where('token_hash', '=', sessionHash)
    .where('used_at', '>', since)
    .executeTakeFirst()

/** Ends every link back to a form, and every session that came by one. */
export const dropReturnLinks = (trx: Trx, draftHash: string) =>
  trx.deleteFrom('return_links').where('draft_hash', '=', draftHash).execute()
