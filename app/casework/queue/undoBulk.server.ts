import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { isOpenTo } from '~/app/rules/case/desk'
import type { Recorded } from '~/app/rules/case/events'
import { type Skip, skips } from '~/app/rules/queueChoice'
import { actNeeds, may } from '~/app/rules/roles'
import { beginUndoing, casesOfBulk, noteUndoing, ownBulk, takeBackLetters } from '~/db/bulkActs'
import type { Trx } from '~/db/schema'
import { readingOf } from '../project.server'
import { tryAgain } from '../tryAgain.server'
import { decideHeld } from './changeHeld.server'
import { holdCases } from './holdCases.server'
import { keepMany } from './keepMany.server'

type Undone = { readonly done: true } | { readonly refused: 'not-allowed' | 'no-such-act' }
type BulkCase = Awaited<ReturnType<typeof casesOfBulk>>[number]
type Act = NonNullable<Awaited<ReturnType<typeof ownBulk>>>

/**
 * Takes back what somebody did to many cases, where nothing has come of it since: a case that others have since given away
 * stays, and so does a chase whose letters have left. A second time changes nothing.
 */
export async function undoBulk(desk: StaffDesk, id: string): Promise<Undone> {
  const { controller, id: me, role } = desk.staff
  const act = await ownBulk(desk.db, { controller, me, id })
  if (act === undefined) return { refused: 'no-such-act' }
  const need = act.act === 'assign' ? actNeeds.assign : actNeeds['take-back-chase']
  if (need === null || !may(role, need)) return { refused: 'not-allowed' }
  return tryAgain(() => desk.db.transaction().execute((trx) => undoOnce(trx, desk, act)))
}

async function undoOnce(trx: Trx, desk: StaffDesk, act: Act): Promise<Undone> {
  if (!(await beginUndoing(trx, act.id, desk.now))) return { done: true }
  const cases = (await casesOfBulk(trx, act.id)).filter(({ outcome }) => outcome === 'done')
  const held = await holdCases(
    trx,
    act.controller,
    cases.map((each) => each.case_id),
  )
  const reading = await readingOf(desk, trx, act.controller)
  const byId = new Map(cases.map((each) => [each.case_id, each]))
  const decided = []
  for (const each of held) {
    const kept = byId.get(each.row.id)
    if (kept === undefined) continue
    const skip = await whyNot(trx, desk, { kept, act, ...each })
    const planner = () => (skip === null ? { command: undoing(act, kept) } : { skip })
    decided.push(await decideHeld(trx, desk, { ...each, seen: each.kase?.seq ?? 0, planner, reading }))
  }
  await keepMany(trx, desk, { decided, reading, until: null })
  for (const came of ['undone', ...skips]) {
    const some = decided.filter((each) => ('skip' in each ? each.skip : 'undone') === came)
    const caseIds = some.map(({ caseId }) => caseId)
    if (caseIds.length > 0) await noteUndoing(trx, { bulk: act.id, caseIds, undoing: came })
  }
  return { done: true }
}

type One = {
  readonly kept: BulkCase
  readonly act: Act
  readonly history: readonly Recorded[]
  readonly kase: Case | null
}

/** Why an act stays as it was made on one case; null where it is taken back, and then its letters are gone already. */
async function whyNot(trx: Trx, desk: StaffDesk, { kept, act, history, kase }: One): Promise<Skip | null> {
  if (kase === null) return 'damaged'
  if (!isOpenTo(kase.desk.restrictedTo, desk.staff.id)) return 'not-open'
  if (act.act === 'assign') {
    const since = history.some(({ seq, event }) => seq > (kept.seq ?? 0) && event.type === 'assigned')
    return since || kase.desk.assignedTo !== act.given_to ? 'changed' : null
  }
  if (kept.chase === null || !kase.desk.chases.has(kept.chase)) return 'changed'
  const letters = { caseId: kept.case_id, seq: kept.seq ?? 0, until: act.until ?? '', now: desk.now }
  return (await takeBackLetters(trx, letters)) ? null : 'letter-left'
}

const undoing = (act: Act, kept: BulkCase): Command =>
  act.act === 'assign' ? { act: 'assign', to: kept.given_from } : { act: 'take-back-chase', chase: kept.chase ?? '' }
