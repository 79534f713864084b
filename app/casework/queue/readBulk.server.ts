import type { StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { skips } from '~/app/rules/queueChoice'
import { casesOfBulk, ownBulk } from '~/db/bulkActs'
import { namesIn } from '~/db/cases'
import { staffNames } from '~/db/staff'

/** What came of an act on many cases; null where it isn't one of the desk's own. */
export async function readBulk(desk: StaffDesk, id: string) {
  const { controller, id: me } = desk.staff
  const act = await ownBulk(desk.db, { controller, me, id })
  if (act === undefined) return null
  const [cases, names] = await Promise.all([casesOfBulk(desk.db, id), staffNames(desk.db, controller)])
  return {
    id,
    act: act.act === 'assign' ? ('assign' as const) : ('chase' as const),
    givenTo: names.find((each) => each.id === act.given_to)?.name ?? null,
    until: act.until,
    undoneAt: act.undone_at,
    canUndo: act.undone_at === null && (act.until === null || desk.now < act.until),
    cases: cases.map((each) => ({
      reference: each.reference,
      isOpen: isOpenTo(namesIn(each.restricted_to), me),
      whom: each.whom,
      skip: skips.find((skip) => skip === each.outcome) ?? null,
      isUndone: each.undoing === 'undone',
      notUndone: skips.find((skip) => skip === each.undoing) ?? null,
    })),
  }
}
export type ReadBulk = NonNullable<Awaited<ReturnType<typeof readBulk>>>
