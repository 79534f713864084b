import type { StaffDesk } from '~/app/desk.server'
import type { Choice } from '~/app/rules/queueChoice'
import { may } from '~/app/rules/roles'
import { exportsOf } from '~/db/caseExports'
import { casesByReference } from '~/db/chosenCases'
import { countViews } from '~/db/queue'

/** Lists that were taken out lately, as the page shows them. */
const lately = 10

/** How many cases an export would have, and who took lists out before; null for a role that may not. */
export async function foreseeExport(desk: StaffDesk, choice: Choice) {
  const { controller, id: me, role } = desk.staff
  if (!may(role, 'export-cases')) return null
  const [cases, before] = await Promise.all([countChosen(desk, choice), exportsOf(desk.db, controller, lately)])
  return {
    cases,
    view: 'ask' in choice ? choice.ask.view : null,
    before: before.map((row) => ({
      id: row.id,
      at: row.at,
      format: row.format,
      cases: row.cases,
      by: row.name,
      isOwn: row.staff_id === me,
    })),
  }
}

async function countChosen(desk: StaffDesk, choice: Choice): Promise<number> {
  const { controller, id: me } = desk.staff
  if ('references' in choice) return (await casesByReference(desk.db, controller, choice.references)).length
  const asked = { controller, me, today: desk.today, ask: choice.ask }
  return (await countViews(desk.db, asked))[choice.ask.view]
}
