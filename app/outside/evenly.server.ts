import { setImmediate, setTimeout } from 'node:timers/promises'

/** Does some work and gives what it came to at a moment that says nothing of how long it took. */
export type Evenly = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Without a guard: what tests show to be told apart. */
export const atOnce: Evenly = (work) => work()

/**
 * Answers leave at fixed moments: so many slots after the question came. Work that fits into one slot, as it does by
 * far, always takes exactly that. On a machine so slow that it doesn't, the answer waits for the end of the next slot,
 * and gives away no more than that the machine was slow.
 *
 * - No random delay: whoever asks often enough sees through noise to what lies under it. A fixed moment hides it.
 * - A timer counts in whole milliseconds from the turn of the loop that it was set in, and so ends a little earlier or
 *   later for work that took longer. It is set to ring before the moment; the rest is waited for turn by turn.
 * - What else the process has to do puts off an answer's leaving, but the question's own work is over by then.
 */
export const evenly =
  (slotMs: number): Evenly =>
  async (work) => {
    const start = performance.now()
    try {
      return await work()
    } finally {
      // A fault leaves as late as an answer.
      await until(start + slotMs * Math.ceil((performance.now() - start) / slotMs))
    }
  }

/** How long before its moment a timer rings. */
const earlyMs = 3

async function until(moment: number): Promise<void> {
  const left = moment - performance.now()
  if (left > earlyMs) await setTimeout(left - earlyMs)
  while (performance.now() < moment) await setImmediate()
}
