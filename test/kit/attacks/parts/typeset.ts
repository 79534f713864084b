import PDFDocument from 'pdfkit'
import type { Rect } from '~/app/redaction/mark'
import { dejaVu } from '../../../redaction/fonts'
import { type Attack, markOn } from '../attack'
import { above, after, before, below, rectOf, wordsIn } from './letter'

type Options = ConstructorParameters<typeof PDFDocument>[0]

/** An attack in a letter set by pdfkit in an embedded font, whose strings are glyph numbers. */
export type Typeset = Pick<Attack, 'number' | 'name'> & {
  readonly secret: string
  /** What is drawn in the gap, where that is not the secret. */
  readonly drawn?: string
  readonly also?: readonly string[]
  readonly font?: string
  readonly options?: Options
  readonly expect?: Attack['expect']
  /** The rectangle drawn, from the one around the gap; `widthOf` measures words in points. */
  readonly rect?: (rect: Rect, widthOf: (words: string) => number) => Rect
  /** Draws the gap in a way of its own. */
  readonly draw?: (doc: PDFKit.PDFDocument, put: () => void) => void
}

export const typeset = (sketch: Typeset): Attack => {
  const { number, name, secret, drawn = secret, font = dejaVu, expect = 'burned' } = sketch
  const measure = new PDFDocument({ font }).fontSize(10)
  const widthOf = (words: string) => measure.widthOfString(words)
  const x = 60 + widthOf(before)
  const [x0, y0, x1] = rectOf({ x, y: gapLine, width: widthOf(drawn) })
  // Higher than in the plain letter: capitals with accents reach that far.
  const around: Rect = [x0, y0, x1, gapLine + 11]
  return {
    number,
    name,
    build: () =>
      written(sketch, (doc) => {
        const put = (words: string, left: number, y: number) =>
          doc.text(words, left, 842 - y, { lineBreak: false, baseline: 'alphabetic' })
        above.forEach((words, row) => void put(words, 60, 760 - row * 18))
        put(before, 60, gapLine)
        const gap = () => void put(drawn, x, gapLine)
        if (sketch.draw) sketch.draw(doc, gap)
        else gap()
        put(after, x + widthOf(drawn), gapLine)
        below.forEach((words, row) => void put(words, 60, gapLine - (row + 1) * 18))
      }),
    secrets: [secret, ...(sketch.also ?? [])],
    marks: [markOn(0, sketch.rect?.(around, widthOf) ?? around)],
    stays: [wordsIn([...above, before, after, ...below].join(' '))],
    expect,
    blackBoxLeaks: true,
  }
}

const gapLine = 760 - above.length * 18

const written = ({ font = dejaVu, options }: Typeset, draw: (doc: PDFKit.PDFDocument) => void): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const info = { CreationDate: new Date('2025-01-02T03:04:05Z'), Producer: '', Creator: '' }
    const doc = new PDFDocument({ size: [595, 842], margin: 0, font, info, ...options })
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    doc.fontSize(10)
    draw(doc)
    doc.end()
  })
