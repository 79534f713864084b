import type { Run } from './lines'
import { colours } from './style'

/** What draws into the file, keeping words inside the tags they belong to. */
export type Pen = {
  readonly doc: PDFKit.PDFDocument
  open: (element: {
    readonly id: number
    readonly parent: number
    readonly tag: string
    readonly scope?: string
  }) => void
  close: (id: number) => void
  elementOf: (id: number) => PDFKit.PDFStructureElement
  /** What is drawn next is words of this element. */
  within: (id: number) => void
  /** What is drawn next is words of no element. */
  stop: () => void
  artifact: (type: 'Pagination' | 'Layout', drawing: () => void) => void
}

/** One run of a line, `y` at the foot of its letters. */
export const drawRun = (doc: PDFKit.PDFDocument, run: Run, x: number, y: number): void => {
  if (run.mark) doc.rect(x - 1, y - run.size * 0.86, run.width + 2, run.size * 1.2).fill(colours.markGround)
  doc.font(run.face).fontSize(run.size).fillColor(run.colour)
  doc.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

type Target = { readonly url: string } | { readonly place: string; readonly words: string }

type LinkDrawing = {
  readonly run: Run
  readonly others?: readonly Run[]
  readonly x: number
  readonly y: number
  readonly to: Target
  /** The figure at the other end of a line of the contents. */
  readonly until?: { readonly run: Run; readonly x: number }
}

/**
 * The one place where a link is made: its words, its annotation and its tag together. pdfkit's own ways leave an element
 * empty or an annotation without a description.
 */
export const drawLink = (pen: Pen, of: number, { run, others = [], x, y, to, until }: LinkDrawing): void => {
  const { doc } = pen
  pen.stop()
  const link = doc.struct('Link')
  pen.elementOf(of).add(link)
  link.add(doc.markStructureContent('Link'))
  for (const part of [run, ...others]) drawRun(doc, part, x + part.x - run.x, y)
  if ('url' in to) doc.rect(x, y + 1.6, run.width, 0.6).fill(run.colour)
  if (until) drawRun(doc, until.run, until.x, y)
  doc.endMarkedContent()
  const width = until ? until.x + until.run.width - x : run.width
  const box = [x, y - run.size * 0.9, width, run.size * 1.25] as const
  const options = { structParent: link, Contents: described('url' in to ? to.url : to.words) }
  if ('url' in to) doc.link(...box, to.url, options)
  else doc.goTo(...box, to.place, options)
  link.end()
}

// pdfkit writes a String object as a string and a plain one as a name; its types know only the plain one.
const described = (words: string) => Object(words)
