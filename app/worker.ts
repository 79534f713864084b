import { doDueWork } from './casework/doDueWork.server'
import type { Portal } from './desk.server'
import { logFault } from './log.server'

const pollMs = 500
const aliveWithinMs = 120_000

export type Worker = { readonly stop: () => Promise<void>; readonly alive: () => boolean }

/**
 * Starts the portal's own work: searches, packs, letters. Work is a row that isn't done, so a worker that is killed
 * loses nothing: its lease runs out and another takes the row. `stop` ends after the piece in hand.
 */
export function startWorker(portal: Portal): Worker {
  let stopping = false
  let seenAt = Date.now()
  let wake = () => {}
  const running = (async () => {
    while (!stopping) {
      seenAt = Date.now()
      await doDueWork(portal, { isStopping: () => stopping, onFault: logFault }).catch((error: unknown) =>
        logFault({ table: 'work', error }),
      )
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, pollMs)
      })
    }
  })()
  return {
    stop: () => {
      stopping = true
      wake()
      return running
    },
    alive: () => !stopping && Date.now() - seenAt < aliveWithinMs,
  }
}
