import type { StaffDesk } from '~/app/desk.server'
import type { Command } from '~/app/rules/case/commands'
import type { PaperKind } from '~/app/rules/case/residents'
import { findStaffCase } from '~/db/cases'
import { papersOfCase } from '~/db/papers'
import type { StatementKind } from '~/db/statements'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'
import { deletingPapers } from './deletingPapers.server'
import { forgetDeleted } from './forgetPapers.server'

type Checked = {
  readonly kind: PaperKind
  /** Records what was found. */
  readonly command: Command
  readonly said: readonly [StatementKind, string]
  readonly onceKey?: string
}

/**
 * Records that papers of a kind were checked and deletes the copies of them: in one transaction, and then their files.
 * Whether they were checked stays on the case; the copies have done what they were for (UK GDPR Article 5(1)(c) and (e)).
 */
export async function checkPapers(
  desk: StaffDesk,
  reference: string,
  { kind, command, said, onceKey }: Checked,
): Promise<Outcome> {
  const deleting = deletingPapers(desk, await copiesOf(desk, reference, kind))
  const outcome = await staffChange(desk, {
    reference,
    commands: [command, ...deleting.commands],
    onceKey,
    alongside: async (trx, caseId) => {
      await note(desk, [said])(trx, caseId)
      await deleting.alongside(trx)
    },
  })
  await forgetDeleted(desk)
  return outcome
}

async function copiesOf(desk: StaffDesk, reference: string, kind: PaperKind): Promise<readonly string[]> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  const papers = row === undefined ? [] : await papersOfCase(desk.db, row.id)
  return papers.filter((paper) => paper.kind === kind && paper.deleted_at === null).map(({ id }) => id)
}
