import type { Desk, StaffDesk } from '~/app/desk.server'
import { addSeconds, isAfter } from '~/app/rules/day'
import { historyOf } from '~/db/events'
import type { Trx } from '~/db/schema'
import { change, type Outcome, staffChange } from './change.server'
import { followedCase } from './follow.server'

const mostLinksAnHour = 3

export type LinkAsked = Outcome | { readonly refused: 'too-many-links' }

/**
 * Sends the person another link to their answer, because the old one ran out, was lost or was stopped: at most three an
 * hour. Null where the session by which they follow their request is over.
 */
export async function askLink(
  desk: Desk,
  session: string,
  { onceKey }: { readonly onceKey: string },
): Promise<LinkAsked | null> {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  return limited(() =>
    change(desk, { caseId: followed.caseId, commands: [{ act: 'ask-link' }], onceKey, alongside: fewEnough(desk) }),
  )
}

/** The same, by a member of staff whom the person asked. */
export const sendLinkAgain = (
  desk: StaffDesk,
  reference: string,
  { onceKey }: { readonly onceKey: string },
): Promise<LinkAsked> =>
  limited(() =>
    staffChange(desk, {
      reference,
      commands: [{ act: 'ask-link' }],
      onceKey,
      alongside: fewEnough(desk),
    }),
  )

/** Undoes the asking for a link. */
class TooManyLinks extends Error {}

async function limited(ask: () => Promise<Outcome>): Promise<LinkAsked> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TooManyLinks) return { refused: 'too-many-links' }
    throw error
  }
}

/** Counted inside the act, so that any number asked for at once come to no more than the limit. */
const fewEnough = (desk: Desk) => async (trx: Trx, caseId: string) => {
  const since = addSeconds(desk.now, -3600)
  const asked = (await historyOf(trx, caseId)).filter(
    ({ at, event }) => event.type === 'link-asked' && isAfter(at, since),
  )
  if (asked.length > mostLinksAnHour) throw new TooManyLinks()
}
