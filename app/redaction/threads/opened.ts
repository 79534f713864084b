import type { Refused } from '../burn/types'
import { type OpenDocument, openDocument, type Unopened } from '../engine/document'
import { memoryOf, startPdfium } from '../engine/pdfium'

/** A document's bytes, and a name for it that no other has in this process. */
export type Named = { readonly bytes: Uint8Array; readonly name: string }

let open: { readonly name: string; readonly document: OpenDocument } | undefined

/** The document of this thread: it stays open from page to page, until another is asked for. */
export const opened = async ({ name, bytes }: Named): Promise<OpenDocument | { readonly unopened: Unopened }> => {
  if (open?.name === name) return open.document
  forget()
  const document = openDocument(await startPdfium(), bytes)
  if (!('unopened' in document)) open = { name, document }
  return document
}

// PDFium keeps what it has read of a document, and its memory never shrinks: past this many bytes it starts afresh.
const startsAfreshAt = 128 * 1024 * 1024

/** Drops a PDFium that has grown, between two pages. */
export const lighten = ({ pdfium }: OpenDocument): void => {
  if (memoryOf(pdfium).length > startsAfreshAt) forget()
}

/** Work on a stranger's file: what it throws is a refusal, and the PDFium that threw it is dropped. */
export const safely = async <T>(work: () => Promise<T>): Promise<T | Refused> => {
  try {
    return await work()
  } catch (fault) {
    forget()
    return { refused: isMemory(fault) ? 'out-of-memory' : 'page-unreadable' }
  }
}

const isMemory = (fault: unknown): boolean => fault instanceof Error && /memory|OOM/i.test(fault.message)

const forget = (): void => {
  const last = open
  open = undefined
  try {
    last?.document.close()
  } catch {
    // A PDFium that has stopped can't close what it had open: it is dropped whole.
  }
}
