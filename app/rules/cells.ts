import type { Day } from './day'

/** A cell of a table that leaves the portal: words, a number, a day, or nothing. */
export type Cell = string | number | { readonly day: Day } | null

/** Rows of a table, the first of them its head. */
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>

/** What a spreadsheet passes over before it looks whether a formula begins: spaces, quotes, marks that nobody sees. */
const formula =
  /^(?:[\s"'`\u2018\u2019\u201c\u201d]|\p{Cf}|\p{Mn})*[=+\-@|%\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]|^[\t\r\n]/u

/**
 * Words that no spreadsheet takes for a formula: one that could be gets an apostrophe in front, as OWASP advises (CSV
 * injection), and so does one with a NUL, which hides what follows it and is left out. A plain number is no exception:
 * `+44 161 496 0000` would lose its plus.
 */
export const harmless = (words: string): string => {
  const plain = words.replaceAll('\0', '')
  return plain !== words || formula.test(plain) ? `'${plain}` : plain
}

/** Words as a field of a CSV: quoted always, so that a program that also splits at semicolons or tabs finds none. */
export const quotedField = (words: string): string => `"${harmless(words).replaceAll('"', '""')}"`
