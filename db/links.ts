import type { CodeRow, Db, LinkRow } from './schema'

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
