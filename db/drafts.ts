import type { Db } from './schema'

/** A form half filled in, found by the hash of what the browser's cookie holds. */
export const findDraft = (db: Db, controller: string, idHash: string) =>
  db
    .selectFrom('drafts')
    .selectAll()
    .where('controller', '=', controller)
    .where('id_hash', '=', idHash)
    .executeTakeFirst()

type Draft = { readonly idHash: string; readonly controller: string; readonly answers: string; readonly at: string }

export async function saveDraft(db: Db, { idHash, controller, answers, at }: Draft): Promise<void> {
  await db
    .insertInto('drafts')
    .values({ id_hash: idHash, controller, answers, updated_at: at, reference: null })
    .onConflict((oc) =>
      oc
        .column('id_hash')
        .doUpdateSet({ answers, updated_at: at })
        .where('drafts.controller', '=', controller)
        // An answer that comes late, from another tab, must not fill a draft that was sent.
        .where('drafts.reference', 'is', null),
    )
    .execute()
}

/** A draft that was sent keeps its case's reference and nothing of what was typed. */
export const endDraft = (
  db: Db,
  idHash: string,
  { reference, at }: { readonly reference: string; readonly at: string },
) => db.updateTable('drafts').set({ reference, answers: '{}', updated_at: at }).where('id_hash', '=', idHash).execute()
