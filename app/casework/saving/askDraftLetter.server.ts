import type { Desk } from '~/app/desk.server'
import { hashToken, newId } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import type { DraftLetterTemplate } from '~/app/rules/drafts'
import type { Language } from '~/app/rules/sayDay'
import { countDraftLetters, draftLetterById, newestDraftLetter, queueDraftLetter } from '~/db/draftLetters'
import type { Trx } from '~/db/schema'

const mostAnHour = 5

type Wanted = {
  /** The form's row, which the caller holds: so its letters are counted one after another. */
  readonly draft: { readonly id_hash: string; readonly controller: string }
  readonly template: DraftLetterTemplate
  readonly email: string
  readonly language: Language
  /** Of the form that was sent: twice, it asks for one letter. */
  readonly onceKey?: string
}

export type Asked = { readonly queued: string } | 'known' | 'many'

/**
 * Queues a letter about a form that isn't sent and gives its id: `known` where the very same one is on its way, `many` where too many of
 * its kind were asked for in the last hour. How many go to one address is looked at as they leave, so that nobody who
 * asks learns whether others did.
 */
export async function askDraftLetter(trx: Trx, desk: Desk, wanted: Wanted): Promise<Asked> {
  const { draft, template, email, language, onceKey = '' } = wanted
  const kind = { draftHash: draft.id_hash, template }
  const id = onceKey === '' ? newId() : hashToken(`${draft.id_hash} ${template} ${onceKey}`)
  const newest = await newestDraftLetter(trx, kind)
  const waits = newest !== undefined && newest.sent_at === null && newest.attempts === 0 && newest.email === email
  if (waits || (await draftLetterById(trx, id)) !== undefined) return 'known'
  if ((await countDraftLetters(trx, kind, addSeconds(desk.now, -3600))) >= mostAnHour) return 'many'

  await queueDraftLetter(trx, { ...kind, id, controller: draft.controller, language, email, at: desk.now })
  return { queued: id }
}
