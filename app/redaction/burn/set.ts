import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { invisible } from './invisible'
import type { ShownPage } from './keptPages'
import type { BurnedPage, Paragraph } from './types'

const face = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

export type Setting = {
  readonly title: string
  /** `YYYY-MM-DD`: the only date in the file, so that the same pages make the same bytes. */
  readonly on: string
  readonly language: 'en-GB'
}

/** A new tagged PDF that holds nothing yet, and of what it is made only what we put there. */
export const startDocument = ({ title, on, language }: Setting): PDFKit.PDFDocument => {
  const date = new Date(`${on}T00:00:00Z`)
  return new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    margin: 0,
    autoFirstPage: false,
    font: face,
    info: { Title: title, Producer: 'rights-portal', Creator: 'rights-portal', CreationDate: date, ModDate: date },
  })
}

/** Sets one burned page as a page of its own. */
export const setPage = (doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, page: BurnedPage): void => {
  doc.addPage({ size: [page.width, page.height], margin: 0 })
  const section = doc.struct('Sect')
  root.add(section)
  setBurned(doc, section, { page, alt: `A picture on which no words could be read: page ${page.page + 1}.` })
  section.end()
}

/**
 * Sets a burned page at the top left of the page that is open: its picture, and over it the words that are seen there,
 * invisible (text rendering mode 3, ISO 32000-1, 9.3.6), tagged and in reading order, so that they can be searched,
 * copied and heard. `alt` stands for a picture without words.
 */
export const setBurned = (
  doc: PDFKit.PDFDocument,
  section: PDFKit.PDFStructureElement,
  { page, alt }: { readonly page: ShownPage; readonly alt: string },
): void => {
  doc.font(face)
  if (page.paragraphs.length === 0) {
    const figure = doc.struct('Figure', { alt })
    section.add(figure)
    figure.add(doc.markStructureContent('Figure'))
    drawPicture(doc, page)
    doc.endMarkedContent()
    figure.end()
  } else {
    doc.markContent('Artifact', { type: 'Layout' })
    drawPicture(doc, page)
    doc.endMarkedContent()
  }
  for (const paragraph of page.paragraphs) setParagraph(doc, section, paragraph)
}

const drawPicture = (doc: PDFKit.PDFDocument, page: ShownPage): void => {
  doc.image(Buffer.from(page.picture.bytes), 0, 0, { width: page.width, height: page.height })
  if (page.picture.kind === 'png') return
  // The pixels under these boxes are black already; a JPEG lets black shimmer by a shade.
  for (const { left, top, right, bottom } of page.black) doc.rect(left, top, right - left, bottom - top)
  if (page.black.length > 0) doc.fill('#000000')
}

const setParagraph = (doc: PDFKit.PDFDocument, section: PDFKit.PDFStructureElement, paragraph: Paragraph): void => {
  const element = doc.struct('P')
  section.add(element)
  element.add(doc.markStructureContent('P'))
  doc.addContent('q 3 Tr')
  doc.addContent(invisible(doc, paragraph.flat()))
  doc.addContent('Q')
  doc.endMarkedContent()
  element.end()
}
