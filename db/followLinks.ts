import type { Db } from './schema'
import type { FollowLinkRow } from './schemaTime'

/** Keeps a link under its letter's id: that letter sent again has a new token, and every other letter's link lives on. */
export async function keepFollowLink(db: Db, link: FollowLinkRow): Promise<void> {
  await db
    .insertInto('follow_links')
    .values(link)
    .onConflict((oc) => oc.column('id').doUpdateSet({ token_hash: link.token_hash, expires_at: link.expires_at }))
    .execute()
}

/** The link that a token belongs to, while it lasts. */
export const findFollowLink = (db: Db, tokenHash: string, now: string) =>
  db
    .selectFrom('follow_links')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
