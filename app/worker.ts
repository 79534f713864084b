import { doDueWork } from './casework/doDueWork.server'
import { sweep } from './casework/sweep.server'
import { deskAt, type Portal } from './desk.server'
import { logFault } from './log.server'
import { addSeconds, type Day, type Instant, isAfter, londonHour } from './rules/day'

const pollMs = 500
/** In London: nobody wants a list of the day's work at midnight. */
const sweepHour = 6
/** A sweep that failed, or that had to leave a case out, is tried again after so long. */
const sweepAgainSeconds = 600
const aliveWithinMs = 120_000

export type Worker = { readonly stop: () => Promise<void>; readonly alive: () => boolean }

const now = () => new Date().toISOString()

/**
 * Starts the portal's own work: the daily sweep, searches, packs, letters. Work is a row that isn't done, so a worker
 * that is killed loses nothing: its lease runs out and another takes the row. `stop` ends after the piece in hand.
 */
export function startWorker(portal: Portal, clock: { readonly now: () => Instant } = { now }): Worker {
  let stopping = false
  let seenAt = Date.now()
  let wake = () => {}
  let sweptOn: Day | null = null
  let sweepAfter: Instant = ''
  /** Early each day, and at every start: what was reminded of already is found no more. */
  const sweepToday = async () => {
    const desk = deskAt(portal, { kind: 'portal' }, clock.now())
    if (desk.today === sweptOn || (sweptOn !== null && londonHour(desk.now) < sweepHour)) return
    if (!isAfter(desk.now, sweepAfter)) return
    sweepAfter = addSeconds(desk.now, sweepAgainSeconds)
    const { left } = await sweep(desk)
    if (left === 0) sweptOn = desk.today
  }
  const running = (async () => {
    while (!stopping) {
      seenAt = Date.now()
      await sweepToday().catch((error: unknown) => logFault({ table: 'sweep', error }))
      await doDueWork(portal, { isStopping: () => stopping, onFault: logFault, now: clock.now }).catch(
        (error: unknown) => logFault({ table: 'work', error }),
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
