import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { may } from '~/app/rules/roles'
import { bearsOn, type Use, type Whom } from '~/app/rules/standing'
import { keepCheck } from '~/db/standingObjections'
import { activitiesOf, type Standing, sayUse, standingOf } from './standingFor.server'

/** Whether somebody's information may be used so, as far as objections go. */
export type Checked = {
  /** The use that was asked about, in the register's words. */
  readonly use: string
  /** `partly`: only some of it is stopped, as the case says. */
  readonly answer: 'stopped' | 'partly' | 'nothing-stands'
  /** Those that bear on the use, then whatever else this person objected to with success. */
  readonly bearing: readonly Standing[]
  readonly others: readonly Standing[]
}

/**
 * Looks whether an objection stands against a use of somebody's information. That it was looked for is noted, with who
 * looked, when, and the cases that were found. Null for a role that sees no queue.
 */
export async function checkUse(
  desk: StaffDesk,
  { whom, use }: { readonly whom: Whom; readonly use: Use },
): Promise<Checked | null> {
  if (!may(desk.staff.role, 'see-queue')) return null
  const found = await standingOf(desk, whom)
  await noteCheck(desk, 'check', [...new Set(found.map(({ caseId }) => caseId))])
  const bearing = found.filter((each) => bearsOn(each, use))
  return {
    use: sayUse(await activitiesOf(desk, desk.staff.controller), use),
    answer: bearing.length === 0 ? 'nothing-stands' : bearing.every(isPartly(use)) ? 'partly' : 'stopped',
    bearing,
    others: found.filter((each) => !bearing.includes(each)),
  }
}

/** Who looked, when, and which cases were found: never whom it was about. */
export const noteCheck = (desk: StaffDesk, kind: 'check' | 'export', caseIds: readonly string[]) =>
  keepCheck(desk.db, {
    id: newId(),
    controller: desk.staff.controller,
    kind,
    at: desk.now,
    by_id: desk.staff.id,
    found: JSON.stringify(caseIds),
  })

/** Upheld in part, or to one recipient or research use of the activity that is asked about whole. */
const isPartly =
  (use: Use) =>
  ({ result, kind }: Standing): boolean =>
    result === 'partly' || (use.kind === 'activity' && kind !== 'activity')
