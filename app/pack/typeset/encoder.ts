import { hasRightToLeft } from './bidi'
import { takeFace } from './facesShaped'

/** How one file writes the letters of one face. */
export type Encoder = {
  /**
   * Letters as the inside of a TJ operator's array (ISO 32000-1, 9.4.3), from its first `<` to its last `>`. Undefined
   * where a letter stands beside its place.
   */
  readonly letters: (text: string) => string | undefined
  /** The name by which a page uses the face: the page is told of it. */
  readonly on: (page: PDFKit.PDFPage) => string
}

// Words that come again and again; not every number of every record.
const kept = 10_000

export const encoderOf = (doc: PDFKit.PDFDocument, face: string): Encoder => {
  takeFace(doc, face)
  const font: unknown = Reflect.get(doc, '_font')
  if (!isFont(font)) throw new Error('This pdfkit keeps its font elsewhere')
  let known = new Map<string, string | undefined>()
  const wordOf = (word: string): string | undefined => {
    const before = known.get(word)
    if (before !== undefined || known.has(word)) return before
    if (known.size >= kept) known = new Map()
    const found = encoded(font, word)
    known.set(word, found)
    return found
  }
  return {
    letters: (text) => {
      // Words from the right are set at one go: the last of them stands first.
      if (hasRightToLeft(text)) return wordOf(text)
      let all = ''
      let from = 0
      // A word with the space that ends it, as pdfkit's fonts part a text themselves.
      while (from < text.length) {
        const space = text.indexOf(' ', from)
        const to = space < 0 ? text.length : space + 1
        const word = wordOf(text.slice(from, to))
        if (word === undefined) return undefined
        all += word
        from = to
      }
      return all
    },
    on: (page) => {
      const fonts: unknown = Reflect.get(page, 'fonts')
      if (typeof fonts !== 'object' || fonts === null)
        throw new Error('This pdfkit keeps the fonts of a page elsewhere')
      Reflect.set(fonts, font.id, font.ref())
      return font.id
    },
  }
}

const encoded = (font: Font, word: string): string | undefined => {
  const [codes, places] = font.encode(word)
  let all = ''
  for (const [index, code] of codes.entries()) {
    const place = places[index]
    if (place?.xOffset !== 0 || place.yOffset !== 0) return undefined
    const less = Math.round(place.advanceWidth - place.xAdvance)
    all += less === 0 ? code : `${code}>${less}<`
  }
  return all
}

type Font = {
  readonly id: string
  readonly ref: () => unknown
  /** Each glyph's number in hex, and how far it runs in thousandths of its size. */
  readonly encode: (text: string) => readonly [codes: readonly string[], places: readonly Place[]]
}

type Place = {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}

const isFont = (font: unknown): font is Font =>
  typeof font === 'object' && font !== null && 'id' in font && 'ref' in font && 'encode' in font
