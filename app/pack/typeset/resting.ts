import { setImmediate } from 'node:timers/promises'

const aWhile = 25
// A look at the clock takes longer than most steps.
const between = 32

/** Takes all steps, or stops once it `isEnough`, and lets others have a turn every 25 milliseconds. */
export const resting = async (steps: Iterable<void>, isEnough: () => boolean = () => false): Promise<void> => {
  let since = performance.now()
  let step = 0
  for (const _ of steps) {
    if (isEnough()) return
    step += 1
    if (step % between !== 0 || performance.now() - since < aWhile) continue
    await setImmediate()
    since = performance.now()
  }
}
