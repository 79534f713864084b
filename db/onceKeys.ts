import type { Db } from './schema'

/** The case that a form's once-only key has already acted on, or undefined. */
export async function caseOfKey(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('once_keys').select('case_id').where('key', '=', key).executeTakeFirst()
  return row?.case_id
}

/** Uses a key up in the transaction of the act. Throws (see `isTaken`) where the same form came twice at once. */
export async function spendKey(db: Db, spent: { readonly key: string; readonly caseId: string; readonly at: string }) {
  await db.insertInto('once_keys').values({ key: spent.key, case_id: spent.caseId, at: spent.at }).execute()
}
