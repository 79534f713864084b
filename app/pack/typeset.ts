import PDFDocument from 'pdfkit'
import type { Tree } from './tree'
import { draw } from './typeset/draw'
import { bodyFace } from './typeset/fonts'
import { layOut } from './typeset/layout'
import type { Ruler } from './typeset/lines'
import { accessibleMark } from './typeset/metadata'
import { page } from './typeset/style'

export type TypesetOptions = {
  readonly title: string
  /** `YYYY-MM-DD`: the only date in the file, so that the same tree makes the same bytes. */
  readonly builtOn: string
  readonly reference: string
  readonly language: 'en-GB'
}

/**
 * A tree as a tagged PDF, built to PDF/UA-1 and PDF/A-3a (no outside validator has seen it): language, title, structure,
 * bookmarks, contents, embedded fonts, one revision. The same tree and options make the same bytes.
 */
export const typeset = async (tree: Tree, options: TypesetOptions): Promise<{ bytes: Uint8Array; pages: number }> => {
  const doc = startDocument(options)
  const parts: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const fill = (words: string, values: Readonly<Record<string, string | number>>) =>
    words.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''))
  const pages = draw(doc, layOut(tree, rulerFor(doc)), {
    footer: (number, total) =>
      fill(tree.furniture.footer, { reference: options.reference, page: number, pages: total }),
  })
  doc.end()
  await finished
  return { bytes: new Uint8Array(Buffer.concat(parts)), pages }
}

const startDocument = ({ title, builtOn, language }: TypesetOptions): PDFKit.PDFDocument => {
  const on = new Date(`${builtOn}T00:00:00Z`)
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    size: [page.width, page.height],
    // A text that reaches the margin makes pdfkit add a page of its own: the layout keeps the margins instead.
    margin: 0,
    autoFirstPage: false,
    font: bodyFace,
    info: { Title: inXml(title), Producer: 'rights-portal', Creator: 'rights-portal', CreationDate: on, ModDate: on },
  })
  doc.appendXML(accessibleMark)
  return doc
}

// pdfkit sets the title into the file's XML as it stands.
const inXml = (title: string): string => title.replace(/\s*&\s*/g, ' and ').replace(/[<>]/g, '')

const rulerFor = (doc: PDFKit.PDFDocument): Ruler => {
  const known = new Map<string, number>()
  return (text, face, size) => {
    const key = `${face}\n${text}`
    const em = known.get(key) ?? doc.font(face).fontSize(100).widthOfString(text) / 100
    known.set(key, em)
    return em * size
  }
}
