import type { Rect } from '../mark'
import { memoryOf, type Pdfium, withMemory } from './pdfium'

/** What a page is made of, but for its text. */
export type Makings = {
  /** Something besides text is drawn: lines, fills, pictures, or pieces that hold more. */
  readonly more: boolean
  /** The places of its pictures, in user space. */
  readonly pictures: readonly Rect[]
  /** The pixels of the largest of them. */
  readonly largestPicture: number
}

const text = 1
const image = 3
const form = 5
const deepest = 12
const most = 200_000

/** Looks through the pieces of a page, those inside other pieces too. Throws a RangeError where there is no end to them. */
export const makingsOf = (pdfium: Pdfium, page: number): Makings => {
  const pictures: Rect[] = []
  let more = false
  let largestPicture = 0
  let seen = 0
  const visit = (piece: number, depth: number): void => {
    seen += 1
    if (seen > most || depth > deepest) throw new RangeError('A page is made of more pieces than can be looked through')
    const kind = pdfium.FPDFPageObj_GetType(piece)
    if (kind !== text) more = true
    if (kind === image) {
      pictures.push(boundsOf(pdfium, piece))
      largestPicture = Math.max(largestPicture, pixelsOf(pdfium, piece))
    }
    if (kind !== form) return
    const inside = pdfium.FPDFFormObj_CountObjects(piece)
    for (let index = 0; index < inside; index += 1) visit(pdfium.FPDFFormObj_GetObject(piece, index), depth + 1)
  }
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index += 1) visit(pdfium.FPDFPage_GetObject(page, index), 0)
  return { more, pictures, largestPicture }
}

const pixelsOf = (pdfium: Pdfium, piece: number): number =>
  withMemory(pdfium, 8, (at) => {
    if (!pdfium.FPDFImageObj_GetImagePixelSize(piece, at, at + 4)) return 0
    const [width = 0, height = 0] = new Uint32Array(memoryOf(pdfium).buffer, at, 2)
    return width * height
  })

const boundsOf = (pdfium: Pdfium, piece: number): Rect =>
  withMemory(pdfium, 16, (at) => {
    pdfium.FPDFPageObj_GetBounds(piece, at, at + 4, at + 8, at + 12)
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(memoryOf(pdfium).buffer, at, 4)
    return [left, bottom, right, top]
  })

/** Whether a piece of text is drawn at all: neither in an invisible mode (ISO 32000-1, table 106) nor without opacity. */
export const isDrawn = (pdfium: Pdfium, piece: number): boolean => {
  const mode = pdfium.FPDFTextObj_GetTextRenderMode(piece)
  if (mode === invisible || mode === onlyClips) return false
  const fills = mode === 0 || mode === 2 || mode === 4 || mode === 6
  return fills ? opacityOf(pdfium, piece) > 0 || mode === 2 || mode === 6 : true
}

const invisible = 3
const onlyClips = 7

const opacityOf = (pdfium: Pdfium, piece: number): number =>
  withMemory(pdfium, 16, (at) => {
    if (!pdfium.FPDFPageObj_GetFillColor(piece, at, at + 4, at + 8, at + 12)) return 255
    return new Uint32Array(memoryOf(pdfium).buffer, at, 4)[3] ?? 255
  })

/** Leaves pieces out of what is drawn for as long as `use` runs. */
export const without = <T>(pdfium: Pdfium, pieces: Iterable<number>, use: () => T): T => {
  const left = [...pieces]
  for (const piece of left) pdfium.FPDFPageObj_SetIsActive(piece, false)
  try {
    return use()
  } finally {
    for (const piece of left) pdfium.FPDFPageObj_SetIsActive(piece, true)
  }
}

/** The words that a piece says in place of its glyphs (/ActualText, ISO 32000-1, 14.9.4), and taking them off. */
export const actualTextOf = (pdfium: Pdfium, piece: number): readonly number[] => {
  const marks = pdfium.FPDFPageObj_CountMarks(piece)
  const found: number[] = []
  for (let index = 0; index < marks; index += 1) {
    const mark = pdfium.FPDFPageObj_GetMark(piece, index)
    if (pdfium.FPDFPageObjMark_GetParamValueType(mark, 'ActualText') !== 0) found.push(mark)
  }
  return found
}
