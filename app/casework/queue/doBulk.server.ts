import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import type { SeenCase } from '~/app/rules/queueChoice'
import { actNeeds, may } from '~/app/rules/roles'
import { keepBulk } from '~/db/bulkActs'
import { casesByReference } from '~/db/chosenCases'
import type { Trx } from '~/db/schema'
import { onceForForm } from '../onceForForm.server'
import { readingOf } from '../project.server'
import { type Decided, decideHeld } from './changeHeld.server'
import { holdCases } from './holdCases.server'
import { keepMany } from './keepMany.server'
import { assignees, assignPlanner, chasePlanner } from './plans.server'

/** How long the letters of a chase wait, in which it can be taken back. */
const waitSeconds = 600

/** What to do to many cases: give them to a member of staff or to nobody, or remind whoever they wait for. */
export type BulkWish = { readonly act: 'assign'; readonly to: string | null } | { readonly act: 'chase' }
type Wanted = { readonly wish: BulkWish; readonly cases: readonly SeenCase[]; readonly onceKey: string }
type Done = { readonly bulk: string } | { readonly refused: 'not-allowed' | 'no-such-person' }

/**
 * Does one thing to many cases in one transaction, once for a form. Whatever can't be done to a case is noted beside it and
 * keeps nothing of the others. Gives the id of the act.
 */
export async function doBulk(desk: StaffDesk, wanted: Wanted): Promise<Done> {
  const need = actNeeds[wanted.wish.act]
  if (need === null || !may(desk.staff.role, need)) return { refused: 'not-allowed' }
  const id = newId()
  const form = { onceKey: wanted.onceKey, of: id, again: (bulk: string): Done => ({ bulk }) }
  return onceForForm(desk, form, (trx) => doIn(trx, desk, { ...wanted, bulk: id }))
}

type Doing = Omit<Wanted, 'onceKey'> & { readonly bulk: string }

async function doIn(trx: Trx, desk: StaffDesk, { wish, cases, bulk }: Doing): Promise<Done> {
  const { controller, id: me } = desk.staff
  const to = wish.act === 'assign' ? wish.to : null
  if (to !== null && !(await assignees(trx, controller)).some(({ id }) => id === to)) {
    return { refused: 'no-such-person' }
  }
  const rows = await casesByReference(
    trx,
    controller,
    cases.map(({ reference }) => reference),
  )
  const held = await holdCases(
    trx,
    controller,
    rows.map(({ id }) => id),
  )
  const seen = new Map(cases.map((each) => [each.reference, each.seen]))
  const planner =
    wish.act === 'assign'
      ? assignPlanner(to)
      : await chasePlanner(
          desk,
          trx,
          held.map(({ row }) => row.id),
        )
  const reading = await readingOf(desk, trx, controller)
  const decided = []
  for (const each of held) {
    decided.push(await decideHeld(trx, desk, { ...each, seen: seen.get(each.row.reference) ?? 0, planner, reading }))
  }
  const until = wish.act === 'chase' ? addSeconds(desk.now, waitSeconds) : null
  const seqs = await keepMany(trx, desk, { decided, reading, until })
  const row = { id: bulk, controller, staff_id: me, act: wish.act, given_to: to, at: desk.now, until, undone_at: null }
  await keepBulk(
    trx,
    row,
    decided.map((each) => ({ bulk_id: bulk, case_id: each.caseId, ...cameTo(each, seqs), undoing: null })),
  )
  return { bulk }
}

function cameTo(each: Decided, seqs: ReadonlyMap<string, number>) {
  if ('skip' in each) return { outcome: each.skip, seq: null, given_from: null, chase: null, whom: null }
  const { command, before, caseId } = each
  const { chase, whom } = command.act === 'chase' ? command : { chase: null, whom: null }
  return { outcome: 'done', seq: seqs.get(caseId) ?? null, given_from: before.desk.assignedTo, chase, whom }
}
