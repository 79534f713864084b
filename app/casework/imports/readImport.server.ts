import type { StaffDesk } from '~/app/desk.server'
import { type Mapping, mappingFault } from '~/app/rules/imports/columns'
import { type DryRun, dryRun } from '~/app/rules/imports/dryRun'
import { may } from '~/app/rules/roles'
import {
  countImported,
  dropImport,
  type HeldImport,
  holdImports,
  importById,
  importsOf,
  keepMapping,
  otherReferencesOf,
} from '~/db/imports'
import { staffNames } from '~/db/staff'
import { tryAgain } from '../tryAgain.server'

/** The spreadsheets of the desk's own controller; null for a role that may bring none in. */
export async function readImports(desk: StaffDesk) {
  if (!may(desk.staff.role, 'import-cases')) return null
  const names = new Map((await staffNames(desk.db, desk.staff.controller)).map(({ id, name }) => [id, name]))
  const rows = await importsOf(desk.db, desk.staff.controller)
  return rows.map((row) => ({ ...row, by: names.get(row.added_by) ?? '' }))
}

export type ImportRead = {
  readonly held: HeldImport
  /** What would come of it; null where its columns aren't known yet, or it has been brought in. */
  readonly trial: DryRun | null
  /** How many cases came of it. */
  readonly cases: number
}

/** One spreadsheet, with what would come of it now; undefined where there is none, null for a role that may not. */
export async function readImport(desk: StaffDesk, id: string): Promise<ImportRead | undefined | null> {
  if (!may(desk.staff.role, 'import-cases')) return null
  const held = await importById(desk.db, desk.staff.controller, id)
  if (held === undefined) return undefined
  return { held, trial: await trialOf(desk, held), cases: await countImported(desk.db, id) }
}

/** What would come of a spreadsheet's rows, or came of them already where it was cut off. */
export async function trialOf(desk: StaffDesk, { id, rows, mapping }: HeldImport): Promise<DryRun | null> {
  if (rows === null || mapping === null || mappingFault(mapping) !== null) return null
  const known = await otherReferencesOf(desk.db, { controller: desk.staff.controller, importId: id })
  return dryRun(rows, mapping, { today: desk.today, known })
}

/** Says which column holds what. False where there is no such spreadsheet to be brought in. */
export async function chooseMapping(desk: StaffDesk, id: string, mapping: Mapping): Promise<boolean> {
  const read = await readImport(desk, id)
  if (read === undefined || read === null || read.held.done_at !== null) return false
  await keepMapping(desk.db, id, mapping)
  return true
}

/** Lets a spreadsheet go of which nothing was brought in. */
export async function letGo(desk: StaffDesk, id: string): Promise<boolean> {
  if (!may(desk.staff.role, 'import-cases')) return false
  const { controller } = desk.staff
  return tryAgain(() =>
    desk.db.transaction().execute(async (trx) => {
      // Whoever brings it in at this moment comes first, and then it stays.
      await holdImports(trx, controller)
      return (await importById(trx, controller, id)) !== undefined && dropImport(trx, id)
    }),
  )
}
