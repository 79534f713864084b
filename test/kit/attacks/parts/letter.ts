import type { Rect } from '~/app/redaction/mark'
import { literal } from './rawPdf'

/** Where a line's secret stands: its baseline's start and its width, in points, and the words beside it. */
export type Place = {
  readonly secret: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly before: string
  readonly after: string
  /** Where the whole line starts. */
  readonly left: number
}

type How = {
  /** Draws what stands in the gap. Without it the line is drawn in one piece. */
  readonly draw?: (at: Place) => string
  /** Draws the whole line. */
  readonly line?: (at: Place) => string
}

export type Letter = {
  readonly content: string
  readonly at: Place
  readonly rect: Rect
  /** The words around the gap. */
  readonly words: readonly string[]
  /** The words before the gap, after which words shown in it are read. */
  readonly wordsBefore: number
}

/** Courier at ten points: each letter is six points wide, so that places can be counted without a table. */
export const size = 10
export const letterWidth = 6

export const above = [
  'Dear colleague, thank you for your note about the home visit on Monday.',
  'We have read the whole file again and agree with most of what you wrote.',
  'The school has been told and will keep a place open until the autumn term.',
]
export const [before, after] = ['The call was taken by ', ' and was noted in the book.'] as const
export const below = [
  'Nobody else was present in the room while the questions were asked.',
  'Please send the signed form back to this office before the month is out,',
  'and let us know whether the bus pass has come. With kind regards, Housing.',
]

/** A page of ordinary words, with a secret in the middle of its fourth line. */
export const letter = (secret: string, how: How = {}): Letter => {
  const at = placeOf(secret)
  const lines = [...above, '', ...below].map((words, row) => (words ? line(60, 760 - row * 18, words) : ''))
  lines[above.length] = how.line?.(at) ?? gapLine(at, how.draw)
  return {
    content: lines.join('\n'),
    at,
    rect: rectOf(at),
    words: wordsIn([...above, before, after, ...below].join(' ')),
    wordsBefore: wordsIn([...above, before].join(' ')).length,
  }
}

/** The operators of one line of Courier. */
export const line = (x: number, y: number, words: string): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td ${literal(words)} Tj ET`

/** The rectangle that an officer draws around words: a little more than their letters. */
export const rectOf = ({ x, y, width }: Pick<Place, 'x' | 'y' | 'width'>): Rect => [x - 1, y - 3, x + width + 1, y + 9]

export const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

const placeOf = (secret: string): Place => ({
  secret,
  x: 60 + before.length * letterWidth,
  y: 760 - above.length * 18,
  width: secret.length * letterWidth,
  before,
  after,
  left: 60,
})

const gapLine = (at: Place, draw: How['draw']): string =>
  draw
    ? [line(at.left, at.y, at.before), draw(at), line(at.x + at.width, at.y, at.after)].join('\n')
    : line(at.left, at.y, at.before + at.secret + at.after)
