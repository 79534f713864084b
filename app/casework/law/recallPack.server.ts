import type { StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { dropLetters } from '~/db/letters'
import { stopLinksTo } from '~/db/links'
import { endCollecting, endUnknownSessions } from '~/db/sessions'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Form = { readonly words: string; readonly onceKey?: string }

/**
 * Takes back an answer that was released and that nobody has had: its links and the sessions they began end, a letter that
 * hasn't left with its link stays, and the person is told. A new version is built and approved as the first was.
 */
export async function recallPack(desk: StaffDesk, reference: string, { words, onceKey }: Form): Promise<Outcome> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const pack = foldCase(await historyOf(desk.db, row.id)).pack?.id ?? ''
  return staffChange(desk, {
    reference,
    commands: [{ act: 'recall-pack' }],
    onceKey,
    alongside: async (trx, caseId) => {
      await note(desk, [['recall-reason', words]])(trx, caseId)
      await stopLinksTo(trx, pack, desk.now)
      await endCollecting(trx, caseId)
      await endUnknownSessions(trx, caseId)
      const fault = 'The answer was taken back before this letter left.'
      await dropLetters(trx, { caseId, template: 'pack-ready', at: desk.now, fault })
    },
  })
}
