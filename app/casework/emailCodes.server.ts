import type { Desk } from '~/app/desk.server'
import { isConfirmed } from '~/app/rules/journey/path'
import type { Language } from '~/app/rules/sayDay'
import { hasLivingCode, spendDraftCode } from '~/db/draftCodes'
import { newestDraftLetter } from '~/db/draftLetters'
import { fillDraft, holdDraft } from '~/db/drafts'
import { answersIn, draftId, readDraft } from './drafts.server'
import { askDraftLetter } from './saving/askDraftLetter.server'
import { checkDraftCode, mostTries } from './saving/checkDraftCode.server'

/** The form in a browser. */
type Form = { readonly controller: string; readonly token: string }
type Asked = Form & { readonly language: Language; readonly onceKey?: string }

/**
 * Sends a code to the address that a form gives, for the person to show that they can read what goes there; `no-email`
 * where it gives none, `many` where too many were asked for in the last hour. An address that is confirmed is sent none.
 */
export function sendEmailCode(
  desk: Desk,
  { controller, token, language, onceKey }: Asked,
): Promise<'sent' | 'many' | 'no-email'> {
  return desk.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, draftId(token, controller))
    const answers = draft === undefined ? {} : answersIn(draft)
    if (draft === undefined || answers.email === undefined) return 'no-email'
    if (isConfirmed(answers)) return 'sent'
    const letter = { draft, template: 'email-code', email: answers.email, language, onceKey } as const
    return (await askDraftLetter(trx, desk, letter)) === 'many' ? 'many' : 'sent'
  })
}

/** Where a form stands: its address is confirmed, a code is on its way or waits to be entered, or one must be asked for. */
export async function readEmailCode(desk: Desk, { controller, token }: Form): Promise<'confirmed' | 'sent' | 'none'> {
  const { answers } = await readDraft(desk, controller, token)
  const { email } = answers
  if (email === undefined) return 'none'
  if (isConfirmed(answers)) return 'confirmed'
  const draftHash = draftId(token, controller)
  const letter = await newestDraftLetter(desk.db, { draftHash, template: 'email-code' })
  if (letter?.sent_at === null && letter.email === email) return 'sent'
  const wanted = { draftHash, purpose: 'email', email } as const
  return (await hasLivingCode(desk.db, wanted, { now: desk.now, limit: mostTries })) ? 'sent' : 'none'
}

/**
 * Enters a code: `ok` (and the address is confirmed), `wrong` (a try is left), `dead` (none is: ask for another), or
 * `gone` (no form with an address). Entered twice, by a double click, it is `ok` both times.
 */
export async function enterEmailCode(
  desk: Desk,
  { controller, token, code }: Form & { readonly code: string },
): Promise<'ok' | 'wrong' | 'dead' | 'gone'> {
  const { answers } = await readDraft(desk, controller, token)
  const { email } = answers
  if (email === undefined) return 'gone'
  if (isConfirmed(answers)) return 'ok'
  const draftHash = draftId(token, controller)
  const checked = await checkDraftCode(desk, { draftHash, purpose: 'email', email, code })
  if (typeof checked === 'string') return checked
  return desk.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, draftHash)
    if (draft === undefined) return 'gone'
    const now = answersIn(draft)
    if (isConfirmed(now)) return 'ok'
    // Another tab may have changed the address while the code was looked at.
    if (now.email !== email || !(await spendDraftCode(trx, checked.id, desk.now))) return 'dead'
    await fillDraft(trx, draftHash, { answers: JSON.stringify({ ...now, 'email-code': email }), at: desk.now })
    return 'ok'
  })
}
