import type { Block } from '../tree'
import type { Ruler } from './lines'
import type { LookAhead } from './lookAhead'
import { linesOf } from './plainLines'
import type { Sheet, TextStyle } from './style'
import type { MeasuredTable, TableBlock } from './table'

export type Measuring = {
  readonly sheet: Sheet
  readonly ruler: Ruler
  readonly tableFor: (block: TableBlock) => MeasuredTable
}

/** The room that a section's title needs, with the start of what it heads. */
export const openingHeight = (title: string, blocks: LookAhead<Block>, measuring: Measuring): number => {
  const { gaps, styles } = measuring.sheet
  const rest = [0, 1, 2, 3].map(blocks.next)
  return headed(title, { style: styles.h1, gap: gaps.h1 }, measuring) + 5 + leastHeight(rest, measuring)
}

/** The room that a heading and the start of what it heads need, so that no heading stands alone at a page's foot. */
export const leastHeight = ([block, ...rest]: readonly (Block | undefined)[], measuring: Measuring): number => {
  if (!block || block.kind === 'page') return 0
  const { sheet, ruler, tableFor } = measuring
  const { gaps, measure, styles } = sheet
  if (block.kind === 'heading') {
    const [style, gap] = block.level === 2 ? [styles.h2, gaps.h2] : [styles.h3, gaps.h3]
    return headed(block.text, { style, gap }, measuring) + leastHeight(rest, measuring)
  }
  if (block.kind === 'table' || block.kind === 'keyvalue') return tableFor(block).least
  const lines = block.kind === 'paragraph' ? linesOf(block.words, styles.body, measure, ruler).length : 2
  const own = Math.min(3, lines) * styles.body.leading + gaps.block
  // A line that leads into a list or a table belongs with it.
  const next = rest[0]?.kind
  return lines <= 3 && (next === 'list' || next === 'table') ? own + leastHeight(rest.slice(0, 1), measuring) : own
}

type Manner = { readonly style: TextStyle; readonly gap: { readonly before: number; readonly after: number } }

const headed = (text: string, { style, gap }: Manner, { sheet, ruler }: Measuring): number =>
  gap.before + linesOf([text], style, sheet.measure, ruler).length * style.leading + gap.after
