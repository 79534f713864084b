import type { Db } from './schema'
import type { CaseExportRow } from './schemaQueueDesk'

/** Notes that somebody takes a list out, before the first line of it leaves. */
export const beginExport = (db: Db, row: Omit<CaseExportRow, 'cases' | 'finished_at'>) =>
  db
    .insertInto('case_exports')
    .values({ ...row, cases: null, finished_at: null })
    .execute()

/** Notes that the last line has left, and how many cases there were. */
export const finishExport = (
  db: Db,
  { id, cases, at }: { readonly id: string; readonly cases: number; readonly at: string },
) => db.updateTable('case_exports').set({ cases, finished_at: at }).where('id', '=', id).execute()

/** A controller's newest exports, with who took them, for an auditor. */
export const exportsOf = (db: Db, controller: string, limit: number) =>
  db
    .selectFrom('case_exports')
    .innerJoin('staff', 'staff.id', 'case_exports.staff_id')
    .selectAll('case_exports')
    .select('staff.name')
    .where('case_exports.controller', '=', controller)
    .orderBy('at', 'desc')
    .orderBy('case_exports.id', 'desc')
    .limit(limit)
    .execute()
