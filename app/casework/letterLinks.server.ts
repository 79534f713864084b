import type { Desk } from '~/app/desk.server'
import { hashCode, hashToken, newCode, newId, newSalt, newToken } from '~/app/outside/secrets.server'
import type { Facts } from '~/app/outside/templates.server'
import type { Case } from '~/app/rules/case/case'
import { addSeconds, londonDay } from '~/app/rules/day'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { keepFollowLink } from '~/db/followLinks'
import { keepCode, keepLink } from '~/db/links'

const linkDays = 30
const followDays = 90
export const codeMinutes = 10

/** What a link or a code is made for: a letter that is about to leave. */
type Letter = { readonly kase: Case; readonly caseId: string; readonly letterId: string }

/** A way to follow the request. Each letter has its own, so that an older one keeps working until it runs out. */
export async function makeFollowLink(desk: Desk, { caseId, letterId }: Letter, language: Language): Promise<Facts> {
  const token = newToken()
  const expiresAt = addSeconds(desk.now, followDays * 24 * 3600)
  await keepFollowLink(desk.db, {
    id: letterId,
    case_id: caseId,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: expiresAt,
  })
  return {
    followLink: `${desk.config.publicUrl}/follow/${token}`,
    followUntil: sayDay(londonDay(expiresAt), language),
  }
}

/** The way to an answer that was released. */
export async function makeLink(desk: Desk, { kase, caseId, letterId }: Letter, language: Language): Promise<Facts> {
  if (kase.pack === null) throw new Error('A link is to a pack')
  const token = newToken()
  const expiresAt = addSeconds(desk.now, linkDays * 24 * 3600)
  await keepLink(desk.db, {
    id: letterId,
    case_id: caseId,
    pack_id: kase.pack.id,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: expiresAt,
  })
  return { link: `${desk.config.publicUrl}/collect/${token}`, until: sayDay(londonDay(expiresAt), language) }
}

/** A one-time code, of which only the hash is kept. */
export async function makeCode(desk: Desk, caseId: string): Promise<Facts> {
  const code = newCode()
  const salt = newSalt()
  const codeHash = await hashCode(code, { salt, pepper: desk.config.codeSecret })
  const expiresAt = addSeconds(desk.now, codeMinutes * 60)
  await keepCode(desk.db, { id: newId(), case_id: caseId, salt, code_hash: codeHash, expires_at: expiresAt })
  return { code }
}
