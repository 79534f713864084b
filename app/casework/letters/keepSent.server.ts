import type { Desk } from '~/app/desk.server'
import type { Rendered } from '~/app/outside/templates.server'
import { markSent } from '~/db/letters'
import { keepLetterText } from '~/db/letterTexts'

type Sent = {
  readonly letterId: string
  readonly caseId: string
  /** As it was sent, with a mark for every link and code: see `markedFacts`. */
  readonly words: Rendered
  readonly language: string
}

/** Says that a letter left, and keeps what it said: both or neither. */
export const keepSent = (desk: Desk, sent: Sent): Promise<void> =>
  desk.db.transaction().execute(async (trx) => {
    await keepLetterText(trx, { ...sent, at: desk.now })
    await markSent(trx, sent.letterId, desk.now)
  })
