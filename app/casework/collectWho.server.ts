import type { Desk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import type { Day } from '~/app/rules/day'
import type { Person } from '~/app/rules/people'
import { caseById } from '~/db/cases'
import { isTaken } from '~/db/dialect'
import { countWho, liveLink, stopLinks, uncountWho } from '~/db/links'
import { spendKey } from '~/db/onceKeys'
import { firstKnownOf } from '~/db/people'
import { endUnknownSessions, knowSession } from '~/db/sessions'
import { change } from './change.server'
import { askedOf, sessionOf } from './collect.server'

const mostTries = 5

/**
 * What somebody whose code was entered is asked next, and by which controller; `known` once they have said it rightly; null
 * where there is no such session, or its link was stopped.
 */
export async function readWho(desk: Desk, session: string) {
  const found = await sessionOf(desk, session)
  if (!found?.case_id || found.proved_at === null) return null
  if (found.known_at !== null) return 'known'
  const row = await caseById(desk.db, found.case_id)
  if (row === undefined || (await liveLink(desk.db, row.id, desk.now)) === undefined) return null
  return { controller: row.controller, asks: askedOf(await firstKnownOf(desk.db, row.id)) }
}

/** `birthday` is null where none was asked for. */
type Said = { readonly birthday: Day | null; readonly postcode: string; readonly onceKey: string }

/**
 * Says who the person is: `ok`, `wrong` (a try is left), `locked` (none is: the link is dead and the session over), or
 * `gone` (no session). Never which of the two was wrong. The same form sent twice is one try.
 */
export async function sayWho(desk: Desk, session: string, said: Said): Promise<'ok' | 'wrong' | 'locked' | 'gone'> {
  const found = await sessionOf(desk, session)
  if (!found?.case_id || found.proved_at === null) return 'gone'
  if (found.known_at !== null) return 'ok'
  const link = await liveLink(desk.db, found.case_id, desk.now)
  if (link === undefined) return 'gone'
  const trying = { session, said, link: { id: link.id, caseId: found.case_id } }
  const came = await tryWho(desk, trying)
  if (came === 'locked') await lockCollection(desk, trying.link)
  return came
}

type Known = Pick<Person, 'dateOfBirth' | 'postcode'>
type Link = { readonly id: string; readonly caseId: string }
type Trying = { readonly session: string; readonly said: Said; readonly link: Link }

async function tryWho(desk: Desk, { session, said, link }: Trying): Promise<'ok' | 'wrong' | 'locked'> {
  const { now } = desk
  try {
    return await desk.db.transaction().execute(async (trx) => {
      if (said.onceKey !== '') await spendKey(trx, { key: said.onceKey, caseId: link.caseId, at: now })
      const tries = await countWho(trx, link.id, { now, limit: mostTries })
      if (tries === undefined) return 'locked'
      if (!isRight(await firstKnownOf(trx, link.caseId), said)) return tries >= mostTries ? 'locked' : 'wrong'
      await uncountWho(trx, link.id)
      await knowSession(trx, hashToken(session), now)
      return 'ok'
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    // The same form once more: whatever it came to the first time, it isn't looked at again.
    const again = await sessionOf(desk, session)
    return again?.known_at ? 'ok' : 'wrong'
  }
}

const isRight = (person: Known, { birthday, postcode }: Said): boolean => {
  const asks = askedOf(person)
  return (
    (!asks.birthday || birthday === person.dateOfBirth) && (!asks.postcode || bare(postcode) === bare(person.postcode))
  )
}

/** A postcode however it is spaced or written. */
const bare = (postcode: string): string => postcode.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Undoes a lock on a link that is dead already. */
class AlreadyDead extends Error {}

/** Stops the link and ends the sessions that came by it and haven't shown who they are. Of many at once, one does. */
async function lockCollection(desk: Desk, link: Link): Promise<void> {
  try {
    await change(desk, {
      caseId: link.caseId,
      commands: [{ act: 'lock-collection' }],
      alongside: async (trx) => {
        if (!(await stopLinks(trx, link, desk.now))) throw new AlreadyDead()
        await endUnknownSessions(trx, link.caseId)
      },
    })
  } catch (error) {
    if (!(error instanceof AlreadyDead)) throw error
  }
}
