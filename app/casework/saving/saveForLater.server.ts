import type { Desk } from '~/app/desk.server'
import type { Day } from '~/app/rules/day'
import { keptUntil } from '~/app/rules/drafts'
import type { Language } from '~/app/rules/sayDay'
import { dropDraftCodes } from '~/db/draftCodes'
import { giveUpWaiting, newestDraftLetter } from '~/db/draftLetters'
import { fillDraft, findDraft, holdDraft } from '~/db/drafts'
import { dropReturnLinks } from '~/db/returnLinks'
import type { Trx } from '~/db/schema'
import { draftId } from '../drafts.server'
import { askDraftLetter } from './askDraftLetter.server'

type Saved = {
  readonly controller: string
  readonly token: string
  readonly email: string
  readonly language: Language
  readonly onceKey: string
}

/**
 * Saves a form to be come back to: a letter with a link is queued, and the form's time begins again. A link that was
 * asked for before is dead. `many` where too many were asked for in the last hour, `nothing` where there is no form.
 */
export function saveForLater(desk: Desk, saved: Saved): Promise<'saved' | 'many' | 'nothing'> {
  const { controller, token, ...letter } = saved
  return desk.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, draftId(token, controller))
    if (draft === undefined) return 'nothing'
    const asked = await askDraftLetter(trx, desk, { draft, template, ...letter })
    if (asked === 'many') return 'many'
    if (asked !== 'known') await supersede(trx, desk, { draftHash: draft.id_hash, by: asked.queued })
    await fillDraft(trx, draft.id_hash, { answers: draft.answers, at: desk.now })
    return 'saved'
  })
}

/** Until when a form is kept that was saved, and where its link went; null where it wasn't saved. */
export async function readSaved(
  desk: Desk,
  { controller, token }: { readonly controller: string; readonly token: string },
): Promise<{ readonly email: string; readonly until: Day } | null> {
  const draftHash = draftId(token, controller)
  const draft = await findDraft(desk.db, controller, draftHash)
  const letter = await newestDraftLetter(desk.db, { draftHash, template })
  if (draft === undefined || letter === undefined) return null
  return { email: letter.email, until: keptUntil(draft.updated_at) }
}

const template = 'return-link'

type Newer = { readonly draftHash: string; readonly by: string }

/** Ends all links that were asked for before, whoever follows one now, and letters that would bring another. */
async function supersede(trx: Trx, desk: Desk, { draftHash, by }: Newer): Promise<void> {
  await dropReturnLinks(trx, draftHash)
  await dropDraftCodes(trx, draftHash, 'return')
  for (const each of ['return-link', 'return-code'] as const) {
    const why = { at: desk.now, fault: 'A newer link was asked for.' }
    await giveUpWaiting(trx, { draftHash, template: each, except: by }, why)
  }
}
