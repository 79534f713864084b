import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type BuiltPack, buildPack } from '../build'
import { WordsFault } from '../words'
import type { FromThread, Progress, ToBuild } from './messages'

type Asked = Omit<ToBuild, 'niceness'> & { readonly onProgress?: (progress: Progress) => void }

/**
 * Builds an answer without holding up the thread that asks: in a thread of its own, or at once where it is short. Throws
 * a WordsFault where a sentence lacks a fact, and an Error where the thread ran out of memory.
 */
export const buildInThread = async ({ onProgress, ...asked }: Asked): Promise<BuiltPack> => {
  if (isShort(asked)) {
    const { facts, words, ...into } = asked
    return buildPack(facts, words, { ...into, onPage: (done, total) => onProgress?.({ done, total }) })
  }
  // A thread can't begin with a file of TypeScript, but with a line that learns to read it.
  const worker = new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${source}')))`, {
    eval: true,
    workerData: { ...asked, niceness: 10 } satisfies ToBuild,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  try {
    return await new Promise((done, failed) => {
      worker.on('message', (message: FromThread) => {
        if ('progress' in message) onProgress?.(message.progress)
        else if ('built' in message) done(message.built)
        else failed(new WordsFault(message.fault))
      })
      worker.on('error', failed)
      worker.on('exit', () => failed(new Error('The thread that builds ended without an answer')))
    })
  } finally {
    await worker.terminate()
  }
}

// The source itself: a thread is started from a file, and the bundle of the server has none of these.
const source = pathToFileURL(resolve('app/pack/thread/packWorker.ts')).href

// A thread takes a second to start, in which some sixty pages are set.
const isShort = ({ facts }: Asked): boolean =>
  !('documents' in facts) ||
  (facts.documents.every(({ shown }) => shown.length === 0) && facts.records.length <= mostRecords)
const mostRecords = 60

/** In megabytes. */
const mostMemory = 1024
