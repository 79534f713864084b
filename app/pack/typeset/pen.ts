import { buildsSyllables } from './faces'
import type { Ink } from './ink'
import type { Run } from './lines'
import type { Sheet } from './style'

/** What draws into the file, keeping words inside the tags they belong to. */
export type Pen = {
  readonly doc: PDFKit.PDFDocument
  readonly sheet: Sheet
  readonly ink: Ink
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

/** One run of a line and what is drawn with it, `y` at the foot of the letters. */
export const drawRun = (pen: Pen, run: Run, x: number, y: number): void => {
  const { ink, sheet } = pen
  const { markGround, addedGround, addedRule } = sheet.colours
  const box = { x: x - 1, y: y - run.size * 0.86, width: run.width + 2, height: run.size * 1.2 }
  if (run.mark) ink.fill({ ...box, colour: markGround })
  if (run.added) {
    ink.fill({ ...box, colour: addedGround })
    ink.fill({ ...box, y: y + run.size * 0.22, height: run.size * 0.12, colour: addedRule })
  }
  ink.show(run, x, y)
  for (const other of run.rest ?? []) drawRun(pen, other, x + other.x - run.x, y)
}

/** The words of runs as they are read. */
export const readWords = (runs: readonly Run[]): string => runs.map((run) => run.actual ?? run.text).join('')

/**
 * Whether a run has a tag of its own: words in another language, and letters that the glyphs do not give back in the
 * order that they are read in.
 */
export const hasOwnTag = (run: Run): boolean => run.lang !== undefined || actualOf(run) !== undefined

/** A run in a Span of its own, with its language and the words as they are read (ISO 32000-1, 14.9.2 and 14.9.4). */
export const drawSpan = (pen: Pen, of: number, run: Run, place: { readonly x: number; readonly y: number }): void => {
  const { doc } = pen
  pen.stop()
  const span = doc.struct('Span', { lang: run.lang && languages[run.lang], actual: actualOf(run) })
  pen.elementOf(of).add(span)
  span.add(doc.markStructureContent('Span'))
  drawRun(pen, run, place.x, place.y)
  doc.endMarkedContent()
  span.end()
}

export type Picture = {
  readonly of: number
  readonly file: string
  readonly alt: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture within its box, as a Figure with its words. */
export const drawPicture = (pen: Pen, { of, file, alt, x, y, width, height }: Picture): void => {
  const { doc } = pen
  pen.stop()
  // pdfkit knows the place of a figure; its types do not.
  const options = { alt, bbox: [x, y, x + width, y + height] }
  const figure = doc.struct('Figure', options)
  pen.elementOf(of).add(figure)
  figure.add(doc.markStructureContent('Figure'))
  doc.image(file, x, y, { fit: [width, height], align: 'right' })
  doc.endMarkedContent()
  figure.end()
}

const actualOf = (run: Run): string | undefined => run.actual ?? (buildsSyllables(run.text) ? run.text : undefined)

const languages = { en: 'en-GB', cy: 'cy' } as const

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
  const { doc, ink } = pen
  pen.stop()
  const link = doc.struct('Link')
  pen.elementOf(of).add(link)
  link.add(doc.markStructureContent('Link'))
  for (const part of [run, ...others]) drawRun(pen, part, x + part.x - run.x, y)
  if ('url' in to) ink.fill({ x, y: y + 1.6, width: run.width, height: 0.6, colour: run.colour })
  if (until) drawRun(pen, until.run, until.x, y)
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
