import type { Db, SessionRow } from './schema'

type NewSession = Omit<SessionRow, 'factor_at'> & { readonly factor_at?: string | null }

export async function keepSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ ...session, factor_at: session.factor_at ?? null })
    .execute()
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

/** The same, once its reader has said rightly what the case knows of the person. */
export const knowSession = (db: Db, tokenHash: string, at: string) =>
  db.updateTable('sessions').set({ known_at: at }).where('token_hash', '=', tokenHash).execute()

/** Ends the sessions of a case that have its code and have not yet shown who they are. */
export const endUnknownSessions = (db: Db, caseId: string) =>
  db
    .deleteFrom('sessions')
    .where('case_id', '=', caseId)
    .where('proved_at', 'is not', null)
    .where('known_at', 'is', null)
    .execute()

/** Ends every session that may collect a case's answer: what it leads to was taken back. */
export const endCollecting = (db: Db, caseId: string) =>
  db.deleteFrom('sessions').where('case_id', '=', caseId).where('known_at', 'is not', null).execute()

export const endSession = (db: Db, tokenHash: string) =>
  db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()

/** A second factor was shown in a session. False where the session has ended. */
export async function noteFactor(db: Db, tokenHash: string, at: string): Promise<boolean> {
  const noted = await db
    .updateTable('sessions')
    .set({ factor_at: at })
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return noted.numUpdatedRows === 1n
}

/** A session goes on under another token: whoever has the old one has nothing. False where it has ended. */
export async function renewSession(
  db: Db,
  tokenHash: string,
  renewed: { readonly token_hash: string; readonly factor_at: string },
): Promise<boolean> {
  const done = await db
    .updateTable('sessions')
    .set(renewed)
    .where('token_hash', '=', tokenHash)
    .where('staff_id', 'is not', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Somebody's sessions that are neither over nor left idle, the newest first. */
export const sessionsOfStaff = (db: Db, staffId: string, when: { readonly now: string; readonly idleSince: string }) =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', when.now)
    .where('seen_at', '>', when.idleSince)
    .orderBy('started_at', 'desc')
    .execute()

/** Ends every session of a member of staff, but one where that is given. */
export async function endSessionsOfStaff(db: Db, staffId: string, except?: string): Promise<void> {
  let query = db.deleteFrom('sessions').where('staff_id', '=', staffId)
  if (except !== undefined) query = query.where('token_hash', '!=', except)
  await query.execute()
}

/** Deletes sessions of staff that ended by themselves. */
export const forgetStaffSessions = (db: Db, now: string) =>
  db.deleteFrom('sessions').where('staff_id', 'is not', null).where('expires_at', '<=', now).execute()
