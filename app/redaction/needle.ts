import { alikeDigits, folded, foldedDigits } from './channels/alike'

/**
 * One hidden string, ready to be looked for. Text is compared after `plain`, so that what looks the same to a reader is
 * the same here: width and ligature forms, case, accents, curly quotes, dashes, soft hyphens and zero-width characters.
 */
export type Needle = {
  /** Its place in the list of hidden strings. Findings name this, never the words. */
  readonly hidden: number
  readonly words: string
  readonly plain: string
  readonly pattern: RegExp
  /** Its letters and digits alone: what a text must hold, so run together, to hold the needle. */
  readonly core: string
  /** Long enough to be looked for among bytes that are not text, where a short run of letters turns up by chance. */
  readonly long: boolean
}

const shortWord = 5

/**
 * Makes needles of the hidden strings. Those that can't be told from any page's own words have none: without a letter or
 * a digit, of one character, or a number under three digits (`3` is on every page). Their places are in `tooShort`.
 */
export const needlesFor = (
  hidden: readonly string[],
): { readonly needles: readonly Needle[]; readonly tooShort: readonly number[] } => {
  const needles = hidden.flatMap((words, index) => needleFor(words, index) ?? [])
  const found = new Set(needles.map((needle) => needle.hidden))
  return { needles, tooShort: hidden.map((_, index) => index).filter((index) => !found.has(index)) }
}

/** Text as it is compared: compatibility forms undone, accents and format characters off, lower case, look-alikes Latin. */
export const plain = (text: string): string =>
  isPlainAscii.test(text)
    ? text.toLowerCase().replace(/`/g, "'")
    : folded(
        text
          .replace(turnedLigature, (letters) => letters.replace(/./g, latin))
          .normalize('NFKD')
          .replace(/[\p{M}\p{Cf}]/gu, '')
          .toLowerCase()
          .replace(/[\u2018\u2019\u201b\u02bc`\u00b4]/g, "'")
          .replace(/[\u201c\u201d\u201e]/g, '"')
          .replace(/[\u2010-\u2015\u2212]/g, '-'),
      )

// How the ligatures ff, fi, fl, ffi, ffl, ft, tt and ti read where Ghostscript 10.0.0 wrote the two bytes of each letter
// the wrong way round. Neither Chinese nor Japanese has words of these.
const turnedLigature = /\u6600[\u6600\u6900\u6c00\u7400]+|\u7400[\u6900\u7400]+/g
const latin = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) >> 8)

/** Text (already `plain`) with the words put together that a hyphen at a line's end had parted. */
export const withLinesJoined = (plainText: string): string => plainText.replace(/-[^\S\n]*\n\s*/g, '')

/** Text (already `plain`) as its letters and digits alone, those that are taken for one another made one. */
export const coreOf = (plainText: string): string => foldedDigits(plainText.replace(/[^\p{L}\p{N}]+/gu, ''))

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const isPlainAscii = /^[\x00-\x7f]*$/

const needleFor = (words: string, hidden: number): Needle | undefined => {
  const text = plain(words).replace(/\s+/g, ' ').trim()
  const meaningful = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const isNumber = meaningful > 0 && !/\p{L}/u.test(text)
  if (meaningful < 2 || (isNumber && meaningful < 3)) return undefined
  const long = meaningful >= shortWord
  return {
    hidden,
    words: words.trim(),
    plain: text,
    core: coreOf(text),
    long,
    pattern: patternFor(text, isNumber, meaningful),
  }
}

// From four characters up, spaces may stand anywhere: a reader of the file may see "S I A N" or lose a line's end. A
// short word or number must stand alone, or "Rose" would be found in "prose" and "120" in every telephone number.
const patternFor = (text: string, isNumber: boolean, meaningful: number): RegExp => {
  const characters = [...text.replace(/\s/g, '')]
  const digits =
    isNumber && meaningful >= shortWord ? characters.filter((character) => /\p{N}/u.test(character)) : undefined
  const gap = digits ? '[\\s.,/()+-]*' : '\\s*'
  const body =
    characters.length < 4
      ? text.split(' ').map(escaped).join('\\s+')
      : (digits?.map(alikeDigits) ?? characters.map(escaped)).join(gap)
  const apart = meaningful <= shortWord
  return new RegExp(apart ? `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])` : body, 'u')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
