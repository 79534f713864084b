import PDFDocument from 'pdfkit'
import { bodyFace } from './faces'
import { accessibleMark } from './metadata'

export type VolumeFile = {
  readonly doc: PDFKit.PDFDocument
  readonly newPage: (width: number, height: number) => void
  /** Ends the file, and writes the last of its bytes. */
  readonly end: () => void
}

type Volume = {
  readonly title: string
  /** `YYYY-MM-DD`: the only date in the file. */
  readonly builtOn: string
  readonly language: string
}

/** The document of a volume before anything is written: the words of its pages can be measured with it. */
export const newDocument = ({ title, builtOn, language }: Volume): PDFKit.PDFDocument => {
  const on = new Date(`${builtOn}T00:00:00Z`)
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    // A text that reaches the margin makes pdfkit add a page of its own: the layout keeps the margins instead.
    margin: 0,
    autoFirstPage: false,
    font: bodyFace,
    info: { Title: inXml(title), Producer: 'rights-portal', Creator: 'rights-portal', CreationDate: on, ModDate: on },
  })
  doc.appendXML(accessibleMark)
  return doc
}

/**
 * Starts to write a document: its bytes go out in portions as they come. Throws, from whatever writes the portion, where
 * it can't be written.
 */
export const startVolume = (doc: PDFKit.PDFDocument, write: (bytes: Uint8Array) => void): VolumeFile => {
  const out = inPortions(write)
  takeBytes(doc, out)
  const content = contentOf(doc)
  return {
    doc,
    newPage: (width, height) => {
      content.flush()
      doc.addPage({ size: [width, height], margin: 0 })
    },
    end: () => {
      content.flush()
      doc.end()
      out.flush()
      // pdfkit writes no end, and says nothing, while an element of the structure is still open.
      if (!out.isEnded()) throw new Error('The volume has no end: an element of it was not closed')
    },
  }
}

// pdfkit sets the title into the file's XML as it stands.
const inXml = (title: string): string => title.replace(/\s*&\s*/g, ' and ').replace(/[<>]/g, '')

type Portions = {
  readonly take: (bytes: string | Uint8Array) => void
  readonly flush: () => void
  /** Whether the last that was taken is the end of a PDF. */
  readonly isEnded: () => boolean
}

const portion = 65_536

const inPortions = (write: (bytes: Uint8Array) => void): Portions => {
  let waiting: Uint8Array[] = []
  let size = 0
  let text = ''
  let last: string | Uint8Array = ''
  const gather = () => {
    if (text !== '') waiting.push(Buffer.from(text, 'latin1'))
    text = ''
  }
  const flush = () => {
    gather()
    const bytes = Buffer.concat(waiting)
    waiting = []
    size = 0
    if (bytes.length > 0) write(bytes)
  }
  return {
    flush,
    isEnded: () => Buffer.from(last).includes('%%EOF'),
    take: (bytes) => {
      last = bytes
      if (typeof bytes === 'string') text += bytes
      else {
        gather()
        waiting.push(bytes)
      }
      size += bytes.length
      if (size >= portion) flush()
    },
  }
}

/**
 * Takes a document's bytes where pdfkit makes them. Its own stream turns each of a page's thousand short strings into a
 * buffer and an event, which takes longer than all else, and holds them back until the next turn of the loop.
 */
const takeBytes = (doc: PDFKit.PDFDocument, out: Portions): void => {
  const started: unknown = Reflect.get(doc, '_offset')
  const before: unknown = doc.read()
  if (!(before instanceof Uint8Array) || before.length !== started)
    throw new Error('This pdfkit counts its bytes elsewhere')
  out.take(before)
  let offset = before.length
  Object.defineProperty(doc, '_offset', { get: () => offset })
  Reflect.set(doc, '_write', (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? `${part}\n` : part
    offset += bytes.length
    out.take(bytes)
  })
}

// A page's operators in one piece, when the page is full.
const contentOf = (doc: PDFKit.PDFDocument) => {
  let content: string[] = []
  doc.addContent = (operators) => {
    content.push(String(operators))
    return doc
  }
  return {
    flush: () => {
      content.push('')
      if (content.length > 1) Reflect.apply(doc.page.write, doc.page, [Buffer.from(content.join('\n'), 'latin1')])
      content = []
    },
  }
}
