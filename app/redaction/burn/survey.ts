import { openDocument } from '../engine/document'
import { startPdfium } from '../engine/pdfium'
import { mostPages } from './limits'
import type { Refused } from './types'
import { unitsOf } from './units'

/** What must be known of a document before its pages are burned. */
export type Survey = {
  readonly pages: number
  /** The UserUnit of the pages that have one, by page number counted from 0. */
  readonly units: ReadonlyMap<number, number>
}

/** Opens a document and counts its pages; refuses one that can't be opened, holds nothing or is too long. */
export const survey = async (bytes: Uint8Array): Promise<Survey | Refused> => {
  const document = openDocument(await startPdfium(), bytes)
  if ('unopened' in document) return { refused: document.unopened }
  const { pages } = document
  document.close()
  if (pages < 1) return { refused: 'no-pages' }
  if (pages > mostPages) return { refused: 'too-many-pages' }
  return { pages, units: await unitsOf(bytes) }
}
