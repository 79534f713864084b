import type { Words } from '../tree'
import { bodyFace, boldFace } from './faces'
import { breakLines, type Line, type Ruler } from './lines'
import type { TextStyle } from './style'

/** As `breakLines`, and quicker for what most cells of a table hold: a few plain words in one face. */
export const linesOf = (words: Words, style: TextStyle, width: number, ruler: Ruler): readonly Line[] => {
  const [text] = words
  const isPlain = words.length === 1 && typeof text === 'string' && plain.test(text)
  return (isPlain && plainLines(text, style, width, ruler)) || breakLines(words, style, width, ruler)
}

// Letters, figures and marks of ASCII with one space between words: every font draws them, all in one direction.
const plain = /^[!-~]+(?: [!-~]+)*$/

const plainLines = (
  text: string,
  { size, bold, colour }: TextStyle,
  width: number,
  ruler: Ruler,
): readonly Line[] | undefined => {
  const face = bold ? boldFace : bodyFace
  const space = ruler(' ', face, size)
  const lines: Line[] = []
  let from = 0
  let used = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf(' ', at)
    const to = end < 0 ? text.length : end
    const wide = ruler(text.slice(at, to), face, size)
    if (wide > width) return undefined
    if (used > 0 && used + wide > width) {
      lines.push([{ text: text.slice(from, at), face, size, colour, x: 0, width: used }])
      from = at
      used = 0
    }
    used += wide
    if (end >= 0) used += space
    at = to + 1
  }
  lines.push([{ text: text.slice(from), face, size, colour, x: 0, width: used }])
  return lines
}
