import { direct, memoryOf, type Pdfium, withMemory } from './pdfium'
import type { Box, Space } from './space'

/** One character as the page draws it. */
export type Letter = {
  readonly text: string
  /**
   * The file doesn't say what letter its glyph is: `text` is a guess from the glyph's number, or empty. It is drawn and
   * hidden like the others.
   */
  readonly isGuess: boolean
  /** Its ink on the seen page. */
  readonly box: Box
  /** From where it is drawn, and how far the next one is (along `along`): in user space, as are the next two. */
  readonly origin: readonly [x: number, y: number]
  readonly advance: number
  /** The way its line runs, as a vector of length 1. */
  readonly along: readonly [x: number, y: number]
  /** The height of its type, in units of user space. */
  readonly size: number
  /** The piece of text that it belongs to (a PDFium handle, good while the page is open). 0 where there is none. */
  readonly piece: number
}

/** A letter, or a break that the reader sees where nothing is drawn: between words, or between lines. */
export type Read = Letter | 'space' | 'line'

/** Every character of a page in the order of its content, with the breaks between words and lines. */
export const readLetters = (pdfium: Pdfium, page: number, space: Space): readonly Read[] => {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return []
  try {
    return withMemory(pdfium, 96, (at) => {
      const count = pdfium.FPDFText_CountChars(text)
      const calls = callsOf(pdfium)
      const read: Read[] = []
      for (let index = 0; index < count; index += 1) {
        const next = letterAt(calls, { text, index, at, space })
        if (next !== null) read.push(next)
      }
      return turnedRound(joinPairs(read))
    })
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

type Place = { readonly text: number; readonly index: number; readonly at: number; readonly space: Space }

// A page has thousands of letters, each asked about eight times: these go to PDFium without the wrapper.
const callsOf = (pdfium: Pdfium) => ({
  memory: () => memoryOf(pdfium).buffer,
  unicode: direct(pdfium, '_FPDFText_GetUnicode'),
  isGuess: direct(pdfium, '_FPDFText_HasUnicodeMapError'),
  ink: direct(pdfium, '_FPDFText_GetCharBox'),
  origin: direct(pdfium, '_FPDFText_GetCharOrigin'),
  loose: direct(pdfium, '_FPDFText_GetLooseCharBox'),
  matrix: direct(pdfium, '_FPDFText_GetMatrix'),
  size: direct(pdfium, '_FPDFText_GetFontSize'),
  piece: direct(pdfium, '_FPDFText_GetTextObject'),
})

const letterAt = (calls: ReturnType<typeof callsOf>, { text, index, at, space }: Place): Read | null => {
  const code = calls.unicode(text, index)
  const isGuess = code === 0 || calls.isGuess(text, index) === 1
  // The number of a glyph that has no name may be that of a break.
  const character = isGuess ? (code <= 32 || code === 160 ? '' : String.fromCodePoint(code)) : characterOf(code)
  if (character === 'line' || character === 'space') return character
  if (character === null) return null
  if (calls.ink(text, index, at, at + 8, at + 16, at + 24) === 0) return null
  calls.origin(text, index, at + 32, at + 40)
  const loose = calls.loose(text, index, at + 48) !== 0
  calls.matrix(text, index, at + 64)
  const memory = calls.memory()
  const [left = 0, right = 0, bottom = 0, top = 0, x = 0, y = 0] = new Float64Array(memory, at, 6)
  const [looseLeft = left, looseTop = top, looseRight = right, looseBottom = bottom] = new Float32Array(
    memory,
    at + 48,
    4,
  )
  const [a = 1, b = 0, c = 0, d = 1] = new Float32Array(memory, at + 64, 4)
  const length = Math.hypot(a, b) || 1
  const along = [a / length, b / length] as const
  const size = calls.size(text, index) * (Math.hypot(c, d) || 1)
  const corners = loose ? [looseLeft, looseBottom, looseRight, looseTop] : [left, bottom, right, top]
  return {
    text: character,
    isGuess,
    box: space.box([left, bottom, right, top]),
    origin: [x, y],
    advance: reach(along, [x, y], corners),
    along,
    size: Math.abs(size),
    piece: calls.piece(text, index),
  }
}

const characterOf = (code: number): string | null => {
  if (code === 10) return 'line'
  if (code === 13) return null
  if (code === 32 || code === 160 || code === 9) return 'space'
  // U+FFFE and U+0002 stand where PDFium has joined a word that a hyphen parted at a line's end.
  return code === 0xfffe || code === 2 ? '-' : String.fromCodePoint(code)
}

// How far a box goes beyond a point in a direction.
const reach = (
  [ux, uy]: readonly [number, number],
  [x, y]: readonly [number, number],
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
): number => Math.max((left - x) * ux, (right - x) * ux) + Math.max((bottom - y) * uy, (top - y) * uy)

// A character beyond U+FFFF comes as two halves with one box.
const joinPairs = (read: readonly Read[]): readonly Read[] => {
  const whole: Read[] = []
  for (const next of read) {
    const last = whole.at(-1)
    if (isLetter(next) && isLetter(last) && /^[\ud800-\udbff]$/.test(last.text) && /^[\udc00-\udfff]$/.test(next.text))
      whole[whole.length - 1] = { ...last, text: last.text + next.text }
    else whole.push(next)
  }
  return whole.filter((next) => !isLetter(next) || !/[\ud800-\udfff]/u.test(next.text))
}

// Ghostscript 10.0.0 writes the letters of a ligature with the two bytes of each the wrong way round: `ffi` reads as
// U+6600 U+6600 U+6900. No glyph of a Chinese font stands for two letters, so several of one glyph can be turned round.
const turnedRound = (read: readonly Read[]): readonly Read[] =>
  read.map((next, index) => {
    if (!isLetter(next)) return next
    const [before, after] = [read[index - 1], read[index + 1]]
    const latin = latinOf(next)
    const isOne = (other: Read | undefined) => isLetter(other) && isOneGlyph(next, other) && latinOf(other) !== null
    return latin !== null && (isOne(before) || isOne(after)) ? { ...next, text: latin } : next
  })

const isOneGlyph = (one: Letter, other: Letter): boolean =>
  one.origin[0] === other.origin[0] && one.origin[1] === other.origin[1] && one.piece === other.piece

/** The small letter that a character with its bytes the wrong way round was; null where it is none. */
const latinOf = ({ text }: Letter): string | null => {
  const code = text.codePointAt(0) ?? 0
  return code >= 0x6100 && code <= 0x7a00 && code % 0x100 === 0 ? String.fromCharCode(code / 0x100) : null
}

export const isLetter = (read: Read | undefined): read is Letter => typeof read === 'object'
