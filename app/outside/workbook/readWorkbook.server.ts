import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ReadWorkbook, ToRead } from './messages.server'

/** A workbook is a ZIP: what it holds may not be many times what was sent. */
const mostInside = 50 * 1024 * 1024
/** In megabytes. */
const mostMemory = 512
const mostSeconds = 30

type Asked = Pick<ToRead, 'bytes' | 'columns'> & { readonly seconds?: number }

/**
 * Reads a stranger's workbook in a thread of its own, which ends where it takes too much memory or time: it costs the file
 * and nothing else. Throws what is a fault of ours.
 */
export async function readWorkbook({ seconds = mostSeconds, ...asked }: Asked): Promise<ReadWorkbook> {
  // A thread can't begin with a file of TypeScript, but with a line that learns to read it.
  const worker = new Worker(`import('tsx/esm/api').then(({ register }) => (register(), import('${source}')))`, {
    eval: true,
    workerData: { ...asked, most: mostInside } satisfies ToRead,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((done, failed) => {
      timer = setTimeout(() => done({ fault: 'too-large-inside' }), seconds * 1000)
      worker.on('message', done)
      worker.on('error', (error) => (isMemory(error) ? done({ fault: 'too-large-inside' }) : failed(error)))
      worker.on('exit', () => failed(new Error('The thread that reads a workbook ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

// The source itself: a thread is started from a file, and the bundle of the server has none of these.
const source = pathToFileURL(resolve('app/outside/workbook/workbookWorker.server.ts')).href

const isMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
