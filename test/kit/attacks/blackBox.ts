import { PDFDocument, type PDFPage, rgb } from 'pdf-lib'
import { type PageMark, type Rect, upright } from '~/app/redaction/mark'
import { revised } from './parts/revised'

/**
 * What a bad tool does: draws a black rectangle over each mark, and keeps all that lies beneath and beside it. A file
 * with a history is given one more revision, since pdf-lib would write it anew without its past. Gives a file that
 * pdf-lib can't open back as it was.
 */
export const naiveBlackBox = async (bytes: Uint8Array, marks: readonly PageMark[]): Promise<Uint8Array> => {
  const file = await opened(bytes)
  if (file === undefined) return bytes
  const boxes = marks.map(({ page, rects }) => ({ page: file.getPage(page), rects: rects.map(upright) }))
  if (hasHistory(bytes)) return revised(bytes, Object.assign({}, ...boxes.map(boxedByHand)))
  for (const { page, rects } of boxes) {
    for (const [x0, y0, x1, y1] of rects) {
      page.drawRectangle({ x: x0, y: y0, width: x1 - x0, height: y1 - y0, color: rgb(0, 0, 0) })
    }
  }
  return file.save({ useObjectStreams: false })
}

const opened = async (bytes: Uint8Array): Promise<PDFDocument | undefined> => {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false })
  } catch {
    return undefined
  }
}

const hasHistory = (bytes: Uint8Array): boolean =>
  !/^[^%]*%%EOF\s*$/.test(lastPart(bytes)) || bytesOf(bytes).includes('/Prev ')
const lastPart = (bytes: Uint8Array) => bytesOf(bytes).split('startxref').at(-1) ?? ''
const bytesOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

// The page as it was, its operators between two streams of our own.
const boxedByHand = ({ page, rects }: { readonly page: PDFPage; readonly rects: readonly Rect[] }, at: number) => {
  const [before, after] = [990 + at * 2, 991 + at * 2]
  const contents =
    page.node
      .Contents()
      ?.toString()
      .replace(/^\[|\]$/g, '') ?? ''
  const drawn = rects.map(([x0, y0, x1, y1]) => `${x0} ${y0} ${x1 - x0} ${y1 - y0} re f`).join(' ')
  const dictionary = page.node
    .toString()
    .replace(/\/Contents (\[[^\]]*\]|\d+ \d+ R)/, `/Contents [${before} 0 R ${contents} ${after} 0 R]`)
  return { [page.ref.objectNumber]: dictionary, [before]: streamOf('q'), [after]: streamOf(`Q 0 g ${drawn}`) }
}

const streamOf = (operators: string) => `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`
