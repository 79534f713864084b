import { remembered } from '~/app/rules/remembered'

/**
 * A text as recognisers read it, and the way back. Every character of `text` comes from a piece of the source; a piece
 * of plain letters goes over one by one, any other (a ligature, a letter and its accents, a line end) as a whole.
 */
export type Normal = { readonly source: string; readonly text: string; readonly pieces: readonly Piece[] }

type Piece = {
  /** Where the piece begins in the normal text. It ends where the next begins. */
  readonly at: number
  readonly start: number
  readonly end: number
  readonly plain: boolean
}

/**
 * Compatibility forms undone (NFKC, within one reader's character), invisible characters out, quotes and dashes plain,
 * each run of white space one character: a tab if it holds one, a line end if it is an empty line or a new page,
 * otherwise a space. So a name or a number that a line's end has split is whole. A word parted by a hyphen at a line's
 * end is joined; before a capital or a digit the hyphen stays ("Smith-\nJones").
 */
export const normalise = (source: string): Normal => {
  const pieces: Piece[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    const odd = nextOdd(source, at)
    if (odd > at) {
      pieces.push({ at: text.length, start: at, end: odd, plain: true })
      text += source.slice(at, odd)
    }
    if (odd === source.length) break
    token.lastIndex = odd
    const found = token.exec(source)?.[0] ?? source.charAt(odd)
    const written = normalForm(source, odd, found)
    at = odd + found.length
    if (written) pieces.push({ at: text.length, start: odd, end: at, plain: false })
    text += written
  }
  return { source, text, pieces }
}

/** The offsets in the source of the normal text from `start` to `end`: no fewer characters than those, and whole ones. */
export const sourceSpan = (
  normal: Normal,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } => {
  const first = pieceAt(normal, start)
  const last = pieceAt(normal, Math.max(start, end - 1))
  if (!first || !last) return { start: 0, end: 0 }
  return {
    start: first.plain ? first.start + (start - first.at) : first.start,
    end: last.plain ? last.start + (end - last.at) : last.end,
  }
}

// What can't be copied as it stands, by its first character. A letter before anything but ASCII may bear an accent.
const nextOdd = (source: string, from: number): number => {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) return at
    const next = source.charCodeAt(at + 1)
    if (next > 0x7e) return at
    if (next <= 0x20 && (code === 0x20 || code === 0x2d)) return at
  }
  return source.length
}

const white = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const unseen = '\\p{Cf}\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufffe'
const lineEnd = '\\n\\r\\u000b\\f\\u0085\\u2028\\u2029'
const dash = '\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d'

// In turn: a hyphen before a line's end (PDFium writes one as U+0002 or U+FFFE), white space, what can't be seen, and a
// character with its accents.
const token = new RegExp(
  [
    `[${dash}\\u00ad\\u0002\\ufffe][ \\t]*[${lineEnd}][${white}]*`,
    `[${white}](?:[${white}${unseen}]*[${white}])?`,
    `[${unseen}]+`,
    `[^](?:[${unseen}]*\\p{M})*`,
  ].join('|'),
  'uy',
)
const whiteOnly = new RegExp(`^[${white}]`, 'u')
const unseenOnly = new RegExp(`^[${unseen}]+$`, 'u')
const removed = new RegExp(`[${unseen}]`, 'gu')
const hyphenAtLineEnd = new RegExp(`^[${dash}\\u00ad\\u0002\\ufffe][^]*[${lineEnd}]`, 'u')
const softHyphens = new Set(['\u00ad', '\u0002', '\ufffe'])
const lineEnds = new RegExp(`\\r\\n|[${lineEnd}]`, 'gu')
const dashes = new RegExp(`[${dash}]`, 'gu')

const normalForm = (source: string, at: number, found: string): string => {
  if (hyphenAtLineEnd.test(found)) return isParted(source, at, at + found.length) ? '' : '-'
  if (whiteOnly.test(found)) return spaceFor(found)
  if (unseenOnly.test(found)) return ''
  return letterForm(found)
}

// The same few accented letters come again and again.
const letterForm = remembered(10_000, (found: string): string =>
  found
    .replace(removed, '')
    .replace(/[\u00b4\u02bc\u02b9]/g, "'")
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201b`\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(dashes, '-'),
)

// "Margue-\nrite", but not "Smith-\nJones" nor "943-\n476". A soft hyphen is only ever there to part a word.
const isParted = (source: string, start: number, end: number): boolean =>
  softHyphens.has(source.charAt(start)) ||
  (/\p{L}[\p{M}\p{Cf}]{0,8}$/u.test(source.slice(Math.max(0, start - 12), start)) &&
    /^\p{Ll}/u.test(source.slice(end, end + 2)))

const spaceFor = (found: string): string => {
  if (found.includes('\t')) return '\t'
  const lines = found.match(lineEnds)?.length ?? 0
  return lines > 1 || /[\f\u2029]/.test(found) ? '\n' : ' '
}

const pieceAt = ({ pieces }: Normal, at: number): Piece | undefined => {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return pieces[low]
}
