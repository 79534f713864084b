import { memoryOf, type Pdfium } from './pdfium'

/** A document that PDFium has open, until it is closed. */
export type OpenDocument = {
  readonly pdfium: Pdfium
  readonly handle: number
  readonly pages: number
  readonly close: () => void
}

/** Why a file can't be opened. */
export type Unopened = 'encrypted' | 'broken'

const lastErrorIsPassword = 4
const lastErrorIsSecurity = 5

/**
 * Opens a PDF. PDFium reads the bytes as it needs them: the file is never copied whole into its memory. Gives
 * `encrypted` for a file that wants a password, `broken` for one that no reader opens.
 */
export const openDocument = (pdfium: Pdfium, bytes: Uint8Array): OpenDocument | { readonly unopened: Unopened } => {
  const read = pdfium.pdfium.addFunction((_: number, position: number, into: number, size: number) => {
    const from = position >>> 0
    if (from + size > bytes.length) return 0
    memoryOf(pdfium).set(bytes.subarray(from, from + size), into)
    return 1
  }, 'iiiii')
  const access = pdfium.pdfium.wasmExports.malloc(12)
  const forget = () => {
    pdfium.pdfium.wasmExports.free(access)
    pdfium.pdfium.removeFunction(read)
  }
  new Uint32Array(memoryOf(pdfium).buffer, access, 3).set([bytes.length, read, 0])
  const handle = pdfium.FPDF_LoadCustomDocument(access, '')
  if (handle === 0) {
    const unopened = whyNot(pdfium)
    forget()
    return { unopened }
  }
  const close = () => {
    pdfium.FPDF_CloseDocument(handle)
    forget()
  }
  return { pdfium, handle, pages: pdfium.FPDF_GetPageCount(handle), close }
}

const whyNot = (pdfium: Pdfium): Unopened => {
  const error = pdfium.FPDF_GetLastError()
  return error === lastErrorIsPassword || error === lastErrorIsSecurity ? 'encrypted' : 'broken'
}

/**
 * Loads one page (counted from 0) for as long as `use` runs; null where it can't be read. Comments, stamps and filled-in
 * fields are first made part of the page, as somebody who prints it would see them: then they are read, drawn and
 * hidden like everything else.
 */
export const withPage = <T>({ pdfium, handle }: OpenDocument, index: number, use: (page: number) => T): T | null => {
  const first = pdfium.FPDF_LoadPage(handle, index)
  if (first === 0) return null
  if (pdfium.FPDFPage_GetAnnotCount(first) === 0) return closing(pdfium, first, use)
  pdfium.FPDFPage_Flatten(first, 0)
  pdfium.FPDF_ClosePage(first)
  const page = pdfium.FPDF_LoadPage(handle, index)
  return page === 0 ? null : closing(pdfium, page, use)
}

const closing = <T>(pdfium: Pdfium, page: number, use: (page: number) => T): T => {
  try {
    return use(page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}
