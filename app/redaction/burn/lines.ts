import type { Letter, Read } from '../engine/letters'
import type { Space } from '../engine/space'
import type { Line, Paragraph, Word } from './types'

// Lines that run sideways come from PDFium in the order of a page that stands upright: each stretch of them is put in
// the order of somebody who turns the page to read it.
const inTurn = (lines: readonly Line[]): readonly Line[] => {
  const stretches: { turn: number; lines: Line[] }[] = []
  for (const line of lines) {
    const turn = line[0]?.turn ?? 0
    const stretch = stretches.at(-1)
    if (stretch && Math.abs(stretch.turn - turn) < 0.05) stretch.lines.push(line)
    else stretches.push({ turn, lines: [line] })
  }
  return stretches.flatMap((stretch) => {
    if (Math.abs(stretch.turn) < 0.05) return stretch.lines
    const down = ([word]: Line) => (word ? word.y * Math.cos(stretch.turn) - word.x * Math.sin(stretch.turn) : 0)
    return stretch.lines.toSorted((a, b) => down(a) - down(b))
  })
}

type Said = { readonly word: Word; readonly startsLine: boolean }

export type ToSet = {
  readonly read: readonly Read[]
  readonly space: Space
  readonly stays: ReadonlySet<Letter>
  /** What is heard in place of a letter that a mark took: said once for each mark, where its first letter stood. */
  readonly placeholder: (letter: Letter) => Word | undefined
}

/** The words that stay on a page, in the order of its content, as lines and paragraphs. */
export const paragraphsOf = (toSet: ToSet): readonly Paragraph[] => {
  const lines: Word[][] = []
  for (const { word, startsLine } of wordsOf(toSet)) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && !startsLine && follows(last, word)) line.push(word)
    else lines.push([word])
  }
  return inParagraphs(inTurn(lines))
}

/** Lines that follow closely under one another, in type of one size, as paragraphs. */
export const inParagraphs = (lines: readonly Line[]): readonly Paragraph[] => {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const paragraph = paragraphs.at(-1)
    if (paragraph && continues(paragraph.at(-1), line)) paragraph.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const wordsOf = ({ read, space, stays, placeholder }: ToSet): readonly Said[] => {
  const words: Said[] = []
  const said = new Set<string>()
  let letters: Letter[] = []
  let startsLine = true
  const finish = () => {
    if (letters.some(({ text }) => text !== '')) {
      words.push({ word: wordOf(letters, space), startsLine })
      startsLine = false
    }
    letters = []
  }
  for (const next of read) {
    if (next === 'space') finish()
    else if (next === 'line') {
      finish()
      startsLine = true
    } else if (stays.has(next)) {
      if (isApart(letters.at(-1), next)) finish()
      letters.push(next)
    } else {
      // A word is parted where a letter of it went: what is left must not read as one.
      finish()
      const word = placeholder(next)
      if (word && !said.has(keyOf(word))) {
        said.add(keyOf(word))
        words.push({ word, startsLine })
        startsLine = false
      }
    }
  }
  finish()
  return words
}

const keyOf = ({ text, x, y }: Word): string => `${text} ${x} ${y}`

const wordOf = (letters: readonly Letter[], space: Space): Word => {
  const first = letters[0]
  const last = letters.at(-1)
  if (!first || !last) throw new Error('A word has letters')
  const [x, y] = space.point(...first.origin)
  const [ux, uy] = space.direction(...first.along)
  const [ex, ey] = space.point(...last.origin)
  const width = (ex - x) * ux + (ey - y) * uy + last.advance * space.unit
  return {
    text: letters.map((letter) => letter.text).join(''),
    x,
    y,
    width: Math.max(width, 0.1),
    size: Math.max(first.size * space.unit, 0.1),
    turn: Math.atan2(uy, ux),
  }
}

// Letters that jump back, off the line or far ahead are not of one word, though nothing is drawn between them.
const isApart = (last: Letter | undefined, next: Letter): boolean => {
  if (!last) return false
  const [ux, uy] = last.along
  const dx = next.origin[0] - last.origin[0]
  const dy = next.origin[1] - last.origin[1]
  const ahead = dx * ux + dy * uy
  const aside = Math.abs(dx * uy - dy * ux)
  return aside > last.size * 0.7 || ahead < -last.size * 0.5 || ahead > last.advance + last.size * 2
}

const follows = (last: Word, next: Word): boolean => {
  if (Math.abs(last.turn - next.turn) > 0.05) return false
  const [ux, uy] = [Math.cos(last.turn), Math.sin(last.turn)]
  const aside = Math.abs((next.x - last.x) * uy - (next.y - last.y) * ux)
  return aside < Math.max(last.size, next.size) * 0.6
}

const continues = (above: Line | undefined, below: Line): boolean => {
  const upper = above?.[0]
  const lower = below[0]
  if (!upper || !lower || Math.abs(upper.turn - lower.turn) > 0.05) return false
  const [ux, uy] = [Math.cos(upper.turn), Math.sin(upper.turn)]
  const down = (lower.y - upper.y) * ux - (lower.x - upper.x) * uy
  const size = Math.max(upper.size, lower.size)
  return down > 0 && down < size * 1.8 && Math.min(upper.size, lower.size) > size * 0.85
}
