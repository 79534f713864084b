import type { Table, Words } from '../tree'
import { faceRuns } from './fonts'
import type { Ruler } from './lines'
import type { Sheet } from './style'

type Columns = { readonly widths: readonly number[]; readonly fit: boolean }

/**
 * The widths of a table's columns, in points: each has its share of the line, but none less than its longest word needs,
 * as long as the others can spare it. `fit` is false where they can't: some word would be broken inside.
 */
export const columnWidths = (table: Table, sheet: Sheet, ruler: Ruler): Columns => {
  const total = table.widths.reduce((sum, share) => sum + share, 0)
  const shares = table.widths.map((share) => (share / total) * sheet.measure)
  const needs = shares.map((_, column) => needOf(table, column, sheet, ruler))
  const lacking = sum(shares.map((share, column) => Math.max(0, (needs[column] ?? 0) - share)))
  const spare = sum(shares.map((share, column) => Math.max(0, share - (needs[column] ?? 0))))
  if (lacking > spare) return { widths: shares, fit: false }
  const given = spare === 0 ? 0 : lacking / spare
  const widths = shares.map((share, column) => {
    const need = needs[column] ?? 0
    return share < need ? need : share - (share - need) * given
  })
  return { widths, fit: true }
}

// Enough rows to know what a column holds; a table of thousands is not read twice.
const rowsRead = 30
// A word longer than this (an address on the web) is broken in any column.
const longest = 24

const needOf = ({ head, rows }: Table, column: number, { cell, styles }: Sheet, ruler: Ruler): number => {
  const words = rows.slice(0, rowsRead).flatMap((row) => longestWord(row[column] ?? []))
  const body = words.reduce((longer, word) => (word.length > longer.length ? word : longer), '')
  const widthOf = (word: string, bold: boolean, size: number) =>
    sum(faceRuns(word, bold).map(({ text, face }) => ruler(text, face, size)))
  const heads = (head[column] ?? '').split(/\s+/).map((word) => widthOf(word, true, styles.strong.size))
  return Math.max(widthOf(body, false, styles.body.size), ...heads) + 2 * cell.across + 1
}

const longestWord = (words: Words): readonly string[] =>
  words
    .flatMap((inline) => {
      if (typeof inline === 'string') return inline.split(/\s+/)
      // A mark is never broken.
      return 'mark' in inline ? [inline.mark] : []
    })
    .filter((word) => word.length <= longest)

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
