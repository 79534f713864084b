import type { Outcome } from '~/app/casework/change.server'
import { complain } from '~/app/casework/following/complain.server'
import { moveHouse } from '~/app/casework/following/move.server'
import { narrowRequest } from '~/app/casework/following/narrow.server'
import { sendMessage } from '~/app/casework/following/sendMessage.server'
import { withdrawRequest } from '~/app/casework/following/withdraw.server'
import { newToken } from '~/app/outside/secrets.server'
import type { WordAct } from '~/app/rules/followActs'
import { done } from '../kit/answering'
import type { House } from './everyStanding'

type Follower = { readonly reference: string; readonly session: string }
type Given = {
  readonly wide: Follower
  readonly plain: Follower
  readonly ending: Follower
  readonly released: Follower
}

/** People who have done everything that can be done to a request that is followed. */
export async function sentActs({ desk }: House, { wide, plain, ending, released }: Given) {
  const form = ({ reference }: Follower) => ({ reference, onceKey: newToken() })
  const kept = (outcome: Outcome | null) => {
    if (outcome === null) throw new Error('The session is over')
    return done(outcome)
  }
  const sends = async (who: Follower, about: WordAct) =>
    kept(await sendMessage(desk, who.session, { ...form(who), about, words: 'The school in Felpersham.' }))
  for (const about of ['more', 'help'] as const) await sends(plain, about)
  // Only an answer that has gone out can be asked about.
  for (const about of ['redaction', 'review'] as const) await sends(released, about)
  const address = { lines: ['5 Invented Row', 'Sale'], postcode: 'M33 0AB' }
  kept(await moveHouse(desk, plain.session, { ...form(plain), whose: 'subject', address, telephone: null }))
  kept(await complain(desk, plain.session, { ...form(plain), words: 'It is slow.' }))
  kept(await narrowRequest(desk, wide.session, { ...form(wide), activities: ['another-activity'] }))
  kept(await withdrawRequest(desk, ending.session, form(ending)))
  return { acted: plain, narrowed: wide, ended: ending }
}
