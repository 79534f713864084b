import type { Desk } from '~/app/desk.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { isOver } from '~/app/rules/drafts'
import type { Language } from '~/app/rules/sayDay'
import { findDraft, holdDraft } from '~/db/drafts'
import { findReturnLink, findReturnSession, spendReturnLink } from '~/db/returnLinks'
import type { Trx } from '~/db/schema'
import type { ReturnLinkRow } from '~/db/schemaResidents'
import { askDraftLetter } from './askDraftLetter.server'

const sessionSeconds = 3600

/** The controller whose form a link leads back to, or null where it is wrong, spent or too old. Changes nothing. */
export async function readReturnLink(desk: Desk, token: string): Promise<string | null> {
  const link = await findReturnLink(desk.db, hashToken(token), desk.now)
  if (link === undefined) return null
  const draft = await findDraft(desk.db, link.controller, link.draft_hash)
  const isThere = draft !== undefined && draft.reference === null && !isOver(draft.updated_at, desk.today)
  return isThere ? link.controller : null
}

type Followed = { readonly token: string; readonly onceKey: string; readonly language: Language }

/**
 * Follows a link, which is good once: has a code sent to where the link went, and gives the token of a session that is
 * good for nothing until that code is entered. The same form sent twice, by a double click, is given the same session.
 * Null where the link is wrong, spent or too old.
 */
export async function openReturnLink(desk: Desk, { token, onceKey, language }: Followed): Promise<string | null> {
  // As long as a token of ours, or it could be guessed.
  const session = /^[\w-]{22,64}$/.test(onceKey) ? onceKey : newToken()
  const link = await findReturnLink(desk.db, hashToken(token), desk.now)
  if (link !== undefined) await desk.db.transaction().execute((trx) => spend(trx, desk, { link, session, language }))
  return (await returnSession(desk, session)) === undefined ? null : session
}

/** Sends another code: `many` where too many were asked for in the last hour, `gone` where the session is over. */
export async function resendReturnCode(
  desk: Desk,
  { session, onceKey, language }: { readonly session: string; readonly onceKey: string; readonly language: Language },
): Promise<'sent' | 'many' | 'gone'> {
  const link = await returnSession(desk, session)
  if (link === undefined) return 'gone'
  return desk.db.transaction().execute(async (trx) => {
    const draft = await holdDraft(trx, link.draft_hash)
    if (draft === undefined) return 'gone'
    const letter = { draft, template: 'return-code', email: link.email, language, onceKey } as const
    return (await askDraftLetter(trx, desk, letter)) === 'many' ? 'many' : 'sent'
  })
}

/** The link that a session came by, or nothing where the session is over. */
export const returnSession = (desk: Desk, session: string) =>
  findReturnSession(desk.db, sessionKey(session), addSeconds(desk.now, -sessionSeconds))

/** What a session is kept under: never a bare hash, which is what a link is found by. */
const sessionKey = (session: string) => hashToken(`return ${session}`)

type Spent = { readonly link: ReturnLinkRow; readonly session: string; readonly language: Language }

async function spend(trx: Trx, desk: Desk, { link, session, language }: Spent): Promise<void> {
  // The form is held before its link, as whoever asks for another link does: neither waits for the other for ever.
  const draft = await holdDraft(trx, link.draft_hash)
  if (draft === undefined || isOver(draft.updated_at, desk.today)) return
  const spent = { tokenHash: link.token_hash, sessionHash: sessionKey(session), now: desk.now }
  if (!(await spendReturnLink(trx, spent))) return
  await askDraftLetter(trx, desk, { draft, template: 'return-code', email: link.email, language })
}
