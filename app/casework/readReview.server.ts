import type { StaffDesk } from '~/app/desk.server'
import { endOf } from '~/app/rules/case/case'
import { whyNot } from '~/app/rules/case/foresee'
import { latestStatement } from '~/db/statements'
import type { CaseRead } from './readCase.server'

/** How a case's review stands: what the person asked, and what may be done now, each as the refusal that it would meet. */
export async function readReview(desk: StaffDesk, { caseId, kase, setting }: CaseRead) {
  const { review, pack } = kase
  return {
    open: review && {
      on: review.on,
      reason: await latestStatement(desk.db, caseId, 'review-reason'),
      pack: pack?.state ?? null,
      // A review begins without a pack: one that stands was asked for in it, with its reason.
      why: pack === null ? '' : await latestStatement(desk.db, caseId, 'shown-why'),
    },
    mayNotOpen: whyNot(kase, { act: 'open-review', review: '' }, setting),
    mayNotBuild: whyNot(kase, { act: 'ask-pack', pack: '', explained: true }, setting),
    mayNotEnd: whyNot(kase, { act: 'close', outcome: endOf(kase) }, setting),
  }
}
