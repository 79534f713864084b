import type { Desk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds, isAfter } from '~/app/rules/day'
import { keepSession } from '~/db/sessions'

type Link = { readonly case_id: string; readonly expires_at: string }
/** `keyOf` makes of the session's token what it is kept under. */
type Kind = { readonly seconds: number; readonly keyOf: (token: string) => string }

/** Begins a resident's session to one case, which never outlives the link that they came by. Gives its token. */
export async function beginResidentSession(desk: Desk, link: Link, { seconds, keyOf }: Kind): Promise<string> {
  const token = newToken()
  const expiresAt = addSeconds(desk.now, seconds)
  await keepSession(desk.db, {
    token_hash: keyOf(token),
    staff_id: null,
    case_id: link.case_id,
    started_at: desk.now,
    seen_at: desk.now,
    expires_at: isAfter(expiresAt, link.expires_at) ? link.expires_at : expiresAt,
    proved_at: null,
    known_at: null,
  })
  return token
}
