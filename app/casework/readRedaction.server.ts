import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { forRedaction } from '~/app/rules/exemptions'
import { marksOf } from '~/db/marks'
import { recordsOf } from '~/db/searches'

/** The confirmed records of a case with the marks that stand on them, and the exemptions to choose from. */
export async function readRedaction(desk: StaffDesk, caseId: string, kase: Case) {
  const [records, marks] = await Promise.all([recordsOf(desk.db, caseId), marksOf(desk.db, caseId)])
  return {
    records: records.filter((record) => kase.records.has(record.id)),
    marks,
    exemptions: forRedaction(desk.exemptions).map(({ id, ref, title, plain = '' }) => ({
      id,
      title: `${title} (${ref})`,
      plain,
    })),
  }
}
