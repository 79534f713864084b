import type { StaffDesk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { may } from '~/app/rules/roles'
import { findStaffCase } from '~/db/cases'
import { notePresence, othersHere } from '~/db/presence'

/** Who hasn't been seen for this long has gone. */
const stayingSeconds = 120

export type Other = { readonly name: string; readonly since: string }

/**
 * Notes that somebody is on a case now, and gives the others who are. Null for a case that is not
 * theirs to open, or a role that sees none. No event: who was where for a moment changes nothing about the case.
 */
export async function beOnCase(desk: StaffDesk, reference: string): Promise<readonly Other[] | null> {
  if (!may(desk.staff.role, 'read-cases')) return null
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return null
  const here = { caseId: row.id, staffId: desk.staff.id, freshSince: addSeconds(desk.now, -stayingSeconds) }
  await notePresence(desk.db, { ...here, at: desk.now })
  return othersHere(desk.db, here)
}
