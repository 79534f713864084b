import type { Db } from './schema'

/** Uses up the half minute of a code and all before it. False where it is used up already: of two at once one is first. */
export async function spendStep(db: Db, staffId: string, step: number): Promise<boolean> {
  const spent = await db
    .updateTable('staff')
    .set({ factor_step: step })
    .where('id', '=', staffId)
    .where((eb) => eb.or([eb('factor_step', 'is', null), eb('factor_step', '<', step)]))
    .executeTakeFirst()
  return spent.numUpdatedRows === 1n
}

type Factor = { readonly secret: string; readonly since: string; readonly step: number }

/** Puts a factor in place of the one there was `before` (null for none). False where that is no longer the one. */
export async function putFactor(db: Db, staffId: string, put: Factor & { readonly before: string | null }) {
  const done = await db
    .updateTable('staff')
    .set({ factor_secret: put.secret, factor_since: put.since, factor_step: put.step })
    .where('id', '=', staffId)
    .where('factor_since', put.before === null ? 'is' : '=', put.before)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function takeFactorAway(db: Db, staffId: string): Promise<void> {
  await db
    .updateTable('staff')
    .set({ factor_secret: null, factor_since: null, factor_step: null })
    .where('id', '=', staffId)
    .execute()
  await db.deleteFrom('recovery_codes').where('staff_id', '=', staffId).execute()
}

type Codes = { readonly salt: string; readonly hashes: readonly string[]; readonly at: string }

/** Puts recovery codes in place of all that there were. */
export async function putRecoveryCodes(db: Db, staffId: string, { salt, hashes, at }: Codes): Promise<void> {
  await db.deleteFrom('recovery_codes').where('staff_id', '=', staffId).execute()
  await db
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ staff_id: staffId, code_hash: hash, salt, made_at: at, used_at: null })))
    .execute()
}

/** Those that are left to use, with the salt that they share. */
export const recoveryCodesLeft = (db: Db, staffId: string) =>
  db
    .selectFrom('recovery_codes')
    .select(['code_hash', 'salt', 'made_at'])
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .execute()

/** Uses up a recovery code. False where there is no such code left. */
export async function spendRecoveryCode(
  db: Db,
  staffId: string,
  spent: { readonly hash: string; readonly at: string },
) {
  const done = await db
    .updateTable('recovery_codes')
    .set({ used_at: spent.at })
    .where('staff_id', '=', staffId)
    .where('code_hash', '=', spent.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
