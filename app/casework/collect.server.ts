import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import { openHold } from '~/app/rules/case/decideLaw'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import type { Person } from '~/app/rules/people'
import { caseById } from '~/db/cases'
import { historyOf } from '~/db/events'
import { countRecentCodes } from '~/db/letters'
import { findLink } from '~/db/links'
import { firstKnownOf } from '~/db/people'
import { endSession, findSession, knowSession, proveSession } from '~/db/sessions'
import { tryCaseCode } from './caseCode.server'
import { change } from './change.server'
import { beginResidentSession } from './residentSession.server'

const sessionSeconds = 3600
const mostCodesAnHour = 5

/** The controller whose answer a link leads to, or null where the link is wrong, has run out or is on hold. Changes nothing. */
export async function readLink(desk: Desk, token: string): Promise<string | null> {
  const link = await liveLink(desk, token)
  return link === null ? null : ((await caseById(desk.db, link.case_id))?.controller ?? null)
}

/**
 * Follows a link: has a code sent to the address that the case knows, and gives the token of a session that is good
 * for nothing until that code is entered. Null where the link is wrong, has run out or is on hold.
 */
export async function openLink(desk: Desk, token: string): Promise<string | null> {
  const link = await liveLink(desk, token)
  if (link === null) return null
  await askCode(desk, link.case_id)
  return beginResidentSession(desk, link, { seconds: sessionSeconds, keyOf: hashToken })
}

/** While a hold stands a link leads nowhere, in the words of one that ran out: the person isn't told why. */
async function liveLink(desk: Desk, token: string) {
  const link = await findLink(desk.db, hashToken(token), desk.now)
  return link === undefined || openHold(foldCase(await historyOf(desk.db, link.case_id))) ? null : link
}

/** Sends another code. False where too many were asked for in the last hour, or the session is over. */
export async function resendCode(desk: Desk, session: string): Promise<boolean> {
  const found = await sessionOf(desk, session)
  return found?.case_id ? askCode(desk, found.case_id) : false
}

/** Enters a code, after which who they are is asked: `ok`, `wrong` (a try is left), `dead` (none is: ask for another), or `gone` (no session). */
export async function enterCode(desk: Desk, session: string, code: string): Promise<'ok' | 'wrong' | 'dead' | 'gone'> {
  const found = await sessionOf(desk, session)
  if (!found?.case_id) return 'gone'
  const caseId = found.case_id
  return tryCaseCode(desk, { caseId, code }, async (trx) => {
    await proveSession(trx, hashToken(session), desk.now)
    const asked = askedOf(await firstKnownOf(trx, caseId))
    if (!asked.birthday && !asked.postcode) await knowSession(trx, hashToken(session), desk.now)
  })
}

/** What whoever has the code is asked, beside it: what the case knows of the person that the request is about. */
export const askedOf = ({ dateOfBirth, postcode }: Pick<Person, 'dateOfBirth' | 'postcode'>) => ({
  birthday: dateOfBirth !== '',
  postcode: postcode !== '',
})

/** The case of a session that gave its code and said rightly who it is for, and when it ends; null for any other. */
export async function provedSession(desk: Desk, session: string) {
  const found = await sessionOf(desk, session)
  if (!found?.case_id || found.proved_at === null || found.known_at === null) return null
  return { caseId: found.case_id, expiresAt: found.expires_at }
}

/** Whose answer a session is about, whether its code was entered or not; null where it is over. */
export async function controllerOfSession(desk: Desk, session: string): Promise<string | null> {
  const caseId = (await sessionOf(desk, session))?.case_id
  return caseId ? ((await caseById(desk.db, caseId))?.controller ?? null) : null
}

export const leaveCollection = (desk: Desk, session: string) => endSession(desk.db, hashToken(session))

/** A session by a link, whatever it has shown so far; undefined where it is over. */
export const sessionOf = (desk: Desk, session: string) =>
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
