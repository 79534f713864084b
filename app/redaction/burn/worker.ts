import { type OpenDocument, openDocument } from '../engine/document'
import { memoryOf, startPdfium } from '../engine/pdfium'
import { burnPage, type PageToBurn } from './burnPage'
import { packPicture } from './pack/packPicture'
import { survey } from './survey'
import type { BurnedPage, Refused, Word } from './types'

/** What a worker is asked: to look a document over, or to burn one page of it. */
export type Task = {
  readonly bytes: Uint8Array
  /** Names the document, so that it stays open from page to page. */
  readonly name: string
} & ({ readonly survey: true } | { readonly burn: PageToBurn })

/** A page from a worker, and the picture of it that has to be read, if its own text can't be trusted. */
export type Worked = BurnedPage & {
  readonly claimed: readonly Word[]
  readonly toRead: { readonly picture: Uint8Array; readonly width: number } | null
}

/** The work of one thread: everything that parses a stranger's file happens here, where it can be stopped. */
export async function work(task: Task) {
  try {
    return 'survey' in task ? await survey(task.bytes) : await burn(task, task.burn)
  } catch (fault) {
    await forget()
    return { refused: isMemory(fault) ? 'out-of-memory' : 'page-unreadable' } satisfies Refused
  }
}

let open: { readonly name: string; readonly document: OpenDocument } | undefined

// PDFium keeps what it has read of a document, and its memory never shrinks: past this many bytes it starts afresh.
const startsAfreshAt = 128 * 1024 * 1024

const burn = async ({ name, bytes }: Task, page: PageToBurn): Promise<Worked | Refused> => {
  const document = await opened(name, bytes)
  if ('unopened' in document) return { refused: document.unopened }
  const drawn = burnPage(document, page)
  if (memoryOf(document.pdfium).length > startsAfreshAt) await forget()
  if ('refused' in drawn) return { ...drawn, page: page.index }
  const { picture, toRead, ...rest } = drawn
  const packed = await packPicture(picture)
  const reading = toRead === null ? null : { picture: (await packPicture(toRead)).bytes, width: toRead.width }
  return { ...rest, page: page.index, picture: packed, toRead: reading }
}

const opened = async (name: string, bytes: Uint8Array) => {
  if (open?.name === name) return open.document
  await forget()
  const document = openDocument(await startPdfium(), bytes)
  if (!('unopened' in document)) open = { name, document }
  return document
}

const forget = async (): Promise<void> => {
  const { document } = open ?? {}
  open = undefined
  try {
    document?.close()
  } catch {
    // A PDFium that has stopped can't close what it had open: it is dropped whole.
  }
}

const isMemory = (fault: unknown): boolean => fault instanceof Error && /memory|OOM/i.test(fault.message)
