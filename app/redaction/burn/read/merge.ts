import type { Box } from '../../engine/space'
import { inParagraphs } from '../lines'
import type { Line, Paragraph, Word } from '../types'
import type { ReadWord } from './reader'

export type ToMerge = {
  /** What the page's text says and the picture shows. */
  readonly paragraphs: readonly Paragraph[]
  /** What the page's text says where only the picture can tell. */
  readonly claimed: readonly Word[]
  /** The words of the picture, line by line. */
  readonly read: readonly (readonly ReadWord[])[]
  /** Pixels of the picture to a point of the page. */
  readonly scale: number
}

// Below this the reader guesses: dirt and pictures read as letters.
const leastSure = 60
// A claimed word stands where so much of it is what the picture says: readers mistake a letter or two.
const leastAlike = 0.6

/**
 * The words of a page whose own text can't be trusted. Where the picture says nearly what the text claims, the claim is
 * kept (whoever made the scan may have read it better); where it says something else, the picture is right.
 */
export const merged = ({ paragraphs, claimed, read, scale }: ToMerge): readonly Paragraph[] => {
  const kept = paragraphs.flat(2)
  const lines: Line[] = []
  for (const line of read) {
    const words = line.flatMap((found): readonly Word[] => {
      const box = {
        left: found.left / scale,
        top: found.top / scale,
        right: found.right / scale,
        bottom: found.bottom / scale,
      }
      if (kept.some((word) => overlap(boxOf(word), box) > 0.3)) return []
      const claims = claimed.filter((word) => overlap(boxOf(word), box) > 0.3)
      const claim = claims.find((word) => alike(word.text, found.text) >= leastAlike)
      if (claim) return [claim]
      if (found.sure < leastSure || !/[\p{L}\p{N}]/u.test(found.text)) return []
      return [
        {
          text: found.text,
          x: box.left,
          y: box.bottom,
          width: box.right - box.left,
          size: box.bottom - box.top,
          turn: 0,
        },
      ]
    })
    const unsaid = words.filter((word, index) => words.indexOf(word) === index)
    if (unsaid.length > 0) lines.push(unsaid)
  }
  return lines.length === 0 ? paragraphs : inParagraphs(lines.flat().reduce(withWord, paragraphs.flat()))
}

// A word that was read goes where it stands: into its line, or as a line of its own above the first that is lower.
const withWord = (lines: readonly Line[], word: Word): readonly Line[] => {
  const at = lines.findIndex((line) => line.some((other) => isBeside(other, word)))
  const line = lines[at]
  if (line)
    return lines.with(
      at,
      [...line, word].toSorted((a, b) => a.x - b.x),
    )
  const below = lines.findIndex(([first]) => first !== undefined && first.y > word.y)
  return lines.toSpliced(below < 0 ? lines.length : below, 0, [word])
}

const isBeside = (other: Word, word: Word): boolean => {
  const size = Math.max(other.size, word.size)
  const apart = Math.max(other.x - (word.x + word.width), word.x - (other.x + other.width))
  return Math.abs(other.turn) < 0.05 && Math.abs(other.y - word.y) < size * 0.5 && apart < size * 3
}

const boxOf = ({ x, y, width, size, turn }: Word): Box => {
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)]
  const corners = [
    [x, y],
    [x + ux * width, y + uy * width],
    [x + uy * size, y - ux * size],
    [x + ux * width + uy * size, y + uy * width - ux * size],
  ] as const
  const across = corners.map(([cx]) => cx)
  const down = corners.map(([, cy]) => cy)
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) }
}

// How much of the smaller box lies in the other, 0 to 1.
const overlap = (a: Box, b: Box): number => {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (across <= 0 || down <= 0) return 0
  const least = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top))
  return least > 0 ? (across * down) / least : 0
}

/** How alike two words are, 0 to 1: what is left of the longer one when the letters to change are counted off. */
export const alike = (one: string, other: string): number => {
  const a = [...plain(one)]
  const b = [...plain(other)]
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, against] of b.entries()) {
      const change = (row[j] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? longest) / longest
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
