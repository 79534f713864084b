import type { Desk } from '~/app/desk.server'
import type { SentFile } from '~/app/http/upload.server'
import { papersAtOnce } from '~/app/http/uploadLimits'
import { isOver } from '~/app/rules/drafts'
import { fillDraft, holdDraft } from '~/db/drafts'
import { keepPaper, markDeleted, papersOfDraft } from '~/db/papers'
import type { Trx } from '~/db/schema'
import type { DraftRow } from '~/db/schemaWays'
import { answersIn, draftId } from '../drafts.server'
import { forgetDeleted } from './forgetPapers.server'
import { dropUnkept, paperRows } from './paperRows.server'

type Draft = { readonly controller: string; readonly token: string }

/** `over`: there is no such form, or it was sent. */
export type Added = 'added' | 'too-many' | 'over'

/**
 * Gives papers to a form that isn't sent yet, all or none of them. One that is there already, by its name and its bytes,
 * is not added again: a form sent twice changes nothing.
 */
export async function addDraftPapers(
  desk: Desk,
  { controller, token }: Draft,
  files: readonly SentFile<string>[],
): Promise<Added> {
  const draft = draftId(token, controller)
  const rows = paperRows(desk, files, { controller, kind: 'authority', draft_hash: draft })
  try {
    return await desk.db.transaction().execute(async (trx) => {
      const held = await holdDraft(trx, draft)
      if (held === undefined || isOver(held.updated_at, desk.today)) return 'over'
      const there = [...(await papersOfDraft(trx, draft))]
      for (const row of rows) {
        if (there.some(({ name, sha256 }) => name === row.name && sha256 === row.sha256)) continue
        if (there.push(row) > papersAtOnce) throw new TooMany()
        await keepPaper(trx, row)
      }
      await saveList(trx, desk, held)
      return 'added'
    })
  } catch (error) {
    if (error instanceof TooMany) return 'too-many'
    throw error
  } finally {
    await dropUnkept(desk, rows)
  }
}

/** Takes a paper off a form that isn't sent yet; its file goes at once. One that isn't there is no matter. */
export async function removeDraftPaper(desk: Desk, { controller, token }: Draft, paper: string): Promise<void> {
  const draft = draftId(token, controller)
  await desk.db.transaction().execute(async (trx) => {
    const held = await holdDraft(trx, draft)
    if (held === undefined) return
    if (!(await papersOfDraft(trx, draft)).some(({ id }) => id === paper)) return
    await markDeleted(trx, [paper], desk.now)
    await saveList(trx, desk, held)
  })
  await forgetDeleted(desk)
}

/** Undoes what was begun. */
class TooMany extends Error {}

/** The list that the answers show is that of the papers which are there. */
async function saveList(trx: Trx, desk: Desk, draft: Pick<DraftRow, 'id_hash' | 'answers'>): Promise<void> {
  const papers = await papersOfDraft(trx, draft.id_hash)
  const authority = papers.map(({ id, name, size }) => ({ id, name, size }))
  const answers = JSON.stringify({ ...answersIn(draft), authority })
  await fillDraft(trx, draft.id_hash, { answers, at: desk.now })
}
