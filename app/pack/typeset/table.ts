import type { Block, Words } from '../tree'
import type { Flow } from './flow'
import { breakLines, type Line, type Ruler } from './lines'
import { cell, colours, gaps, keptWhole, measure, page, styles } from './style'
import { baseline } from './textBlocks'

export type TableBlock = Extract<Block, { kind: 'table' } | { kind: 'keyvalue' }>

/** A table with its words broken into lines, ready to be set. */
export type MeasuredTable = {
  readonly caption: readonly Line[]
  readonly widths: readonly number[]
  readonly head: readonly (readonly Line[])[] | undefined
  readonly rows: readonly (readonly (readonly Line[])[])[]
  readonly height: number
}

const { leading } = styles.body

export const measureTable = (block: TableBlock, ruler: Ruler): MeasuredTable => {
  const shares = block.kind === 'table' ? block.widths : [1, 2.3]
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => (share / total) * measure)
  const linesOf = (words: Words, column: number, strong: boolean) =>
    breakLines(words, strong ? styles.strong : styles.body, (widths[column] ?? measure) - 2 * cell.across, ruler)
  const cells = block.kind === 'table' ? block.rows : block.rows.map((row) => [[row.label], row.value])
  const rows = cells.map((row) =>
    row.map((words, column) => linesOf(words, column, block.kind === 'keyvalue' && column === 0)),
  )
  const head = block.kind === 'table' ? block.head.map((text, column) => linesOf([text], column, true)) : undefined
  const caption = block.caption ? breakLines([block.caption], styles.strong, measure, ruler) : []
  const heights = [...(head ? [head] : []), ...rows].reduce((sum, row) => sum + rowHeight(row), 0)
  return { caption, widths, head, rows, height: heights + caption.length * leading + (caption.length > 0 ? 4 : 0) }
}

/** A table by hand: header cells with their scope, the header row again on each page, rows parted where they must be. */
export const setTable = (flow: Flow, parent: number, table: MeasuredTable): void => {
  if (flow.room() < leastOf(table)) flow.newPage()
  const id = flow.open(parent, 'Table')
  setCaption(flow, id, table.caption)
  rule(flow)
  if (table.head) setRow(flow, id, table, table.head, 'head')
  for (const row of table.rows) setRow(flow, id, table, row, 'body')
  flow.close(id)
  flow.gap(gaps.block + 4)
}

/** The room that a table's start needs: the whole of a small one, or its caption, header and first two rows. */
export const leastOf = (table: MeasuredTable): number => {
  if (table.height < keptWhole) return table.height
  const first = table.rows.slice(0, 2).reduce((sum, row) => sum + Math.min(rowHeight(row), 5 * leading), 0)
  return table.caption.length * leading + (table.head ? rowHeight(table.head) : 0) + first + 8
}

const rowHeight = (row: readonly (readonly Line[])[]): number => mostLines(row) * leading + 2 * cell.down

const mostLines = (row: readonly (readonly Line[])[]): number => Math.max(1, ...row.map((lines) => lines.length))

const setCaption = (flow: Flow, table: number, caption: readonly Line[]): void => {
  if (caption.length === 0) return
  const id = flow.open(table, 'Caption')
  for (const line of caption) {
    flow.put({ op: 'line', of: id, x: page.left, y: flow.y() + baseline(styles.strong), line })
    flow.down(leading)
  }
  flow.close(id)
  flow.down(4)
}

const setRow = (
  flow: Flow,
  parent: number,
  table: MeasuredTable,
  row: readonly (readonly Line[])[],
  kind: 'head' | 'body',
): void => {
  const height = rowHeight(row)
  if (height > flow.room() && height < keptWhole) continueTable(flow, table)
  const id = flow.open(parent, 'TR')
  const cells = row.map((_, column) => {
    if (kind === 'head') return flow.open(id, 'TH', 'Column')
    return column === 0 ? flow.open(id, 'TH', 'Row') : flow.open(id, 'TD')
  })
  const lines = mostLines(row)
  for (let from = 0; from < lines; ) {
    const fits = Math.floor((flow.room() - 2 * cell.down) / leading)
    if (fits < Math.min(3, lines - from)) {
      continueTable(flow, table)
      continue
    }
    const to = Math.min(lines, from + fits)
    const part = row.map((cellLines) => cellLines.slice(from, to))
    if (kind === 'head') ground(flow, (to - from) * leading + 2 * cell.down)
    putCells(flow, table, part, (column, x, y, line) => flow.put({ op: 'line', of: cells[column] ?? id, x, y, line }))
    flow.down((to - from) * leading + 2 * cell.down)
    rule(flow)
    from = to
  }
  for (const opened of cells) flow.close(opened)
  flow.close(id)
}

// The header row again is for the eye: a screen reader has the real one.
const continueTable = (flow: Flow, table: MeasuredTable): void => {
  flow.newPage()
  rule(flow)
  if (!table.head) return
  const height = rowHeight(table.head)
  ground(flow, height)
  putCells(flow, table, table.head, (_, x, y, line) => flow.put({ op: 'aside', x, y, line }))
  flow.down(height)
  rule(flow)
}

const putCells = (
  flow: Flow,
  table: MeasuredTable,
  row: readonly (readonly Line[])[],
  put: (column: number, x: number, y: number, line: Line) => void,
): void => {
  let left = page.left
  row.forEach((lines, column) => {
    lines.forEach((line, index) => {
      put(column, left + cell.across, flow.y() + cell.down + index * leading + baseline(styles.body), line)
    })
    left += table.widths[column] ?? 0
  })
}

const ground = (flow: Flow, height: number): void =>
  flow.put({ op: 'fill', x: page.left, y: flow.y(), width: measure, height, colour: colours.head })

const rule = (flow: Flow): void =>
  flow.put({ op: 'fill', x: page.left, y: flow.y() - 0.35, width: measure, height: 0.7, colour: colours.rule })
