import { tokens } from './tokens'

/** How a font's codes become letters, by the font's name in the stream. */
export type Decode = (font: string | undefined, bytes: string) => string

// A gap in a TJ array as wide as this (thousandths of the type size) is a space to a reader.
const spaceWidth = -180

/**
 * The words that a content stream draws: operands of one array joined (kerning does not part a word), a wide gap as a
 * space, each drawing on a line of its own.
 */
export const shownText = (content: string, decode: Decode): string => {
  const lines: string[] = []
  let font: string | undefined
  let lastName: string | undefined
  let pieces: string[] = []
  for (const token of tokens(content)) {
    if (token.kind === 'string') pieces.push(decode(font, token.bytes))
    else if (token.kind === 'number') pieces.push(token.value < spaceWidth ? ' ' : '')
    else if (token.kind === 'name') lastName = token.name
    else if (token.kind === 'operator' && token.word !== '[' && token.word !== ']') {
      if (token.word === 'Tf') font = lastName
      if (shows.has(token.word)) lines.push(pieces.join(''))
      pieces = []
    }
  }
  return lines.join('\n')
}

const shows = new Set(['Tj', 'TJ', "'", '"'])
