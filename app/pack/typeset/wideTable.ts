import { type Block, keyvalue, type Table } from '../tree'
import { columnWidths } from './columnWidths'
import type { Ruler } from './lines'
import type { Sheet } from './style'

/**
 * The blocks of a section as paper can hold them. A table with more columns than a line has room for is set as a table
 * for each of its rows, a line for each column.
 */
export function* settable(blocks: Iterable<Block>, sheet: Sheet, ruler: Ruler): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === 'table' && isTooWide(block, sheet, ruler)) yield* rowByRow(block)
    else yield block
  }
}

// Too wide by its shares, or because its words would be broken: in large print six columns are.
const isTooWide = (table: Table, sheet: Sheet, ruler: Ruler): boolean =>
  narrowest(table, sheet) < roomForAWord(sheet) || !columnWidths(table, sheet, ruler).fit

const narrowest = ({ widths }: Table, { measure }: Sheet): number =>
  (Math.min(...widths) / widths.reduce((sum, share) => sum + share, 0)) * measure

const roomForAWord = ({ cell, styles }: Sheet): number => 2 * cell.across + 2 * styles.body.size

function* rowByRow({ caption, head, rows }: Table): Generator<Block> {
  for (const [index, row] of rows.entries()) {
    yield* keyvalue(
      row.map((value, column) => ({ label: head[column] ?? '', value })),
      index === 0 ? caption : undefined,
    )
  }
}
