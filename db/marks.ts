import type { Db, MarkRow } from './schema'

export type NewMark = Omit<MarkRow, 'removed_at' | 'allowed_reason'>

export async function keepMarks(db: Db, marks: readonly NewMark[]): Promise<void> {
  if (marks.length > 0)
    await db
      .insertInto('marks')
      .values([...marks])
      .execute()
}

/** Marks that stand on a case's records, in the order of the words they hide. */
export const marksOf = (db: Db, caseId: string) => everyMark(db, caseId).where('removed_at', 'is', null).execute()

/** The same, with those that were taken away again. */
export const marksEverOf = (db: Db, caseId: string) => everyMark(db, caseId).execute()

const everyMark = (db: Db, caseId: string) =>
  db
    .selectFrom('marks')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('record_id')
    .orderBy('field')
    .orderBy('start_at')

export const removeMark = (db: Db, id: string, at: string) =>
  db.updateTable('marks').set({ removed_at: at }).where('id', '=', id).execute()

export const allowMark = (db: Db, id: string, reason: string) =>
  db.updateTable('marks').set({ allowed_reason: reason }).where('id', '=', id).execute()
