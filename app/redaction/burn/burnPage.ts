import { type OpenDocument, withPage } from '../engine/document'
import { isLetter, type Letter, type Read, readLetters } from '../engine/letters'
import type { Pdfium } from '../engine/pdfium'
import { drawPage, type Picture } from '../engine/picture'
import { actualTextOf, makingsOf } from '../engine/pieces'
import { type Box, lieOf, mediaOf, type Space, spaceFor } from '../engine/space'
import type { Rect } from '../mark'
import { type Black, blacken, blackFor, inPoints } from './black'
import { coverage } from './coverage'
import { finer } from './finer'
import { hiddenOn } from './hiddenOn'
import { wordFor } from './hiddenWord'
import { mostPicturePixels } from './limits'
import { paragraphsOf } from './lines'
import { isOffPage } from './offPage'
import { pixelsFor } from './pixelsFor'
import { showing } from './seen'
import type { HiddenWords, MarkToBurn, Paragraph, Refusal, Word } from './types'

/** A page with its marks blackened, its picture not yet packed. */
export type DrawnPage = {
  readonly width: number
  readonly height: number
  readonly picture: Picture
  readonly black: readonly Box[]
  readonly paragraphs: readonly Paragraph[]
  readonly hidden: readonly HiddenWords[]
  readonly marks: readonly (readonly Rect[])[]
  /** What the page's own text says where only a reader of the picture can tell: kept if the reader says the same. */
  readonly claimed: readonly Word[]
  /** The words of this page must be read from its picture, here drawn finer; null where its own text can be trusted. */
  readonly toRead: Picture | null
}

export type PageToBurn = {
  /** Counted from 0. */
  readonly index: number
  readonly unit: number
  readonly marks: readonly MarkToBurn[]
}

/** Draws one page, blackens its marks, and finds the words that are to be seen on what is left. */
export const burnPage = (
  document: OpenDocument,
  { index, unit, marks }: PageToBurn,
): DrawnPage | { readonly refused: Refusal } =>
  withPage(document, index, (page): DrawnPage | { readonly refused: Refusal } => {
    const { pdfium } = document
    const lie = lieOf(pdfium, page, unit)
    if (lie === null) return { refused: 'page-without-size' }
    const space = spaceFor(lie)
    const size = pixelsFor(space)
    if ('refused' in size) return size
    const sheets = [lie.crop, mediaOf(pdfium, page) ?? lie.crop]
    if (marks.some((mark) => isOffPage(mark, sheets))) return { refused: 'mark-off-page' }
    const makings = safely(() => makingsOf(pdfium, page))
    if (makings === null) return { refused: 'page-too-intricate' }
    if (makings.largestPicture > mostPicturePixels) return { refused: 'picture-too-large' }

    const { read, misread, declared } = trustedLetters(pdfium, page, space)
    const draw = () => drawPage(pdfium, page, size)
    const picture = draw()
    const black = blackFor(marks, { letters: read.filter(isLetter), space, picture })
    blacken(picture, black.boxes)
    const { seen, undrawn } = showing({
      pdfium,
      read,
      space,
      picture,
      black: black.boxes,
      draw,
      onlyText: !makings.more,
    })
    const stays = (letter: Letter) => !black.gone.has(letter) && !misread.has(letter.piece) && !letter.isGuess
    const isScan = coverage(makings.pictures, space) > 0.5
    const shown = [...seen].filter((letter) => !black.gone.has(letter))
    const claims = [
      ...(isScan ? [...undrawn].filter((letter) => !black.gone.has(letter) && !misread.has(letter.piece)) : []),
      ...shown.filter(({ piece, isGuess }) => misread.has(piece) || (isGuess && isMostlyGuessed(shown))),
    ]
    const needsReading = claims.length > 0 || (isScan && !shown.some(stays))
    return {
      width: space.width,
      height: space.height,
      picture,
      black: inPoints(black.boxes, { space, picture }),
      hidden: [
        ...hiddenOn(read, black),
        ...(declared
          ? hiddenOn(declared, blackFor(marks, { letters: declared.filter(isLetter), space, picture }))
          : []),
      ],
      marks: marks.map(({ rects }) => rects.map((rect) => fromBottom(space.box(rect), space.height))),
      paragraphs: paragraphsOf({
        read,
        space,
        stays: new Set([...seen].filter(stays)),
        placeholder: placeholders(black, marks, space),
      }),
      claimed: paragraphsOf({ read, space, stays: new Set(claims), placeholder: () => undefined }).flat(2),
      toRead: needsReading ? finer(pdfium, page, { marks, space, size, letters: read.filter(isLetter) }) : null,
    }
  }) ?? { refused: 'page-unreadable' }

// A bullet or two may have no name; a text of such glyphs says nothing to a reader who can't see it.
const mostGuessed = 0.05
const isMostlyGuessed = (letters: readonly Letter[]): boolean =>
  letters.filter(({ isGuess }) => isGuess).length > letters.length * mostGuessed

const safely = <T>(look: () => T): T | null => {
  try {
    return look()
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

/**
 * The letters that the glyphs stand for. Where a piece of text says other words in their place (/ActualText), those are
 * taken off and the glyphs are read; where the two differ, neither is believed and the picture is to be read.
 */
const trustedLetters = (
  pdfium: Pdfium,
  page: number,
  space: Space,
): { readonly read: readonly Read[]; readonly misread: ReadonlySet<number>; readonly declared?: readonly Read[] } => {
  const declared = readLetters(pdfium, page, space)
  const pieces = new Set(declared.filter(isLetter).map((letter) => letter.piece))
  const said = [...pieces].filter((piece) => piece !== 0 && actualTextOf(pdfium, piece).length > 0)
  if (said.length === 0) return { read: declared, misread: new Set() }
  for (const piece of said) for (const mark of actualTextOf(pdfium, piece)) pdfium.FPDFPageObj_RemoveMark(piece, mark)
  const read = readLetters(pdfium, page, space)
  const before = wordsByPiece(declared)
  const after = wordsByPiece(read)
  return { read, misread: new Set(said.filter((piece) => before.get(piece) !== after.get(piece))), declared }
}

const wordsByPiece = (read: readonly Read[]): ReadonlyMap<number, string> => {
  const words = new Map<number, string>()
  for (const letter of read) {
    if (isLetter(letter)) words.set(letter.piece, (words.get(letter.piece) ?? '') + letter.text.normalize('NFKC'))
  }
  return words
}

// A box of the seen page as a rectangle of the finished page, which counts from the bottom left.
const fromBottom = ({ left, top, right, bottom }: Box, height: number): Rect => [
  left,
  height - bottom,
  right,
  height - top,
]

const placeholders = (black: Black, marks: readonly MarkToBurn[], space: Space) => (letter: Letter) => {
  const by = black.takenBy.get(letter)
  const mark = by === undefined ? undefined : marks[by.mark]
  return mark ? wordFor(mark, letter, space) : undefined
}
