import type { Block, Words } from '../tree'
import { columnWidths } from './columnWidths'
import type { Flow } from './flow'
import type { Line, Ruler } from './lines'
import { linesOf } from './plainLines'
import type { Sheet } from './style'
import { baseline, type Setting } from './textBlocks'

export type TableBlock = Extract<Block, { kind: 'table' } | { kind: 'keyvalue' }>

/** One row's cells, each broken into lines. */
type MeasuredRow = readonly (readonly Line[])[]

/** A table with the words of its start broken into lines; the rest are broken when it is their turn. */
export type MeasuredTable = {
  readonly caption: readonly Line[]
  readonly widths: readonly number[]
  readonly head: MeasuredRow | undefined
  readonly rows: () => Iterable<MeasuredRow>
  /** The room that its start needs: the whole of a small table, or its caption, header and first two rows. */
  readonly least: number
}

export const measureTable = (block: TableBlock, sheet: Sheet, ruler: Ruler): MeasuredTable => {
  const { cell, measure, styles } = sheet
  const { leading } = styles.body
  const widths =
    block.kind === 'table' ? columnWidths(block, sheet, ruler).widths : [measure / 3.3, measure - measure / 3.3]
  const cellLines = (words: Words, column: number, strong: boolean) =>
    linesOf(words, strong ? styles.strong : styles.body, (widths[column] ?? measure) - 2 * cell.across, ruler)
  const rowAt = (index: number): MeasuredRow => {
    if (block.kind === 'table') return (block.rows[index] ?? []).map((words, column) => cellLines(words, column, false))
    const row = block.rows[index]
    return row ? [cellLines([row.label], 0, true), cellLines(row.value, 1, false)] : []
  }
  const head = block.kind === 'table' ? block.head.map((text, column) => cellLines([text], column, true)) : undefined
  const caption = block.caption ? linesOf([block.caption], styles.strong, measure, ruler) : []
  const above = caption.length * leading + (head ? rowHeight(head, sheet) : 0) + 8
  const first: MeasuredRow[] = []
  let height = above
  while (first.length < block.rows.length && height < sheet.keptWhole) {
    const row = rowAt(first.length)
    first.push(row)
    height += rowHeight(row, sheet)
  }
  const start = first.slice(0, 2).reduce((sum, row) => sum + Math.min(rowHeight(row, sheet), 5 * leading), above)
  return {
    caption,
    widths,
    head,
    least: height < sheet.keptWhole ? height : start,
    rows: function* () {
      yield* first
      for (let index = first.length; index < block.rows.length; index += 1) yield rowAt(index)
    },
  }
}

/** A table by hand: header cells with their scope, the header row again on each page, rows parted where they must be. */
export const setTable = ({ flow, parent }: Pick<Setting, 'flow' | 'parent'>, table: MeasuredTable): void => {
  if (flow.room() < table.least) flow.newPage()
  const id = flow.open(parent, 'Table')
  setCaption(flow, id, table.caption)
  rule(flow)
  const within = { flow, parent: id, table }
  if (table.head) setRow(within, table.head, 'head')
  for (const row of table.rows()) setRow(within, row, 'body')
  flow.close(id)
  flow.gap(flow.sheet.gaps.block + 4)
}

const rowHeight = (row: MeasuredRow, { cell, styles }: Sheet): number =>
  mostLines(row) * styles.body.leading + 2 * cell.down

const mostLines = (row: MeasuredRow): number => row.reduce((most, lines) => Math.max(most, lines.length), 1)

const setCaption = (flow: Flow, table: number, caption: readonly Line[]): void => {
  if (caption.length === 0) return
  const { page, styles } = flow.sheet
  const id = flow.open(table, 'Caption')
  for (const line of caption) {
    flow.put({ op: 'line', of: id, x: page.left, y: flow.y() + baseline(styles.strong), line })
    flow.down(styles.strong.leading)
  }
  flow.close(id)
  flow.down(4)
}

type Within = { readonly flow: Flow; readonly parent: number; readonly table: MeasuredTable }
type Kind = 'head' | 'body'

const setRow = (within: Within, whole: MeasuredRow, kind: Kind): void => {
  const { flow, table } = within
  const { cell, keptWhole, styles } = flow.sheet
  const { leading } = styles.body
  const height = rowHeight(whole, flow.sheet)
  if (height > flow.room() && height < keptWhole) continueTable(within)
  let row = whole
  let opened: OpenedRow | undefined
  for (let from = 0; from < mostLines(row); ) {
    const left = mostLines(row) - from
    const fits = Math.floor((flow.room() - 2 * cell.down) / leading)
    if (fits < Math.min(3, left)) {
      if (opened && flow.volumeIsFull()) {
        closeRow(flow, opened)
        opened = undefined
        row = restOf(row, from)
        from = 0
      }
      continueTable(within)
      continue
    }
    opened ??= openRow(within, row, kind)
    const { id, cells } = opened
    const to = from + Math.min(left, fits)
    const part = fits >= left && from === 0 ? row : row.map((lines) => lines.slice(from, to))
    const high = (to - from) * leading + 2 * cell.down
    if (kind === 'head') ground(flow, high)
    putCells(flow, table, part, (column, x, y, line) => flow.put({ op: 'line', of: cells[column] ?? id, x, y, line }))
    flow.down(high)
    rule(flow)
    from = to
  }
  if (opened) closeRow(flow, opened)
}

type OpenedRow = { readonly id: number; readonly cells: readonly number[] }

const openRow = ({ flow, parent }: Within, row: MeasuredRow, kind: Kind): OpenedRow => {
  const id = flow.open(parent, 'TR')
  const cells = row.map((_, column) => {
    if (kind === 'head') return flow.open(id, 'TH', 'Column')
    return column === 0 ? flow.open(id, 'TH', 'Row') : flow.open(id, 'TD')
  })
  return { id, cells }
}

const closeRow = (flow: Flow, { id, cells }: OpenedRow): void => {
  for (const cell of cells) flow.close(cell)
  flow.close(id)
}

// In a new volume the row says again what it is about: whoever hears that file has no other.
const restOf = (row: MeasuredRow, from: number): MeasuredRow =>
  row.map((lines, column) => (column === 0 && lines.length <= from ? lines.slice(0, 3) : lines.slice(from)))

// The header row again is for the eye: a screen reader has the real one, but in a new volume, where this is it.
const continueTable = (within: Within): void => {
  const { flow, table } = within
  const newVolume = flow.volumeIsFull()
  flow.newPage()
  rule(flow)
  const height = table.head ? rowHeight(table.head, flow.sheet) : 0
  if (!table.head || height > flow.sheet.keptWhole) return
  if (newVolume) {
    setRow(within, table.head, 'head')
    return
  }
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
  const { cell, page, styles } = flow.sheet
  let left = page.left
  row.forEach((lines, column) => {
    lines.forEach((line, index) => {
      put(column, left + cell.across, flow.y() + cell.down + index * styles.body.leading + baseline(styles.body), line)
    })
    left += table.widths[column] ?? 0
  })
}

const ground = (flow: Flow, height: number): void => {
  const { page, measure, colours } = flow.sheet
  flow.put({ op: 'fill', x: page.left, y: flow.y(), width: measure, height, colour: colours.head })
}

const rule = (flow: Flow): void => {
  const { page, measure, colours } = flow.sheet
  flow.put({ op: 'fill', x: page.left, y: flow.y() - 0.35, width: measure, height: 0.7, colour: colours.rule })
}
