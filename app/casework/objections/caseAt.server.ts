import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import type { Activity } from '~/app/rules/register/schema'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { readRegister } from '../registers.server'

type CaseAt = { readonly caseId: string; readonly kase: Case; readonly activities: readonly Activity[] }

/** A case that is open to the desk's member of staff, with what its controller's register says; null where there is none. */
export async function caseAt(desk: StaffDesk, reference: string): Promise<CaseAt | null> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return null
  const held = await readRegister(desk, desk.staff.controller)
  const kase = foldCase(await historyOf(desk.db, row.id))
  return { caseId: row.id, kase, activities: held?.register.activities ?? [] }
}
