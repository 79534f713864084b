import { isLetter, type Letter, type Read } from '../../engine/letters'
import type { Box } from '../../engine/space'
import type { PageWord } from '../suggestion'

/** A page's words as one text, and the letter that each UTF-16 unit of it came from. */
export type PageText = { readonly text: string; readonly letters: readonly (Letter | null)[] }

/** The text of a page, with a space or a line end where the reader sees one. */
export const textOf = (read: readonly Read[]): PageText => {
  const letters: (Letter | null)[] = []
  let text = ''
  for (const next of read) {
    const part = isLetter(next) ? next.text : next === 'space' ? ' ' : '\n'
    text += part
    for (let unit = 0; unit < part.length; unit += 1) letters.push(isLetter(next) ? next : null)
  }
  return { text, letters }
}

/** The boxes around the letters of a span, one for each line that it runs over. */
export const boxesOf = ({ letters }: PageText, start: number, end: number): readonly Box[] => {
  const boxes: { box: Box; last: Letter }[] = []
  for (const letter of letters.slice(start, end)) {
    if (letter === null) continue
    const current = boxes.at(-1)
    if (current && sameLine(current.last, letter)) {
      current.box = around(current.box, letter.box)
      current.last = letter
    } else boxes.push({ box: letter.box, last: letter })
  }
  return boxes.map(({ box }) => box)
}

/** The words of a page, line by line. */
export const wordsOf = (read: readonly Read[]): readonly PageWord[] => {
  const words: PageWord[] = []
  let line = 0
  let last: Letter | undefined
  for (const next of read) {
    if (next === 'line') line += 1
    const word = words.at(-1)
    if (!isLetter(next)) last = undefined
    else if (last !== undefined && word !== undefined && sameLine(last, next)) {
      words[words.length - 1] = { ...word, text: word.text + next.text, box: around(word.box, next.box) }
      last = next
    } else {
      words.push({ text: next.text, box: next.box, line })
      last = next
    }
  }
  return words
}

const sameLine = (last: Letter, next: Letter): boolean => {
  const [ux, uy] = last.along
  const dx = next.origin[0] - last.origin[0]
  const dy = next.origin[1] - last.origin[1]
  return Math.abs(dx * uy - dy * ux) < last.size * 0.6 && dx * ux + dy * uy > -last.size
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})
