import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import { isOpenTo } from '~/app/rules/case/desk'
import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { doneMeanwhile } from '~/app/rules/case/meanwhile'
import type { Skip } from '~/app/rules/queueChoice'
import type { CaseRow, Trx } from '~/db/schema'
import { catchUp } from '../catchUp.server'
import { settingOf } from '../change.server'
import type { Reading } from '../project.server'
import type { Planner } from './plans.server'

/** A case that is held until the transaction is over, as it stands now. */
export type Held = {
  readonly row: CaseRow
  readonly history: readonly Recorded[]
  /** What its history tells; null where it is damaged. */
  readonly kase: Case | null
  /** The last event that the page had seen. */
  readonly seen: number
}

type By = { readonly planner: Planner; readonly reading: Reading }

/** What is decided on one of many cases: what happens to it, or why nothing does. */
export type Decided =
  | {
      readonly caseId: string
      readonly before: Case
      readonly command: Command
      readonly events: readonly CaseEvent[]
    }
  | { readonly caseId: string; readonly skip: Skip }

/** Decides on one of many cases, as `change` does on one. A refusal keeps nothing of the others. */
export async function decideHeld(
  trx: Trx,
  desk: StaffDesk,
  { row, history, kase: loaded, seen, planner, reading }: Held & By,
): Promise<Decided> {
  const caseId = row.id
  if (loaded === null) return { caseId, skip: 'damaged' }
  if (!isOpenTo(loaded.desk.restrictedTo, desk.staff.id)) return { caseId, skip: 'not-open' }
  if (hasChanged(history, seen, desk)) return { caseId, skip: 'changed' }
  const plan = planner(loaded, caseId)
  if ('skip' in plan) return { caseId, skip: plan.skip }

  const before = isBehind(row, loaded, reading) ? await catchUp(trx, desk, { caseId, kase: loaded, reading }) : loaded
  const decision = decide(before, plan.command, settingOf(desk, before, reading))
  if ('refused' in decision) return { caseId, skip: 'refused' }
  return { caseId, before, command: plan.command, events: decision.events }
}

/** Read by older bank holidays or settings: what `catchUp` asks of each case, asked here of the row at hand. */
const isBehind = (row: CaseRow, kase: Case, { calendar, settings }: Reading): boolean =>
  row.settings !== settings.version || row.calendar !== (kase.settled?.calendar ?? calendar.version)

/** Somebody else did what this may rest on, or gave the case to somebody. */
const hasChanged = (history: readonly Recorded[], seen: number, { by, staff }: StaffDesk): boolean =>
  doneMeanwhile(history, seen, by).length > 0 ||
  history.some(
    (each) => each.seq > seen && each.event.type === 'assigned' && each.by.kind === 'staff' && each.by.id !== staff.id,
  )
