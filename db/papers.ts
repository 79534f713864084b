import type { Db } from './schema'
import type { PaperRow } from './schemaResidents'

export async function keepPaper(db: Db, paper: PaperRow): Promise<void> {
  await db.insertInto('papers').values(paper).execute()
}

/** True where a paper is known, whether or not it was deleted. */
export const isPaper = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('papers').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Papers of a form half filled in, in the order they came. */
export const papersOfDraft = (db: Db, draftHash: string) =>
  db
    .selectFrom('papers')
    .selectAll()
    .where('draft_hash', '=', draftHash)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()

/** Papers of a case, in the order they came; those that were deleted too. */
export const papersOfCase = (db: Db, caseId: string) =>
  db.selectFrom('papers').selectAll().where('case_id', '=', caseId).orderBy('id').execute()

/** Gives a draft's papers to the case that came of it. Gives their ids. */
export async function movePapers(db: Db, draftHash: string, caseId: string): Promise<readonly string[]> {
  const moved = await db
    .updateTable('papers')
    .set({ draft_hash: null, case_id: caseId })
    .where('draft_hash', '=', draftHash)
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute()
  return moved.map(({ id }) => id).sort()
}

/** From now on nobody sees these papers. Their files go once this is kept: see `papersToForget`. */
export const markDeleted = (db: Db, ids: readonly string[], at: string) =>
  db
    .updateTable('papers')
    .set({ deleted_at: at })
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute()

/** Deletes papers of forms that were never sent and are gone, or that came to a form after it was sent. Not the newest. */
export const markStrays = (db: Db, { before, at }: { readonly before: string; readonly at: string }) =>
  db
    .updateTable('papers')
    .set({ deleted_at: at })
    .where('draft_hash', 'is not', null)
    .where('deleted_at', 'is', null)
    .where('added_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('drafts')
            .select('drafts.id_hash')
            .whereRef('drafts.id_hash', '=', 'papers.draft_hash')
            .where('drafts.reference', 'is', null),
        ),
      ),
    )
    .execute()

/** Cases that still have a copy of a paper. */
export const casesWithPapers = async (db: Db): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('papers')
    .select('case_id')
    .distinct()
    .where('case_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.flatMap(({ case_id: caseId }) => (caseId === null ? [] : [caseId]))
}

/** Papers that were deleted and whose files are still there: work to be done. */
export const papersToForget = (db: Db) =>
  db
    .selectFrom('papers')
    .select(['id', 'blob', 'draft_hash'])
    .where('deleted_at', 'is not', null)
    .where('blob', 'is not', null)
    .orderBy('id')
    .execute()

/** Its file is gone, and so is its name, which may name people. A paper that no case ever had leaves nothing at all. */
export async function endPaper(db: Db, { id, isOfCase }: { readonly id: string; readonly isOfCase: boolean }) {
  if (isOfCase) await db.updateTable('papers').set({ blob: null, name: '' }).where('id', '=', id).execute()
  else await db.deleteFrom('papers').where('id', '=', id).execute()
}
