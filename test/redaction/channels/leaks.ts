import { deflateSync } from 'node:zlib'
import type { PageMark } from '~/app/redaction/mark'
import { aPdf, edited, withRevision } from '../pdfs'
import { greyPng } from './greyPng'

/** A file with one leak. */
export type Leak = {
  readonly bytes: Uint8Array
  readonly hidden: readonly string[]
  readonly marks?: readonly PageMark[]
}

export const secret = 'Marguerite Holloway'
// Every letter of the secret, in other words.
const otherWords = 'Hurry, my wet goal, Mia'
const pageHeight = 792

const hiding = (bytes: Uint8Array): Leak => ({ bytes, hidden: [secret] })

/** For each channel a file that it alone finds fault with. */
export const leaks: Readonly<Record<string, () => Promise<Leak>>> = {
  'page text': async () =>
    hiding(await aPdf((doc) => void doc.text('Call Marguerite').addPage().text('Holloway today'))),

  outlines: async () => hiding(inTongues(await aPdf((doc) => void doc.text('Hello').outline.addItem(placeholder)))),

  metadata: async () => hiding(inTongues(await aPdf((doc) => void doc.text('Hello'), { title: placeholder }))),

  annotations: async () =>
    hiding(
      inTongues(
        await aPdf((doc) => {
          const words = { Subtype: 'Link', Dest: Object('start'), Contents: Object(placeholder) }
          doc.text('Hello').annotate(72, 72, 20, 20, words)
        }),
      ),
    ),

  'structure tree': async () =>
    hiding(
      inTongues(
        await aPdf((doc) => doc.addStructure(doc.struct('Figure', { alt: placeholder }, () => doc.text('Hello')))),
      ),
    ),

  'raw bytes': async () => {
    const packed = deflateSync(Buffer.from('nothing')).toString('latin1')
    return hiding(withOrphan(await hello(), '/Filter /FlateDecode', `${packed}${secret}`))
  },

  'unpacked streams and strings': async () => hiding(withOrphan(await hello(), '', '[(Mar) (guerite Hol) (loway)]')),

  'glyph numbers': async () => {
    let codes = ''
    const bytes = await aPdf((doc) => {
      doc.text(otherWords)
      codes = encoded(doc, secret)
    })
    return hiding(withOrphan(bytes, '', `BT /F1 12 Tf <${codes}> Tj ET`))
  },

  // The curved corners make it no rectangle: nobody but the picture's own pixels knows what lies there.
  pictures: async () => ({
    bytes: await aPdf((doc) => {
      doc.image(
        greyPng(200, 200, () => 0xc0),
        100,
        100,
        { width: 200, height: 200 },
      )
      doc.roundedRect(140, 140, 120, 120, 5).fill('black')
    }),
    hidden: [],
    marks: [marked([150, 150, 250, 250])],
  }),

  render: async () => ({
    bytes: await aPdf((doc) => {
      doc.image(blackInside(), 100, 100, { width: 200, height: 200 })
      doc.rect(180, 180, 3, 3).fill('white')
    }),
    hidden: [],
    marks: [marked([150, 150, 250, 250])],
  }),

  covered: async () => ({
    bytes: await aPdf((doc) => {
      doc.text('Nobody knows these words', 72, 72)
      doc.rect(60, 60, 400, 40).fill('black')
    }),
    hidden: [],
  }),

  'font residue': async () => ({
    bytes: await aPdf((doc) => {
      doc.text('Hello')
      encoded(doc, 'Q')
    }),
    hidden: ['Quilliam Price'],
  }),

  gaps: async () =>
    hiding(
      await aPdf(
        (doc) => {
          doc.fontSize(12).text('Hello')
          const wide = Math.round((doc.widthOfString(secret, { features: [] }) / 12) * 1000)
          doc.addContent(`BT 1 0 0 -1 72 400 Tm /F1 12 Tf [(Name: ) -${wide} (came today)] TJ ET`)
        },
        { font: 'Helvetica' },
      ),
    ),

  structure: async () => ({ bytes: withRevision(await hello(), '<< /Nothing true >>'), hidden: [] }),
}

/** A mark on the first page, from a box counted from the page's top. */
export const marked = ([left, top, right, bottom]: readonly [number, number, number, number]): PageMark => ({
  page: 0,
  rects: [[left, pageHeight - bottom, right, pageHeight - top]],
  exemption: 'S2-16',
})

/** A light picture, 200 by 200, black from 40 to 160. */
export const blackInside = (): Buffer =>
  greyPng(200, 200, (x, y) => (x >= 40 && x < 160 && y >= 40 && y < 160 ? 0 : 0xc0))

const hello = () => aPdf((doc) => doc.text('Hello'))

const placeholder = 'Z'.repeat(60)

// A text string may say in the middle of a word which language it is in (ISO 32000-1, 7.9.2.2): who does not know of
// that reads another word.
const inTongues = (bytes: Uint8Array): Uint8Array => {
  const words = 'Mar\u001ben\u001bguerite Holloway'
  const wide = Buffer.from(`\ufeff${words}`.padEnd(30), 'utf16le').swap16().toString('latin1')
  return edited(bytes, placeholder, wide)
}

/** A stream that nothing refers to, before the file's index. */
export const withOrphan = (bytes: Uint8Array, keys: string, content: string): Uint8Array => {
  const orphan = `901 0 obj\n<< /Length ${content.length} ${keys} >>\nstream\n${content}\nendstream\nendobj\nxref\n0 `
  return edited(bytes, /xref\n0 /, orphan.replaceAll('$', '$$$$'))
}

// Glyph numbers in the document's own font, which keeps them whether or not they are drawn.
const encoded = (doc: PDFKit.PDFDocument, words: string): string => {
  const font: unknown = Reflect.get(doc, '_font')
  const encode: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'encode') : undefined
  if (typeof encode !== 'function') throw new Error('This pdfkit encodes words elsewhere')
  const [codes] = encode.call(font, words)
  return codes.join('')
}
