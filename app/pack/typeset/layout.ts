import type { Block, Section, Tree } from '../tree'
import { placeName, setContents } from './contents'
import { type Flow, type Op, root, startFlow } from './flow'
import { setLetterhead } from './letterhead'
import { breakLines, type Ruler } from './lines'
import { gaps, measure, styles } from './style'
import { leastOf, type MeasuredTable, measureTable, setTable, type TableBlock } from './table'
import { setHeading, setList, setParagraph } from './textBlocks'

/** The tree on pages: every line's place, every element's nesting. Nothing is drawn yet, so page numbers can be known. */
export const layOut = (tree: Tree, ruler: Ruler): readonly Op[] => {
  const flow = startFlow()
  const tables = new Map<TableBlock, MeasuredTable>()
  const tableFor = (block: TableBlock): MeasuredTable => {
    const known = tables.get(block) ?? measureTable(block, ruler)
    tables.set(block, known)
    return known
  }
  flow.put({ op: 'page' })
  tree.sections.forEach((section, index) => {
    setSection(section, { flow, ruler, tableFor, isFirst: index === 0 })
    tables.clear()
    if (index === 0) setContents(flow, ruler, root, tree)
  })
  return flow.ops
}

type Setting = {
  readonly flow: Flow
  readonly ruler: Ruler
  readonly tableFor: (block: TableBlock) => MeasuredTable
  readonly isFirst: boolean
}

const setSection = (section: Section, { flow, ruler, tableFor, isFirst }: Setting): void => {
  const all = [...section.blocks]
  const [first, ...others] = all
  const head = first?.kind === 'letterhead' ? first : undefined
  const blocks = head ? others : all
  const opening = gaps.h1.before + styles.h1.leading + 20 + leastHeight(blocks, ruler, tableFor)
  if (!isFirst && (section.startsPage || flow.room() < opening)) flow.newPage()
  const parent = flow.open(root, 'Sect')
  if (head) setLetterhead(flow, parent, ruler, head)
  setHeading({ flow, ruler, parent }, 1, section.title, placeName(section.id, 0))
  let heading = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      if (block.level === 2) heading += 1
      if (flow.room() < leastHeight(blocks.slice(index, index + 4), ruler, tableFor)) flow.newPage()
      setHeading({ flow, ruler, parent }, block.level, block.text, placeName(section.id, heading))
    } else if (block.kind === 'paragraph') setParagraph({ flow, ruler, parent }, block.words)
    else if (block.kind === 'list') setList({ flow, ruler, parent }, block.items)
    else if (block.kind === 'letterhead') setLetterhead(flow, parent, ruler, block)
    else if (block.kind === 'page') throw new Error('Pages of documents are not set yet')
    else setTable(flow, parent, tableFor(block))
  })
  flow.close(parent)
}

// The room that a heading and the start of what it heads need, so that no heading stands alone at a page's foot.
const leastHeight = (
  blocks: readonly Block[],
  ruler: Ruler,
  tableFor: (block: TableBlock) => MeasuredTable,
): number => {
  const [block, ...rest] = blocks
  if (!block) return 0
  if (block.kind === 'heading') {
    const style = block.level === 2 ? styles.h2 : styles.h3
    const gap = block.level === 2 ? gaps.h2 : gaps.h3
    const lines = breakLines([block.text], style, measure, ruler).length
    return gap.before + lines * style.leading + gap.after + leastHeight(rest, ruler, tableFor)
  }
  if (block.kind === 'table' || block.kind === 'keyvalue') {
    return leastOf(tableFor(block))
  }
  const lines = block.kind === 'paragraph' ? breakLines(block.words, styles.body, measure, ruler).length : 2
  const own = Math.min(3, lines) * styles.body.leading + gaps.block
  // A line that leads into a list or a table belongs with it.
  const next = rest[0]?.kind
  return lines <= 3 && (next === 'list' || next === 'table')
    ? own + leastHeight(rest.slice(0, 1), ruler, tableFor)
    : own
}
