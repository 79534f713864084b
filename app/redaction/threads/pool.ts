import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { Piscina } from 'piscina'
import type { PageToBurn } from '../burn/burnPage'
import type { DrawnFor, PageToDraw } from '../burn/drawForScreen'
import { mostTimeForPage, mostTimeForProof } from '../burn/limits'
import type { Survey } from '../burn/survey'
import type { Refused } from '../burn/types'
import { compiled } from '../engine/pdfium'
import type { PageToLookAt } from '../find/page/lookAtPage'
import type { Proof } from '../prove'
import type { Part, PartToProve } from '../proveInParts'
import type { LookedAt, LookTask } from './lookWorker'
import type { Named } from './opened'
import type { ProveTask } from './proveWorker'
import { type Turns, turnsFor } from './turns'
import type { Task, Worked } from './worker'

/** The threads that read strangers' files. What can't be done in time or memory comes back as a refusal. */
export type Pool = {
  readonly threads: number
  readonly survey: (document: Document) => Promise<Survey | Refused>
  readonly burn: (document: Document, page: PageToBurn) => Promise<Worked | Refused>
  readonly look: (document: Document, page: PageToLookAt) => Promise<LookedAt | Refused>
  readonly draw: (document: Document, page: PageToDraw) => Promise<DrawnFor | Refused>
  readonly prove: (document: Document, asked: PartToProve, part: Part) => Promise<Proof | Refused>
  readonly close: () => Promise<void>
}

/** A document's bytes in memory that threads share. */
export type Document = Named

export type PoolOptions = {
  /** One for each core where nothing is said. */
  readonly threads?: number
  /** How far these threads stand back for others, 0 to 19: the server's own thread must go on answering. */
  readonly niceness?: number
  /** Threads that only draw: somebody waits for a page's picture, and nobody for a burning that lasts minutes. */
  readonly keptForScreens?: number
  /** Longest time for a page, in milliseconds. */
  readonly mostTime?: number
}

/**
 * Opens a pool of threads. Each has a PDFium of its own; one that takes too long over a page is stopped and another
 * takes its place, so that a file made to do harm costs a page's time and nothing else.
 */
export const openPool = (options: PoolOptions = {}): Pool => {
  const { threads, niceness = 0, keptForScreens = 0, mostTime = mostTimeForPage } = options
  const most = threads ?? availableParallelism()
  const pool = new Piscina({
    filename: source('worker'),
    name: 'work',
    execArgv: ['--import', 'tsx'],
    workerData: compiled(),
    minThreads: 0,
    maxThreads: most,
    idleTimeout: 5_000,
    niceIncrement: niceness,
    resourceLimits: { maxOldGenerationSizeMb: 160 },
  })
  const turn = turnsFor(most)
  const turnBehind = turnsFor(Math.max(1, most - keptForScreens))
  const behind: Turns = (work) => turnBehind(() => turn(work))
  let isClosed = false
  const run = async <T>(
    task: Task | LookTask,
    { page, filename, inTurn = behind }: Asked = {},
  ): Promise<T | Refused> => {
    const time = page === undefined ? mostTime * 2 : mostTime
    try {
      return await inTurn(() => pool.run(task, { ...(filename && { filename }), signal: AbortSignal.timeout(time) }))
    } catch (fault) {
      // The portal is ending, and the file is not to blame.
      if (isClosed) throw fault
      return { refused: isTooSlow(fault) ? 'too-slow' : 'out-of-memory', page }
    }
  }
  const prove = async (task: ProveTask): Promise<Proof | Refused> => {
    try {
      // A proof goes through every page of a file, however many it has: the file is our own.
      const within = () => ({ filename: source('proveWorker'), signal: AbortSignal.timeout(mostTimeForProof) })
      return await behind(() => pool.run(task, within()))
    } catch (fault) {
      if (isClosed || !isStopped(fault)) throw fault
      return { refused: isTooSlow(fault) ? 'too-slow' : 'out-of-memory' }
    }
  }
  return {
    threads: most,
    survey: (document) => run<Survey>({ ...document, survey: true }),
    burn: (document, page) => run<Worked>({ ...document, burn: page }, { page: page.index }),
    look: (document, page) =>
      run<LookedAt>({ ...document, look: page }, { page: page.index, filename: source('lookWorker') }),
    draw: (document, page) => run<DrawnFor>({ ...document, draw: page }, { page: page.index, inTurn: turn }),
    prove: (document, asked, part) => prove({ ...document, prove: asked, part }),
    close: () => {
      isClosed = true
      return pool.destroy()
    },
  }
}

type Asked = { readonly page?: number; readonly filename?: string; readonly inTurn?: Turns }

// The sources themselves: a thread is started from a file, and the bundle of the server has none of these.
const source = (name: string): string => resolve('app/redaction/threads', `${name}.ts`)

// A thread that was stopped, for its time or its memory, says so; anything else is a fault of ours.
const isStopped = (fault: unknown): boolean =>
  isTooSlow(fault) || (fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY')

const isTooSlow = (fault: unknown): boolean =>
  fault instanceof Error && /abort|timeout/i.test(`${fault.name} ${fault.message}`)

let named = 0

/** A document's bytes where every thread can read them without a copy. */
export const sharing = (bytes: Uint8Array): Document => {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  named += 1
  return { bytes: shared, name: `document ${named}` }
}
