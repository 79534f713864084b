import type { Desk } from '~/app/desk.server'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { tryAgain } from './tryAgain.server'

type Form<T> = {
  readonly onceKey: string
  /** What the key stands for from now on: the id of what is made, or whose it is. */
  readonly of: string
  /** What the same form is told when it comes again. */
  readonly again: (of: string) => T
}

/**
 * Acts once for a form, in a transaction. Its key is used up before anything is read: the same form twice in one moment
 * waits here for the first and is told what that came to, and never finds itself out of date. What is refused undoes the
 * whole transaction, so that its form may be sent once more.
 */
export async function onceForForm<T extends object>(
  desk: Desk,
  { onceKey, of, again }: Form<T>,
  act: (trx: Trx) => Promise<T>,
): Promise<T> {
  let refused: T | undefined
  const actOnce = async (trx: Trx): Promise<T> => {
    if (onceKey !== '') {
      const before = await caseOfKey(trx, onceKey)
      if (before !== undefined) return again(before)
      await spendKey(trx, { key: onceKey, caseId: of, at: desk.now })
    }
    const came = await act(trx)
    if (!('refused' in came)) return came
    refused = came
    throw new Undone()
  }
  try {
    return await tryAgain(() => desk.db.transaction().execute(actOnce))
  } catch (error) {
    if (error instanceof Undone && refused !== undefined) return refused
    throw error
  }
}

/** A refusal on its way out of the transaction, which it undoes. */
class Undone extends Error {}
