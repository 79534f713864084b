import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import type { Trx } from '~/db/schema'
import { change, type Outcome } from '../change.server'
import { followedCase } from '../follow.server'

/** What every form of somebody who follows their request carries. */
export type FollowForm = {
  /** The request that the form was shown for. */
  readonly reference: string
  readonly onceKey: string
}

type Act = FollowForm & {
  readonly commands: readonly Command[] | ((kase: Case) => readonly Command[])
  readonly alongside?: (trx: Trx, caseId: string) => Promise<void>
}

/**
 * Does an act of the person on the request that their session follows. Null where the session is over; `stale` where
 * they have gone over to another request since the form was shown, in another tab: it would have met the wrong one.
 */
export async function actFollowed(desk: Desk, session: string, act: Act): Promise<Outcome | null> {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  if (followed.kase.received.reference !== act.reference) return { refused: 'stale' }
  const commands = typeof act.commands === 'function' ? act.commands(followed.kase) : act.commands
  return change(desk, { caseId: followed.caseId, commands, onceKey: act.onceKey, alongside: act.alongside })
}
