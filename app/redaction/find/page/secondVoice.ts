import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rect } from '../../mark'

/** A page's text as pdf.js reads it, and where in the page's user space each UTF-16 unit of it stands. */
export type SecondText = { readonly text: string; readonly rectOf: (start: number, end: number) => readonly Rect[] }

type Run = { readonly start: number; readonly text: string; readonly rect: (from: number, to: number) => Rect }

/** Reads a page (counted from 0) a second time with another reader: what one hides, the other may show. */
export const secondTextOf = async (document: PDFDocumentProxy, index: number): Promise<SecondText> => {
  const page = await document.getPage(index + 1)
  const { items } = await page.getTextContent({ disableNormalization: true })
  page.cleanup()
  const runs: Run[] = []
  let text = ''
  for (const item of items) {
    if (!('str' in item)) continue
    const numbers = item.transform.map(Number)
    runs.push({ start: text.length, text: item.str, rect: slice(numbers, item.width, item.str.length) })
    text += item.hasEOL ? `${item.str}\n` : item.str
  }
  return {
    text,
    rectOf: (start, end) =>
      runs
        .filter((run) => run.text.trim() !== '' && run.start < end && run.start + run.text.length > start)
        .map((run) => run.rect(Math.max(0, start - run.start), Math.min(run.text.length, end - run.start))),
  }
}

// pdf.js says how wide a run is, not each letter: a part of it is taken by the share of its letters, and somewhat more.
const slice = (transform: readonly number[], width: number, letters: number) => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const length = Math.hypot(a, b) || 1
  const [ux, uy] = [a / length, b / length]
  return (from: number, to: number): Rect => {
    const start = (from / Math.max(letters, 1)) * width - length * 0.1
    const end = (to / Math.max(letters, 1)) * width + length * 0.1
    const corners = [start, end].flatMap((along) =>
      [-0.25, 1].map((up) => [e + ux * along + c * up, f + uy * along + d * up] as const),
    )
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  }
}
