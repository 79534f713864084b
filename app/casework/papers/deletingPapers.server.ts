import type { Desk } from '~/app/desk.server'
import type { Command } from '~/app/rules/case/commands'
import { markDeleted } from '~/db/papers'
import type { Trx } from '~/db/schema'

/** What deletes papers of a case as part of a change: the command, and the rows beside it. None for no papers. */
export const deletingPapers = (desk: Desk, papers: readonly string[]) => ({
  commands: papers.length === 0 ? [] : [{ act: 'delete-papers', papers } as const satisfies Command],
  alongside: async (trx: Trx): Promise<void> => {
    if (papers.length > 0) await markDeleted(trx, papers, desk.now)
  },
})
