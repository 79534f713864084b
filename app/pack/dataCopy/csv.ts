import { quotedField } from '~/app/rules/cells'
import { plainText } from '../plainText'

/**
 * A table as a file that spreadsheets open: RFC 4180, lines end with CR LF, UTF-8 with the mark that tells Excel so.
 * Every cell is quoted: a program that also splits at semicolons or tabs finds none to split at.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((words) => quotedField(plainText(words))).join(',')}\r\n`).join('')}`
