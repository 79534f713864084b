import type { Db } from './schema'

type AskedPack = {
  readonly id: string
  readonly caseId: string
  readonly controller: string
  readonly version: number
  readonly at: string
}

export async function keepPack(db: Db, p: AskedPack): Promise<void> {
  const row = { id: p.id, case_id: p.caseId, controller: p.controller, version: p.version, asked_at: p.at }
  await db.insertInto('packs').values(row).execute()
}

export const packById = (db: Db, id: string) =>
  db.selectFrom('packs').selectAll().where('id', '=', id).executeTakeFirst()

type Built = {
  readonly at: string
  readonly sha256: string
  readonly pages: number
  readonly blob: string
  readonly proof: string
}

export const endPack = (db: Db, id: string, { at, ...built }: Built) =>
  db
    .updateTable('packs')
    .set({ ...built, built_at: at, leased_until: null })
    .where('id', '=', id)
    .execute()

/** Says why a pack wasn't built. One that another worker has built meanwhile stays as it is. */
export const failPack = (db: Db, id: string, { at, fault }: { readonly at: string; readonly fault: string }) =>
  db
    .updateTable('packs')
    .set({ failed_at: at, fault, leased_until: null })
    .where('id', '=', id)
    .where('built_at', 'is', null)
    .execute()
