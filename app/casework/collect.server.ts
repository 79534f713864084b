import type { Desk } from '~/app/desk.server'
import { hashCode, hashToken, isSameHash } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { caseById } from '~/db/cases'
import { countRecentCodes } from '~/db/letters'
import { findLink, spendCode, tryCode } from '~/db/links'
import { endSession, findSession, proveSession } from '~/db/sessions'
import { change } from './change.server'
import { beginResidentSession } from './residentSession.server'

const sessionSeconds = 3600
const mostTries = 5
const mostCodesAnHour = 5

/** The controller whose answer a link leads to, or null where the link is wrong or has run out. Changes nothing. */
export async function readLink(desk: Desk, token: string): Promise<string | null> {
  const link = await findLink(desk.db, hashToken(token), desk.now)
  return link === undefined ? null : ((await caseById(desk.db, link.case_id))?.controller ?? null)
}

/**
 * Follows a link: has a code sent to the address that the case knows, and gives the token of a session that is good
 * for nothing until that code is entered. Null where the link is wrong or has run out.
 */
export async function openLink(desk: Desk, token: string): Promise<string | null> {
  const link = await findLink(desk.db, hashToken(token), desk.now)
  if (link === undefined) return null
  await askCode(desk, link.case_id)
  return beginResidentSession(desk, link, { seconds: sessionSeconds, keyOf: hashToken })
}

/** Sends another code. False where too many were asked for in the last hour, or the session is over. */
export async function resendCode(desk: Desk, session: string): Promise<boolean> {
  const found = await sessionOf(desk, session)
  return found?.case_id ? askCode(desk, found.case_id) : false
}

/** Enters a code: `ok`, `wrong` (a try is left), `dead` (none is: ask for another), or `gone` (no session). */
export async function enterCode(desk: Desk, session: string, code: string): Promise<'ok' | 'wrong' | 'dead' | 'gone'> {
  const found = await sessionOf(desk, session)
  if (!found?.case_id) return 'gone'
  const kept = await tryCode(desk.db, found.case_id, { now: desk.now, limit: mostTries })
  if (kept === undefined) return 'dead'
  const hashed = await hashCode(code, { salt: kept.salt, pepper: desk.config.codeSecret })
  if (!isSameHash(hashed, kept.code_hash)) return kept.tries >= mostTries ? 'dead' : 'wrong'
  if (!(await spendCode(desk.db, kept.id, desk.now))) return 'dead'
  await proveSession(desk.db, hashToken(session), desk.now)
  return 'ok'
}

/** The case of a session whose code was entered, and when the session ends; null for any other. */
export async function provedSession(desk: Desk, session: string) {
  const found = await sessionOf(desk, session)
  if (!found?.case_id || found.proved_at === null) return null
  return { caseId: found.case_id, expiresAt: found.expires_at }
}

export const leaveCollection = (desk: Desk, session: string) => endSession(desk.db, hashToken(session))

const sessionOf = (desk: Desk, session: string) =>
  findSession(desk.db, hashToken(session), { now: desk.now, idleSince: addSeconds(desk.now, -sessionSeconds) })

/** Undoes the asking for a code. */
class TooManyCodes extends Error {}

async function askCode(desk: Desk, caseId: string): Promise<boolean> {
  const since = addSeconds(desk.now, -3600)
  try {
    const outcome = await change(desk, {
      caseId,
      commands: [{ act: 'ask-code' }],
      // Counted inside the act, so that any number asked for at once come to no more than the limit.
      alongside: async (trx) => {
        if ((await countRecentCodes(trx, caseId, since)) > mostCodesAnHour) throw new TooManyCodes()
      },
    })
    return 'kase' in outcome
  } catch (error) {
    if (error instanceof TooManyCodes) return false
    throw error
  }
}
