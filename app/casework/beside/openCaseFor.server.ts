import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command, Refusal } from '~/app/rules/case/commands'
import { foldCase } from '~/app/rules/case/fold'
import { may, type StaffAct } from '~/app/rules/roles'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import type { Trx } from '~/db/schema'
import { type Outcome, staffChange } from '../change.server'

export type OpenCase = { readonly caseId: string; readonly kase: Case }

type Wanted = {
  /** What the role must be allowed to do, asked before anything is read. */
  readonly act: StaffAct
  /** What only the store can tell, such as whose staff somebody is: why not, or null. */
  readonly check: (open: OpenCase) => Promise<Refusal | null>
  readonly commands: readonly Command[]
  readonly onceKey?: string
  readonly alongside?: (trx: Trx, caseId: string) => Promise<void>
}

/** A change by staff that rests on more than the case's own events: who works here, what else is kept beside it. */
export async function openCaseFor(
  desk: StaffDesk,
  reference: string,
  { act, check, ...wanted }: Wanted,
): Promise<Outcome> {
  if (!may(desk.staff.role, act)) return { refused: 'not-allowed' }
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const refused = await check({ caseId: row.id, kase: foldCase(await historyOf(desk.db, row.id)) })
  return refused === null ? staffChange(desk, { reference, ...wanted }) : { refused }
}
