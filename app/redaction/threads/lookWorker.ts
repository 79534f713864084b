import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Refused } from '../burn/types'
import { type Looked, lookAtPage, type PageToLookAt } from '../find/page/lookAtPage'
import { lighten, type Named, opened, safely } from './opened'
import { packed, type ToRead } from './worker'

export type LookTask = Named & { readonly look: PageToLookAt }

export type LookedAt = Looked & { readonly toRead: ToRead | null }

/** Looks at one page of a document with both readers. A file of its own: a thread that only burns never loads it. */
export const work = (task: LookTask) =>
  safely(async (): Promise<LookedAt | Refused> => {
    const document = await opened(task)
    if ('unopened' in document) return { refused: document.unopened }
    const looked = await lookAtPage(document, await second(task), task.look)
    lighten(document)
    if ('refused' in looked) return { ...looked, page: task.look.index }
    return { ...looked, toRead: await packed(looked.toRead) }
  })

let open: { readonly name: string; readonly task: PDFDocumentLoadingTask } | undefined

// The same document in pdf.js: null where that can't read it.
const second = async ({ name, bytes }: Named): Promise<PDFDocumentProxy | null> => {
  if (open?.name !== name) {
    await open?.task.destroy()
    const task = getDocument({
      data: Uint8Array.from(bytes),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      verbosity: VerbosityLevel.ERRORS,
    })
    open = { name, task }
  }
  return open.task.promise.catch(() => null)
}
