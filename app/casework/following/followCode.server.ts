import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { addSeconds, isAfter } from '~/app/rules/day'
import { caseById, holdCase } from '~/db/cases'
import { lettersOfKind } from '~/db/following'
import { queueLetter } from '~/db/letters'
import { proveSession } from '~/db/sessions'
import { tryCaseCode } from '../caseCode.server'
import { keyOf, sessionOf } from '../follow.server'

const mostCodesAnHour = 5

/**
 * Has a code sent to the address that the case knows. False where too many were asked for in the last hour, or the
 * session is over. No event: it says nothing of the request, only of who looks at it.
 */
export async function askFollowCode(desk: Desk, session: string): Promise<boolean> {
  const caseId = (await sessionOf(desk, session))?.case_id
  if (!caseId) return false
  return desk.db.transaction().execute(async (trx) => {
    // Held, so that any number asked for at once come to no more than the limit.
    await holdCase(trx, caseId)
    const row = await caseById(trx, caseId)
    if (row === undefined) return false
    const codes = await lettersOfKind(trx, caseId, 'collection-code')
    const since = addSeconds(desk.now, -3600)
    if (codes.filter(({ created_at }) => isAfter(created_at, since)).length >= mostCodesAnHour) return false
    const letter = { template: 'collection-code', to: 'resident' } as const
    // No event called for it, and a case has one letter of a kind to a number: these count down from nothing.
    const seq = -(codes.length + 1)
    await queueLetter(trx, { id: newId(), caseId, controller: row.controller, seq, letter, at: desk.now })
    return true
  })
}

/** Enters a code: `ok`, `wrong` (a try is left), `dead` (none is: ask for another), or `gone` (no session). */
export async function enterFollowCode(
  desk: Desk,
  session: string,
  code: string,
): Promise<'ok' | 'wrong' | 'dead' | 'gone'> {
  const caseId = (await sessionOf(desk, session))?.case_id
  if (!caseId) return 'gone'
  return tryCaseCode(desk, { caseId, code }, (trx) => proveSession(trx, keyOf(session), desk.now))
}

/** Whether the code was entered in this session. A link alone shows where a request stands, and no more. */
export const isFollowProved = async (desk: Desk, session: string): Promise<boolean> =>
  ((await sessionOf(desk, session))?.proved_at ?? null) !== null
