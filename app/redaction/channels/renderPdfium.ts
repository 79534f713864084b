import { openDocument } from '../engine/document'
import { memoryOf, type Pdfium, startPdfium } from '../engine/pdfium'
import { type Rect, upright } from '../mark'
import { notBlack, pagesMarked } from './marks'
import { isBlackThroughout, pixelsAround, pixelsOfPage, type Window } from './ring'
import { seenPage } from './seenPage'
import { type Channel, type Finding, type MarkedRect, markedOn } from './types'

const greyPixels = 1
const white = 0xffffffff
const withAnnotations = 1

/** Each mark as PDFium draws it: black, and so is a ring around it. Only the places of marks are drawn. */
export const renderPdfium: Channel = {
  name: 'render',
  look: async (reading) => {
    const pages = pagesMarked(reading)
    if (pages.length === 0) return []
    const pdfium = await startPdfium()
    const opened = openDocument(pdfium, reading.bytes)
    if ('unopened' in opened) throw new Error('PDFium could not open the file.')
    try {
      const { handle } = opened
      return pages.flatMap((index) => lookAt(pdfium, { handle, index, marked: markedOn(reading.marks, index) }))
    } finally {
      opened.close()
    }
  },
}

type Place = { readonly handle: number; readonly index: number; readonly marked: readonly MarkedRect[] }

const lookAt = (pdfium: Pdfium, { handle, index, marked }: Place): readonly Finding[] => {
  const page = pdfium.FPDF_LoadPage(handle, index)
  if (page === 0) throw new Error(`PDFium could not draw page ${index + 1}.`)
  try {
    const seen = seenPage(shownOf(pdfium, page), pdfium.FPDFPage_GetRotation(page))
    const size = pixelsOfPage(seen)
    return marked.flatMap((mark) => {
      const window = pixelsAround(seen.box(mark.rect), seen)
      return window && !isBlackAt(pdfium, page, { window, size }) ? [notBlack(index, mark)] : []
    })
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

// What PDFium shows of a page: its crop box inside the media box.
const shownOf = (pdfium: Pdfium, page: number): Rect => {
  const at = pdfium.pdfium.wasmExports.malloc(16)
  try {
    if (at === 0 || !pdfium.FPDF_GetPageBoundingBox(page, at)) throw new Error('A page has no size that PDFium finds.')
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(memoryOf(pdfium).buffer, at, 4)
    return upright([left, bottom, right, top])
  } finally {
    pdfium.pdfium.wasmExports.free(at)
  }
}

type View = { readonly window: Window; readonly size: { readonly width: number; readonly height: number } }

// Draws the whole page behind a window of the mark's size.
const isBlackAt = (pdfium: Pdfium, page: number, { window, size }: View): boolean => {
  const { left, top, width, height } = window
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, greyPixels, 0, 0)
  if (bitmap === 0) throw new Error('PDFium has no memory left for a page.')
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, -left, -top, size.width, size.height, 0, withAnnotations)
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
    const stride = pdfium.FPDFBitmap_GetStride(bitmap)
    const drawn = memoryOf(pdfium).subarray(at, at + stride * height)
    return isBlackThroughout(drawn, stride, { left: 0, top: 0, width, height })
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}
