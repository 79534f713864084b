import type { Section, Tree } from '../tree'
import { placeName, setContents } from './contents'
import { type Flow, type Op, root, startFlow } from './flow'
import { longestFoot } from './keptPage'
import { setLetterhead } from './letterhead'
import type { Ruler } from './lines'
import { lookAhead } from './lookAhead'
import { leastHeight, type Measuring, openingHeight } from './room'
import { setBlock } from './setBlock'
import type { Sheet } from './style'
import { type MeasuredTable, measureTable, type TableBlock } from './table'
import { setHeading } from './textBlocks'
import { type KnownPages, setVolumeHead } from './volumeHead'
import { settable } from './wideTable'

export type Layout = {
  readonly sheet: Sheet
  readonly ruler: Ruler
  readonly reference: string
  /** Takes what is laid out, in order, as it comes: nothing of it is kept here. */
  readonly put: (op: Op) => void
  /** Absent where all goes into one volume. */
  readonly volumes?: { readonly most: number; readonly known: KnownPages | undefined }
}

/**
 * The tree on pages: every line's place, every element's nesting. Nothing is drawn yet, so page numbers can be known.
 * Yields after each block, so that whoever draws can rest, or stop.
 */
export function* layOut(tree: Tree, { sheet, ruler, reference, put, volumes }: Layout): Generator<void> {
  let section = ''
  let under: string | undefined
  const flow = startFlow(
    sheet,
    put,
    volumes && {
      most: volumes.most,
      head: (on, volume, atHeading) => {
        const goesOn = { section, under: atHeading ? undefined : under }
        const { furniture } = tree
        setVolumeHead({ flow: on, ruler, parent: root }, { volume, reference, furniture, known: volumes.known, goesOn })
      },
    },
  )
  const tables = new WeakMap<TableBlock, MeasuredTable>()
  const tableFor = (block: TableBlock): MeasuredTable => {
    const known = tables.get(block) ?? measureTable(block, sheet, ruler)
    tables.set(block, known)
    return known
  }
  const foot = longestFoot(tree.furniture.footer, reference)
  const measuring = { sheet, ruler, tableFor }
  for (const [index, one] of tree.sections.entries()) {
    const heard = (title: string, name: string | undefined) => {
      section = title
      under = name
    }
    yield* setSection(one, { flow, measuring, foot, isFirst: index === 0, heard })
    heard('', undefined)
    if (index === 0) setContents({ flow, ruler, parent: root }, tree, volumes !== undefined)
  }
}

type Setting = {
  readonly flow: Flow
  readonly measuring: Measuring
  /** The foot of a page at its longest. */
  readonly foot: string
  readonly isFirst: boolean
  /** Told what stands now: the section, and the heading in it. */
  readonly heard: (section: string, under: string | undefined) => void
}

function* setSection(section: Section, { flow, measuring, foot, isFirst, heard }: Setting): Generator<void> {
  const { ruler } = measuring
  const blocks = lookAhead(settable(section.blocks, flow.sheet, ruler))
  const head = blocks.next(0)
  const letter = head?.kind === 'letterhead' ? head : undefined
  if (letter) blocks.take()
  if (!isFirst) {
    flow.volumeMayEnd()
    if (section.startsPage || flow.room() < openingHeight(section.title, blocks, measuring)) flow.newPage()
  }
  heard(section.title, undefined)
  const parent = flow.open(root, 'Sect')
  if (letter) setLetterhead(flow, parent, ruler, letter)
  setHeading({ flow, ruler, parent }, { level: 1, text: section.title, name: placeName(section.id, 0) })
  let heading = 0
  let afterHeading = true
  for (let block = blocks.take(); block; block = blocks.take()) {
    if (block.kind === 'heading') {
      if (block.level === 2) {
        heading += 1
        if (!afterHeading) flow.volumeMayEnd()
        heard(section.title, block.text)
      }
      if (flow.room() < leastHeight([block, blocks.next(0), blocks.next(1), blocks.next(2)], measuring)) flow.newPage()
      setHeading({ flow, ruler, parent }, { ...block, name: placeName(section.id, heading) })
    } else setBlock({ flow, ruler, parent }, block, { measuring, foot })
    afterHeading = block.kind === 'heading'
    yield
  }
  flow.close(parent)
}
