import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { burnPage, type PageToBurn } from '../burn/burnPage'
import { type DrawnFor, drawForScreen, type PageToDraw } from '../burn/drawForScreen'
import { packPicture } from '../burn/pack/packPicture'
import { survey } from '../burn/survey'
import type { BurnedPage, Refused, Word } from '../burn/types'
import { type OpenDocument, openDocument } from '../engine/document'
import { memoryOf, startPdfium } from '../engine/pdfium'
import type { Picture } from '../engine/picture'
import { type Looked, lookAtPage, type PageToLookAt } from '../find/page/lookAtPage'

/** What a worker is asked of a document: to look it over, or to burn, look at or draw one page of it. */
export type Task = {
  readonly bytes: Uint8Array
  /** Names the document, so that it stays open from page to page. */
  readonly name: string
} & (
  | { readonly survey: true }
  | { readonly burn: PageToBurn }
  | { readonly look: PageToLookAt }
  | { readonly draw: PageToDraw }
)

/** A picture whose words have to be read, packed, and its width in pixels. */
export type ToRead = { readonly picture: Uint8Array; readonly width: number }

/** A page from a worker, and the picture of it that has to be read, if its own text can't be trusted. */
export type Worked = BurnedPage & { readonly claimed: readonly Word[]; readonly toRead: ToRead | null }

export type LookedAt = Looked & { readonly toRead: ToRead | null }

/** The work of one thread: everything that parses a stranger's file happens here, where it can be stopped. */
export async function work(task: Task) {
  try {
    if ('survey' in task) return await survey(task.bytes)
    const document = await opened(task)
    if ('unopened' in document) return { refused: document.unopened } satisfies Refused
    return await workOnPage(document, task)
  } catch (fault) {
    await forget()
    return { refused: isMemory(fault) ? 'out-of-memory' : 'page-unreadable' } satisfies Refused
  }
}

type Opened = { readonly document: OpenDocument; readonly second: () => Promise<PDFDocumentProxy | null> }

const workOnPage = async (
  { document, second }: Opened,
  task: Exclude<Task, { readonly survey: true }>,
): Promise<Worked | LookedAt | DrawnFor | Refused> => {
  if ('burn' in task) {
    const drawn = burnPage(document, task.burn)
    await lighten(document)
    if ('refused' in drawn) return { ...drawn, page: task.burn.index }
    const { picture, toRead, ...rest } = drawn
    return { ...rest, page: task.burn.index, picture: await packPicture(picture), toRead: await packed(toRead) }
  }
  if ('look' in task) {
    const looked = await lookAtPage(document, await second(), task.look)
    if ('refused' in looked) return { ...looked, page: task.look.index }
    return { ...looked, toRead: await packed(looked.toRead) }
  }
  const drawn = await drawForScreen(document, task.draw)
  return 'refused' in drawn ? { ...drawn, page: task.draw.index } : drawn
}

const packed = async (picture: Picture | null): Promise<ToRead | null> =>
  picture === null ? null : { picture: (await packPicture(picture)).bytes, width: picture.width }

let open: (Opened & { readonly name: string; readonly close: () => Promise<void> }) | undefined

const opened = async ({ name, bytes }: Task): Promise<Opened | { readonly unopened: 'encrypted' | 'broken' }> => {
  if (open?.name === name) return open
  await forget()
  const document = openDocument(await startPdfium(), bytes)
  if ('unopened' in document) return document
  const reader = secondReader(bytes)
  const close = async () => {
    await reader.close()
    document.close()
  }
  open = { name, document, second: reader.document, close }
  return open
}

// pdf.js is opened where it is asked for, once, and not where it can't read the file.
const secondReader = (bytes: Uint8Array) => {
  let task: ReturnType<typeof getDocument> | undefined
  const document = async (): Promise<PDFDocumentProxy | null> => {
    task ??= getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      verbosity: VerbosityLevel.ERRORS,
    })
    return task.promise.catch(() => null)
  }
  return { document, close: async () => task?.destroy() }
}

// PDFium keeps what it has read of a document, and its memory never shrinks: past this many bytes it starts afresh.
const startsAfreshAt = 128 * 1024 * 1024

const lighten = async ({ pdfium }: OpenDocument): Promise<void> => {
  if (memoryOf(pdfium).length > startsAfreshAt) await forget()
}

const forget = async (): Promise<void> => {
  const last = open
  open = undefined
  // A PDFium that has stopped can't close what it had open: it is dropped whole.
  await last?.close().catch(() => undefined)
}

const isMemory = (fault: unknown): boolean => fault instanceof Error && /memory|OOM/i.test(fault.message)
