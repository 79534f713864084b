import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/people'
import { statementsOf } from '~/db/statements'
import { answerOf } from './copies/gatherInternal.server'
import type { CaseRead } from './readCase.server'
import { copyActs, copyReason } from './takeCopy.server'

/** Which copies of a case this person may take now, and those that were taken, the newest first. */
export async function readCopies(desk: StaffDesk, { caseId, kase, history, staff }: CaseRead) {
  const reasons = (await statementsOf(desk.db, caseId)).filter(({ kind }) => kind === copyReason)
  return {
    hasAnswer: answerOf(kase) !== undefined,
    mayInternal: may(desk.staff.role, copyActs.internal),
    mayCourt: may(desk.staff.role, copyActs.court),
    taken: history
      .flatMap(({ at, by, event }) =>
        event.type === 'copy-taken'
          ? [
              {
                at,
                kind: event.kind,
                by: by.kind === 'staff' ? (staff.get(by.id) ?? 'Staff') : 'The portal',
                reason: reasons.find((said) => said.at === at)?.words ?? '',
              },
            ]
          : [],
      )
      .toReversed(),
  }
}
