import bidiFactory from 'bidi-js'
import { type Face, faceFor, isBoldFace } from './faces'
import type { Line, Ruler, Run } from './lines'

const bidi = bidiFactory()

const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const allFromTheRight = new RegExp(fromTheRight.source, 'gu')

export type Direction = 'ltr' | 'rtl'

export const hasRightToLeft = (text: string): boolean => fromTheRight.test(text)

/** A block runs from the right where it has letters of such a script and no others: one English word and it runs as the pack does. */
export const directionOf = (text: string): Direction =>
  hasRightToLeft(text) && !/\p{L}/u.test(text.replace(allFromTheRight, '')) ? 'rtl' : 'ltr'

/**
 * A line's runs with their places from left to right (Unicode Bidirectional Algorithm, UAX 9), in the order that they are
 * read in. Words from the right that stand together are one run: its `rest` is drawn with it, from left to right, so that
 * a reader which goes by places finds them whole, and its `actual` has the letters as they are read. Levels are worked
 * out line by line, not for the whole paragraph.
 */
export const placed = (given: Line, base: Direction, ruler: Ruler): Line => {
  const line = withSpaces(given, ruler)
  const text = line.map((run) => (run.mark ? 'x'.repeat(run.text.length) : run.text)).join('')
  const { levels } = bidi.getEmbeddingLevels(text, base)
  let at = 0
  const pieces = line.flatMap((run) => {
    const from = at
    at += run.text.length
    return partsOf(run, levels.subarray(from, at), ruler)
  })
  let x = 0
  const places = new Map<Piece, number>()
  for (const piece of fromLeft(pieces)) {
    places.set(piece, x)
    x += piece.run.width
  }
  const groups: Piece[][] = []
  for (const piece of pieces.map((one) => ({ ...one, run: { ...one.run, x: places.get(one) ?? 0 } }))) {
    const first = groups.at(-1)?.[0]
    if (first && areOne(first, piece)) groups.at(-1)?.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap(together)
}

/**
 * Lines of a block that runs from the right, at its right. A line that is alone stays at the left: a name in a table
 * stands beside what it is the name of.
 */
export const atTheRight = (lines: readonly Line[], width: number): readonly Line[] =>
  lines.length < 2
    ? lines
    : lines.map((line) => {
        const end = Math.max(
          0,
          ...line.flatMap(({ rest = [], ...run }) => [run, ...rest]).map((run) => run.x + run.width),
        )
        const by = width - end
        return line.map((run) => ({ ...run, x: run.x + by, rest: run.rest?.map((one) => ({ ...one, x: one.x + by })) }))
      })

type Piece = { readonly run: Run; readonly level: number; readonly read: string }

// Words from the right are drawn at one go, in one face and with the spaces between them: a reader of the file turns
// round what it finds drawn at one go.
const withSpaces = (line: Line, ruler: Ruler): Line => {
  const runs: Run[] = []
  line.forEach((run, index) => {
    const last = runs.at(-1)
    const other = run.text === ' ' ? line[index + 1] : last?.text.endsWith(' ') ? run : undefined
    const face = last && other && isAlike(last, run) && isTurned(last) && isTurned(other) && faceOfBoth(last, other)
    if (last && face) {
      const text = last.text + run.text
      runs[runs.length - 1] = { ...last, face, text, width: ruler(text, face, last.size) }
    } else runs.push(run)
  })
  return runs
}

const faceOfBoth = (a: Run, b: Run): Face | undefined =>
  a.face === b.face ? a.face : faceFor((a.text + b.text).replaceAll(' ', ''), isBoldFace(a.face))

const isTurned = ({ text, mark }: Run): boolean => !mark && hasRightToLeft(text)

const isAlike = (a: Run, b: Run): boolean => a.link === b.link && a.lang === b.lang && a.added === b.added

// A run parted where its level changes.
const partsOf = (run: Run, levels: Uint8Array, ruler: Ruler): readonly Piece[] => {
  if (run.mark) return [{ run, level: levels[0] ?? 0, read: run.text }]
  const cuts: number[] = [0]
  for (let index = 1; index < run.text.length; index += 1) {
    if (levels[index] !== levels[index - 1]) cuts.push(index)
  }
  return cuts.map((from, index) => {
    const read = run.text.slice(from, cuts[index + 1])
    const level = levels[from] ?? 0
    const width = read === run.text ? run.width : ruler(read, run.face, run.size)
    return { level, read, run: { ...run, text: drawnOf(read, level), width } }
  })
}

// Letters of such a script are turned round as they are shaped, and so are figures of theirs, which must not be; brackets
// and the like, of no script, are turned here.
const drawnOf = (text: string, level: number): string => {
  const isOdd = level % 2 === 1
  if (hasRightToLeft(text) === isOdd) return text
  const turned = [...text].reverse()
  return (isOdd ? turned.map((character) => bidi.getMirroredCharacter(character) ?? character) : turned).join('')
}

// Rule L2: from the highest level down, every stretch of that level or more is turned round.
const fromLeft = (pieces: readonly Piece[]): readonly Piece[] => {
  let order = pieces
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level -= 1) {
    const next: Piece[] = []
    for (let at = 0; at < order.length; ) {
      let end = at
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1
      next.push(...(end === at ? order.slice(at, at + 1) : order.slice(at, end).reverse()))
      at = Math.max(end, at + 1)
    }
    order = next
  }
  return order
}

const areOne = (a: Piece, b: Piece): boolean =>
  a.level > 0 && b.level > 0 && !a.run.mark && !b.run.mark && isAlike(a.run, b.run)

const together = (group: readonly Piece[]): readonly Run[] => {
  const [first, ...rest] = group.map(({ run }) => run).sort((a, b) => a.x - b.x)
  if (!first) return []
  const isPlain = group.every(({ level }) => level === 0) || first.mark
  return isPlain ? [first] : [{ ...first, rest, actual: group.map(({ read }) => read).join('') }]
}
