import type { Word } from './types'

/**
 * The operators that set words where they stand on the page, each as wide as it is seen. pdfkit's own `text` takes five
 * times as long and can't stretch a word; its font still does the encoding and keeps what it embeds.
 */
export const invisible = (doc: PDFKit.PDFDocument, words: readonly Word[]): string => {
  const font = fontOf(doc)
  const fonts: unknown = Reflect.get(doc.page, 'fonts')
  if (typeof fonts !== 'object' || fonts === null) throw new Error('This pdfkit keeps the fonts of a page elsewhere')
  Reflect.set(fonts, font.id, font.ref())
  return ['BT', ...words.map((word) => operatorsFor(font, word)), 'ET'].join('\n')
}

const operatorsFor = (font: Encoder, { text, x, y, width, size, turn }: Word): string => {
  // The space parts the words for whoever reads them in the order of the tags.
  const [codes, places] = font.encode(`${settable(font, text)} `)
  const natural = places.slice(0, -1).reduce((sum, place) => sum + place.xAdvance, 0) * (size / 1000)
  const across = natural > 0 ? width / natural : 1
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  // pdfkit's pages count downwards; letters stand up all the same.
  const matrix = [cos * across, sin * across, sin, -cos, x, y].map(short).join(' ')
  return `/${font.id} ${short(size)} Tf ${matrix} Tm <${codes.join('')}> Tj`
}

// The glyph that stands for every letter that a font lacks. It would be read as U+0000.
const lacking = '0000'

// DejaVu Sans has no Chinese, Japanese, Korean or Indian letters, among others: who reads the words hears that there is
// something (U+FFFD), and must look at the picture.
const settable = (font: Encoder, text: string): string =>
  lacks(font, text) ? Array.from(text, (letter) => (lacks(font, letter) ? '\ufffd' : letter)).join('') : text

const lacks = (font: Encoder, text: string): boolean => font.encode(text)[0].includes(lacking)

const short = (number: number): string => String(Math.round(number * 1000) / 1000)

type Encoder = {
  readonly id: string
  readonly ref: () => unknown
  /** Each glyph's number in hex, and how far it runs in thousandths of its size. */
  readonly encode: (
    text: string,
  ) => readonly [codes: readonly string[], places: readonly { readonly xAdvance: number }[]]
}

const fontOf = (doc: PDFKit.PDFDocument): Encoder => {
  const font: unknown = Reflect.get(doc, '_font')
  if (!isEncoder(font)) throw new Error('This pdfkit keeps its font elsewhere')
  return font
}

const isEncoder = (font: unknown): font is Encoder =>
  typeof font === 'object' && font !== null && 'id' in font && 'ref' in font && 'encode' in font
