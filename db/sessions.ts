import type { Db, SessionRow } from './schema'

export async function keepSession(db: Db, session: SessionRow): Promise<void> {
  await db.insertInto('sessions').values(session).execute()
}

/** A session that is neither over nor left idle since `idleSince`. */
export const findSession = (db: Db, tokenHash: string, when: { readonly now: string; readonly idleSince: string }) =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', when.now)
    .where('seen_at', '>', when.idleSince)
    .executeTakeFirst()

export const touchSession = (db: Db, tokenHash: string, now: string) =>
  db.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()

/** A resident's session, once the code that came with the link was entered. */
export const proveSession = (db: Db, tokenHash: string, at: string) =>
  db.updateTable('sessions').set({ proved_at: at }).where('token_hash', '=', tokenHash).execute()

export const endSession = (db: Db, tokenHash: string) =>
  db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
