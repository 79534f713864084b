import type { Db } from './schema'

type AskedPack = {
  readonly id: string
  readonly caseId: string
  readonly controller: string
  readonly version: number
  readonly purpose: string
  readonly at: string
}

export async function keepPack(db: Db, p: AskedPack): Promise<void> {
  const { id, controller, version, purpose } = p
  const row = { id, case_id: p.caseId, controller, version, purpose, asked_at: p.at }
  await db.insertInto('packs').values(row).execute()
}

export const packById = (db: Db, id: string) =>
  db.selectFrom('packs').selectAll().where('id', '=', id).executeTakeFirst()

type Built = {
  readonly at: string
  readonly sha256: string
  readonly pages: number
  readonly proof: string
  readonly facts_blob: string
  readonly comparison: string
}

export const endPack = (db: Db, id: string, { at, ...built }: Built) =>
  db
    .updateTable('packs')
    .set({ ...built, built_at: at, leased_until: null, step: null })
    .where('id', '=', id)
    .execute()

type Step = { readonly step: 'setting' | 'proving' | 'comparing'; readonly done?: number; readonly total?: number }

/** Says how far the building of a pack has come. Pages. */
export const notePackStep = (db: Db, id: string, { step, done, total }: Step) =>
  db
    .updateTable('packs')
    .set({ step, ...(total === undefined ? {} : { pages_done: done ?? 0, pages_total: total }) })
    .where('id', '=', id)
    .where('built_at', 'is', null)
    .execute()

/** When a pack went out; null for one that was taken back. */
export const noteRelease = (db: Db, id: string, at: string | null) =>
  db.updateTable('packs').set({ released_at: at }).where('id', '=', id).execute()

/** The packs of a case that were built, in order. */
export const builtPacksOf = (db: Db, caseId: string) =>
  db
    .selectFrom('packs')
    .select(['id', 'version', 'released_at'])
    .where('case_id', '=', caseId)
    .where('built_at', 'is not', null)
    .orderBy('version')
    .execute()

/** The pack of a case that was built last before another, with what it says. */
export const builtBefore = (db: Db, caseId: string, version: number) =>
  db
    .selectFrom('packs')
    .select(['id', 'version', 'facts_blob'])
    .where('case_id', '=', caseId)
    .where('version', '<', version)
    .where('facts_blob', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst()

/** Says why a pack wasn't built. One that another worker has built meanwhile stays as it is. */
export const failPack = (db: Db, id: string, { at, fault }: { readonly at: string; readonly fault: string }) =>
  db
    .updateTable('packs')
    .set({ failed_at: at, fault, leased_until: null })
    .where('id', '=', id)
    .where('built_at', 'is', null)
    .execute()
