import type { Db } from './schema'
import type { ProviderVisitRow } from './schemaSignIn'

export async function keepVisit(db: Db, visit: ProviderVisitRow): Promise<void> {
  await db.insertInto('provider_visits').values(visit).execute()
}

/** Takes a visit away and gives it: whoever comes back twice finds nothing the second time. */
export const takeVisit = (db: Db, tokenHash: string, now: string) =>
  db
    .deleteFrom('provider_visits')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()

/** Deletes those who never came back. */
export const forgetVisits = (db: Db, now: string) =>
  db.deleteFrom('provider_visits').where('expires_at', '<=', now).execute()
