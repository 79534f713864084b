import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { addSeconds, isAfter } from '~/app/rules/day'
import { holdCase } from '~/db/cases'
import { caseToFollow, lettersOfKind } from '~/db/following'
import { queueLetter } from '~/db/letters'
import type { Trx } from '~/db/schema'

const mostLinksAnHour = 3

/**
 * Has a link emailed to somebody who knows a request's reference and the address that its letters go to. Says nothing:
 * neither whether they match nor whether too many were asked for. Whoever calls it must answer in the same time in any
 * case (see `evenly`). A transaction is begun whether or not there is such a case, so that both wait for other writers
 * alike.
 */
export const askFollowLink = (desk: Desk, asked: { readonly reference: string; readonly email: string }) =>
  desk.db.transaction().execute((trx) => askOnce(trx, desk, asked))

async function askOnce(
  trx: Trx,
  desk: Desk,
  { reference, email }: { reference: string; email: string },
): Promise<void> {
  const found = await caseToFollow(trx, reference)
  if (found === undefined || found.email === '' || plain(found.email) !== plain(email)) return
  // Held while it is counted: any number asked for at once come to no more than the limit.
  await holdCase(trx, found.id)
  const since = addSeconds(desk.now, -3600)
  const letters = await lettersOfKind(trx, found.id, 'follow-link')
  if (letters.filter(({ created_at }) => isAfter(created_at, since)).length >= mostLinksAnHour) return
  await queueLetter(trx, {
    id: newId(),
    caseId: found.id,
    controller: found.controller,
    // No event called for it, and a case has one letter of a kind to a number: these count down from nothing.
    seq: -(letters.length + 1),
    letter: { template: 'follow-link', to: 'resident' },
    at: desk.now,
  })
}

const plain = (email: string) => email.replace(/\s+/g, '').toLowerCase()
