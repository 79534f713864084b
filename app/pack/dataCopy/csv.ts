import { plainText } from '../plainText'

/**
 * A table as a file that spreadsheets open: RFC 4180, lines end with CR LF, UTF-8 with the mark that tells Excel so.
 * Every cell is quoted: a program that also splits at semicolons or tabs finds none to split at.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

const cell = (words: string): string => `"${harmless(plainText(words)).replaceAll('"', '""')}"`

// What a spreadsheet passes over before it looks whether a formula begins: spaces, quotes, marks that nobody sees.
const formula =
  /^(?:[\s"'`\u2018\u2019\u201c\u201d]|\p{Cf}|\p{Mn})*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u

/**
 * A cell that a spreadsheet could take for a formula gets an apostrophe in front, as OWASP advises. A plain number is no
 * exception: `+44 161 496 0000` would lose its plus, and the JSON beside it has each value just as it is.
 */
const harmless = (words: string): string => (formula.test(words) || /^[\t\r\n]/.test(words) ? `'${words}` : words)
