/**
 * The words that a text is found by: lower case, without accents, each hyphened or apostrophed word whole and in its parts
 * ("O'Neil-Shaw": oneilshaw, o, neil, shaw). Letters and digits of any script.
 */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(folded(text).flatMap((word) => [joined(word), ...parts(word)]))].filter(Boolean)
}

/** The words that somebody looks for: each must begin a word of a case. Hyphens and apostrophes make no difference. */
export const soughtWords = (text: string): readonly string[] => [...new Set(folded(text).map(joined))].filter(Boolean)

/** The words of a postcode: whole, as people write it without its space, and in its halves. */
export const postcodeWords = (postcode: string): readonly string[] => [
  ...new Set([joined(folded(postcode).join('')), ...wordsIn(postcode)]),
]

// No word of a name or an address is longer; a row of an index can't be much longer either.
const longest = 60

const folded = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßøłđðæœþı]/gu, (letter) => plainly[letter] ?? letter)
    .split(/[^\p{L}\p{N}'’‘`´ʼ‐‑–-]+/u)

/** Letters that have no accent to take away. */
const plainly: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}

const between = /[^\p{L}\p{N}]+/gu
const joined = (word: string) => [...word.replaceAll(between, '')].slice(0, longest).join('')
const parts = (word: string) => word.split(between).map(joined)
