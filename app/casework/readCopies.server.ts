import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/roles'
import { statementsOf } from '~/db/statements'
import { answerOf } from './copies/gatherInternal.server'
import type { CaseRead } from './readCase.server'
import { copyActs, copyReason } from './takeCopy.server'

/** Which copies of a case this person may take now, and those that were taken, the newest first. */
export async function readCopies(desk: StaffDesk, { caseId, kase, history, staff }: CaseRead) {
  const said = await statementsOf(desk.db, caseId)
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
                reason: said.find((one) => one.at === at && one.kind === copyReason(event.kind))?.words ?? '',
              },
            ]
          : [],
      )
      .toReversed(),
  }
}
