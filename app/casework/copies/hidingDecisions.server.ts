import type { Desk } from '~/app/desk.server'
import type { HidingDecision } from '~/app/pack/sections/internal/facts'
import type { Case } from '~/app/rules/case/case'
import { londonDay } from '~/app/rules/day'
import { marksOf } from '~/db/marks'
import { pageMarksOf } from '~/db/pageMarks'
import { recordsOf } from '~/db/searches'
import { staffNames } from '~/db/staff'

/** Each place where words are hidden in a case, in the order of its answer: why, under what and by whom. Never the words. */
export async function hidingDecisions(
  desk: Desk,
  { caseId, kase }: { readonly caseId: string; readonly kase: Case },
): Promise<readonly HidingDecision[]> {
  const staff = new Map((await staffNames(desk.db, kase.received.controller)).map(({ id, name }) => [id, name]))
  const decided = (mark: Decided) => ({
    exemption: titleOf(desk, mark.exemption),
    reason: mark.reason,
    by: staff.get(mark.madeBy) ?? 'Staff',
    on: londonDay(mark.madeAt),
    ...(mark.allowedReason !== null && { elsewhere: mark.allowedReason }),
  })
  const marks = (await marksOf(desk.db, caseId)).filter(({ id }) => kase.hidden.has(id))
  const theirs = (await recordsOf(desk.db, caseId)).filter(({ id }) => kase.records.has(id))
  const inRecords = theirs.flatMap((record, at) =>
    record.fields.flatMap(({ name, label }) =>
      marks
        .filter((mark) => mark.record_id === record.id && mark.field === name)
        .map(({ exemption, reason, made_by, made_at, allowed_reason }) => ({
          place: `R${at + 1}, ${label}`,
          ...decided({ exemption, reason, madeBy: made_by, madeAt: made_at, allowedReason: allowed_reason }),
        })),
    ),
  )
  const onPages: HidingDecision[] = []
  for (const [at, document] of [...kase.documents.values()].entries()) {
    for (const mark of (await pageMarksOf(desk.db, document.id)).filter(({ id }) => document.hidden.has(id)))
      onPages.push({ place: `D${at + 1}, page ${mark.page + 1}`, ...decided(mark) })
  }
  return [...inRecords, ...onPages]
}

type Decided = {
  readonly exemption: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly allowedReason: string | null
}

const titleOf = (desk: Desk, id: string): string => {
  const found = desk.exemptions.find((exemption) => exemption.id === id)
  return found === undefined ? id : `${found.ref}: ${found.title}`
}
