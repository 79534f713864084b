import type { CodePurpose } from '~/app/rules/drafts'
import type { Db } from './schema'
import type { DraftCodeRow } from './schemaResidents'

export async function keepDraftCode(db: Db, code: Omit<DraftCodeRow, 'tries' | 'used_at'>): Promise<void> {
  await db
    .insertInto('draft_codes')
    .values({ ...code, tries: 0, used_at: null })
    .execute()
}

/** Whose code, what for and sent where: one that went to another address is no longer any good. */
type Wanted = { readonly draftHash: string; readonly purpose: CodePurpose; readonly email: string }
type Alive = { readonly now: string; readonly limit: number }

/**
 * Counts a try against the newest code of a form and gives that code, or nothing where it isn't alive. One statement, so
 * that any number of tries at once count as at most `limit`.
 */
export const tryDraftCode = (db: Db, { draftHash, purpose, email }: Wanted, { now, limit }: Alive) =>
  db
    .updateTable('draft_codes')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', (eb) => newest(eb.selectFrom('draft_codes'), draftHash, purpose))
    .where('email', '=', email)
    .where('tries', '<', limit)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()

/** True while the newest code of a form can still be entered. */
export async function hasLivingCode(
  db: Db,
  { draftHash, purpose, email }: Wanted,
  { now, limit }: Alive,
): Promise<boolean> {
  const row = await db
    .selectFrom('draft_codes')
    .select('id')
    .where('id', '=', (eb) => newest(eb.selectFrom('draft_codes'), draftHash, purpose))
    .where('email', '=', email)
    .where('tries', '<', limit)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a code up. False where it was used already. */
export async function spendDraftCode(db: Db, id: string, at: string): Promise<boolean> {
  const used = await db
    .updateTable('draft_codes')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Ends every code of a form that is good for one thing. */
export const dropDraftCodes = (db: Db, draftHash: string, purpose: CodePurpose) =>
  db.deleteFrom('draft_codes').where('draft_hash', '=', draftHash).where('purpose', '=', purpose).execute()

const codes = (db: Db) => db.selectFrom('draft_codes')

const newest = (query: ReturnType<typeof codes>, draftHash: string, purpose: CodePurpose) =>
  query
    .select('id')
    .where('draft_hash', '=', draftHash)
    .where('purpose', '=', purpose)
    .orderBy('expires_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
