import type { Desk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { isOver, keptDays } from '~/app/rules/drafts'
import { draftsBefore, dropDraft } from '~/db/drafts'

const batch = 200

/**
 * Deletes every form whose time is over, with its letters, codes and links. Its papers belong to nobody then, and go with
 * `forgetPapers`.
 */
export async function forgetDrafts(desk: Desk): Promise<void> {
  const before = addSeconds(desk.now, -keptDays * 24 * 3600)
  for (;;) {
    const old = await draftsBefore(desk.db, { before, limit: batch })
    // The last of their days isn't over for all of them: those are the newest.
    const over = old.filter((draft) => isOver(draft.updated_at, desk.today))
    for (const draft of over) await desk.db.transaction().execute((trx) => dropDraft(trx, draft))
    if (over.length < batch) break
  }
}
