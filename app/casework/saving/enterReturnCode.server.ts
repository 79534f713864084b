import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import type { Answers } from '~/app/rules/journey/answers'
import { spendDraftCode } from '~/db/draftCodes'
import { fillDraft, findDraft, holdDraft, moveDraft } from '~/db/drafts'
import { answersIn, draftId } from '../drafts.server'
import { checkDraftCode } from './checkDraftCode.server'
import { returnSession } from './comeBack.server'

/** A form as it was left, and what the browser's cookie must hold to find it from now on. */
export type Returned = { readonly controller: string; readonly token: string; readonly answers: Answers }

/**
 * Enters the code of somebody who followed a link back: the form moves to their browser, and the one it was begun in
 * finds it no more. `wrong` (a try is left), `dead` (none is: ask for another), or `gone` (no session, or no form).
 * Entered twice, by a double click, it gives the same form.
 */
export async function enterReturnCode(
  desk: Desk,
  { session, code }: { readonly session: string; readonly code: string },
): Promise<Returned | 'wrong' | 'dead' | 'gone'> {
  const link = await returnSession(desk, session)
  if (link === undefined) return 'gone'
  const { controller, email, draft_hash: draftHash } = link
  // Never the token that the browser has: whoever sat there before might know it.
  const token = hashToken(`back ${session}`)
  const moved = draftId(token, controller)
  const returned = async () => {
    const row = await findDraft(desk.db, controller, moved)
    return row === undefined ? null : { controller, token, answers: answersIn(row) }
  }
  if (draftHash === moved) return (await returned()) ?? 'gone'
  const checked = await checkDraftCode(desk, { draftHash, purpose: 'return', email, code })
  if (typeof checked === 'string') return (await returned()) ?? checked
  const outcome = await desk.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, draftHash)
    if (draft === undefined) return 'gone'
    if (!(await spendDraftCode(trx, checked.id, desk.now))) return 'dead'
    await fillDraft(trx, draftHash, { answers: JSON.stringify(confirmed(answersIn(draft), email)), at: desk.now })
    await moveDraft(trx, draftHash, moved)
    return null
  })
  return (await returned()) ?? outcome ?? 'gone'
}

/** The code came back from this address: where it is the one for letters, it need not be shown a second time. */
const confirmed = (answers: Answers, email: string): Answers =>
  answers.email === email ? { ...answers, 'email-code': email } : answers
