import type { Desk } from '~/app/desk.server'
import { findCase } from '~/db/cases'

/** What the browser that sent a request may see of it again: which right, and when it is due. No person. */
export async function readSent(desk: Desk, controller: string, reference: string) {
  const row = await findCase(desk.db, controller, reference)
  if (row === undefined) return null
  const right = row.right_asked === 'objection' ? ('objection' as const) : ('access' as const)
  return { right, dueOn: row.due_on }
}
