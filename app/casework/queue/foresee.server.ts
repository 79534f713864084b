import type { StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { type Choice, mostAtOnce, type Skip } from '~/app/rules/queueChoice'
import { actNeeds, may } from '~/app/rules/roles'
import { namesIn } from '~/db/cases'
import { casesByIds, casesByReference } from '~/db/chosenCases'
import { historiesOf } from '~/db/events'
import { caseIdsOf } from '~/db/queue'
import { readable } from './holdCases.server'
import { assignees, chasePlanner, type Plan } from './plans.server'

/** The cases of a choice, at most 500; `isMore` where a view has more. */
export async function chosenCases(desk: StaffDesk, choice: Choice) {
  const { controller, id: me } = desk.staff
  if ('references' in choice) {
    return { rows: await casesByReference(desk.db, controller, choice.references), isMore: false }
  }
  const asked = { controller, me, today: desk.today, ask: choice.ask, limit: mostAtOnce + 1 }
  const ids = await caseIdsOf(desk.db, asked)
  return { rows: await casesByIds(desk.db, controller, ids.slice(0, mostAtOnce)), isMore: ids.length > mostAtOnce }
}

/** What giving cases to somebody would be about, and to whom it can be; null for a role that may not. */
export async function foreseeAssign(desk: StaffDesk, choice: Choice) {
  if (actNeeds.assign === null || !may(desk.staff.role, actNeeds.assign)) return null
  const [chosen, people] = await Promise.all([chosenCases(desk, choice), assignees(desk.db, desk.staff.controller)])
  const cases = chosen.rows.map(({ reference, seq, restricted_to }) => ({
    reference,
    seen: seq,
    skip: isOpenTo(namesIn(restricted_to), desk.staff.id) ? null : ('not-open' as const),
    whom: null,
  }))
  return { cases, isMore: chosen.isMore, people }
}

/** Whom reminding would reach, case by case, and where nobody would be; null for a role that may not. */
export async function foreseeChase(desk: StaffDesk, choice: Choice) {
  if (actNeeds.chase === null || !may(desk.staff.role, actNeeds.chase)) return null
  const { rows, isMore } = await chosenCases(desk, choice)
  const ids = rows.map(({ id }) => id)
  const planner = await chasePlanner(desk, desk.db, ids)
  const histories = await historiesOf(desk.db, ids)
  const cases = []
  for (const { id, reference, seq, restricted_to } of rows) {
    const { kase } = readable(id, histories.get(id))
    const isOpen = isOpenTo(namesIn(restricted_to), desk.staff.id)
    const read: Plan = kase === null ? { skip: 'damaged' } : planner(kase, id)
    cases.push({ reference, seen: seq, ...foreseen(isOpen ? read : { skip: 'not-open' }) })
  }
  return { cases, isMore, people: [] }
}

/** A case that something is to be done to: why not, or whom it would reach. */
export type Foreseen = {
  readonly reference: string
  readonly seen: number
  readonly skip: Skip | null
  readonly whom: 'person' | 'services' | null
}

const foreseen = (plan: Plan): Pick<Foreseen, 'skip' | 'whom'> => {
  if ('skip' in plan) return { skip: plan.skip, whom: null }
  return { skip: null, whom: plan.command.act === 'chase' ? plan.command.whom : null }
}
