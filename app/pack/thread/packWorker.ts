import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { buildPack } from '../build'
import { WordsFault } from '../words'
import type { FromThread, ToBuild } from './messages'

/** Builds one answer in a thread of its own, and says how far it has come. */
const build = async ({ facts, words, folder, theme, pagesAVolume, niceness }: ToBuild): Promise<void> => {
  // On Linux this is the thread's own: the thread that answers the door goes first.
  setPriority(niceness)
  let saidAt = 0
  const onPage = (done: number, total: number) => {
    const now = performance.now()
    if (now - saidAt < saidEvery && done < total) return
    saidAt = now
    say({ progress: { done, total } })
  }
  try {
    say({ built: await buildPack(facts, words, { folder, theme, pagesAVolume, onPage }) })
  } catch (fault) {
    if (!(fault instanceof WordsFault)) throw fault
    say({ fault: fault.message })
  }
}

/** In milliseconds. */
const saidEvery = 250

const say = (message: FromThread): void => parentPort?.postMessage(message)

await build(workerData)
