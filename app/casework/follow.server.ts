import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { caseById, casesOfSubmission } from '~/db/cases'
import { historyOf } from '~/db/events'
import { findFollowLink } from '~/db/followLinks'
import { findSession, proveSession } from '~/db/sessions'
import { change, type Outcome } from './change.server'
import { note } from './note.server'
import { beginResidentSession } from './residentSession.server'

/** Long enough to write an answer without haste; the cookie itself ends with the browser. */
const sessionSeconds = 4 * 3600

/** The controller whose case a link leads to, or null where the link is wrong or has run out. Changes nothing. */
export async function readFollowLink(desk: Desk, token: string): Promise<string | null> {
  const link = await findFollowLink(desk.db, hashToken(token), desk.now)
  return link === undefined ? null : ((await caseById(desk.db, link.case_id))?.controller ?? null)
}

/** Follows a link: gives the token of a session that shows how one request stands. Null where the link is dead. */
export async function openFollowLink(desk: Desk, token: string): Promise<string | null> {
  const link = await findFollowLink(desk.db, hashToken(token), desk.now)
  if (link === undefined) return null
  return beginResidentSession(desk, link, { seconds: sessionSeconds, keyOf })
}

/**
 * Goes over to another request of the same form: gives the token of a session for that one, which ends no later. Null
 * where the session is over, and for every request that did not come out of the same form.
 */
export async function turnTo(desk: Desk, session: string, reference: string): Promise<string | null> {
  const found = await sessionOf(desk, session)
  const here = found?.case_id ? await caseById(desk.db, found.case_id) : undefined
  if (!found || !here?.submission_id) return null
  const there = (await casesOfSubmission(desk.db, here.submission_id)).find((row) => row.reference === reference)
  if (there === undefined || there.controller !== here.controller) return null
  const link = { case_id: there.id, expires_at: found.expires_at }
  const other = await beginResidentSession(desk, link, { seconds: sessionSeconds, keyOf })
  // Both have one address: a code that came to it is not asked for again.
  if (found.proved_at !== null) await proveSession(desk.db, keyOf(other), found.proved_at)
  return other
}

/** The case that a session follows, or null where it is over. */
export async function followedCase(
  desk: Desk,
  session: string,
): Promise<{ readonly caseId: string; readonly kase: Case } | null> {
  const caseId = (await sessionOf(desk, session))?.case_id ?? null
  return caseId === null ? null : { caseId, kase: foldCase(await historyOf(desk.db, caseId)) }
}

type Answer = { readonly clarification: string; readonly words: string; readonly onceKey: string }

/**
 * Records the person's own answer to a question. It came today, by the day in London, and the clock runs again from the
 * next: Article 12A(5). Null where the session is over.
 */
export async function answerQuestion(desk: Desk, session: string, answer: Answer): Promise<Outcome | null> {
  const caseId = (await sessionOf(desk, session))?.case_id ?? null
  if (caseId === null) return null
  const { clarification, words, onceKey } = answer
  return change(desk, {
    caseId,
    commands: [{ act: 'answer-clarification', clarification, on: desk.today, channel: 'portal' }],
    onceKey,
    alongside: note(desk, [['clarification-answered', words]]),
  })
}

/** A session that follows a request, while it lasts. */
export const sessionOf = (desk: Desk, session: string) =>
  findSession(desk.db, keyOf(session), { now: desk.now, idleSince: addSeconds(desk.now, -sessionSeconds) })

/**
 * What a session is kept under: never a bare hash, which is what a session of staff or of collecting an answer is found
 * by. So no token of one is ever good for another, whatever cookie it is sent in.
 */
export const keyOf = (session: string): string => `follow:${hashToken(session)}`
