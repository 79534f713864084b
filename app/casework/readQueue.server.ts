import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/people'
import { countOpenCases, openCases } from '~/db/cases'

/** The open cases of the desk's own controller, in the order of `openCases`; null for a role that sees no cases. */
export async function readQueue(desk: StaffDesk) {
  if (!may(desk.staff.role, 'read-cases')) return null
  const { controller } = desk.staff
  const [rows, total] = await Promise.all([openCases(desk.db, controller), countOpenCases(desk.db, controller)])
  return { rows, total }
}
