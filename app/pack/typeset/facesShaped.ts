import { hasRightToLeft } from './bidi'
import { bodyFace, boldFace, buildsSyllables, type Face } from './faces'

/**
 * Takes a face for what is drawn or measured next. A face of another script than ours is mended first: pdfkit
 * remembers one letter for a glyph that stands for several, and a mark that has no place on its letter stops its shaping.
 */
export const takeFace = (doc: PDFKit.PDFDocument, face: Face): PDFKit.PDFDocument => {
  doc.font(face)
  if (face === bodyFace || face === boldFace) return doc
  const font: unknown = Reflect.get(doc, '_font')
  if (isEmbedded(font) && !mended.has(font)) {
    mended.add(font)
    placeMarks(font.font)
    keepLetters(font)
  }
  return doc
}

type Glyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] }
type Shaped = {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly { readonly xAdvance: number }[]
  readonly advanceWidth: number
}

/** A font as pdfkit embeds it: a code for each glyph in use, with its width and the letters that it stands for. */
type Embedded = {
  readonly font: object
  readonly subset: { readonly glyphs: number[] }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly scale: number
  layout: (text: string, ...rest: readonly unknown[]) => Shaped
  layoutRun: (text: string) => Shaped
  encode: (text: string) => readonly [readonly string[], Shaped['positions']]
}

const isEmbedded = (value: unknown): value is Embedded =>
  typeof value === 'object' && value !== null && ['font', 'subset', 'unicode', 'layoutRun'].every((key) => key in value)

const mended = new WeakSet<object>()

// A lookup that has no anchor for a pair of glyphs does not apply to it (OpenType, GPOS); fontkit throws there.
const placeMarks = (font: object): void => {
  const engine: unknown = Reflect.get(Object(Reflect.get(font, '_layoutEngine')), 'engine')
  const positions: unknown = Reflect.get(Object(engine), 'GPOSProcessor')
  if (typeof positions !== 'object' || positions === null) return
  const apply: unknown = Reflect.get(positions, 'applyLookup')
  if (typeof apply !== 'function') return
  Reflect.set(positions, 'applyLookup', (...given: readonly unknown[]) => {
    try {
      return apply.apply(positions, given)
    } catch (fault) {
      if (fault instanceof TypeError) return false
      throw fault
    }
  })
}

// One code for each pair of a glyph and the letters that it stands for here. A word whose syllables are built has all its
// letters on its first glyph: no other order of the glyphs' own letters is the order that it is read in.
const keepLetters = (font: Embedded): void => {
  const layoutRun = font.layoutRun.bind(font)
  font.layoutRun = (text) => {
    // fontkit keeps the letters that a glyph first stood for.
    Reflect.set(font.font, '_glyphs', {})
    return layoutRun(text)
  }
  // pdfkit shapes word by word, and sets the words from left to right.
  const layout = font.layout.bind(font)
  font.layout = (text, ...rest) => (hasRightToLeft(text) ? font.layoutRun(text) : layout(text, ...rest))
  const codes = new Map<string, number>()
  font.encode = (text) => {
    const { glyphs, positions } = font.layout(text)
    const turned = hasRightToLeft(text)
    const whole = buildsSyllables(text) ? Array.from(text, (letter) => letter.codePointAt(0) ?? 0) : undefined
    const coded = glyphs.map((glyph, index) => {
      const isHidden = glyph.codePoints[0] === space && positions[index]?.xAdvance === 0
      const own = glyph.codePoints.length === 0 || isHidden ? [unseen] : glyph.codePoints
      // Readers turn the letters of a line from the right round one by one, those of a joined pair too.
      const ordered = turned ? own.toReversed() : own
      const letters = whole ? (index === 0 ? whole : [unseen]) : ordered
      const key = `${glyph.id} ${letters.join(' ')}`
      const code = glyph.id === 0 ? 0 : (codes.get(key) ?? font.subset.glyphs.push(glyph.id) - 1)
      codes.set(key, code)
      font.widths[code] = glyph.advanceWidth * font.scale
      font.unicode[code] = letters
      return code.toString(16).padStart(4, '0')
    })
    return [coded, positions]
  }
}

const space = 0x20
// A part of a letter (a dot of an Arabic one) stands for nothing by itself, and a code for nothing is read as its number.
const unseen = 0x200b
