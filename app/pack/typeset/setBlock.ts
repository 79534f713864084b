import type { Block } from '../tree'
import { setKeptPage } from './keptPage'
import { setLetterhead } from './letterhead'
import type { Measuring } from './room'
import { setTable } from './table'
import { type Setting, setList, setParagraph } from './textBlocks'

type Around = { readonly measuring: Measuring; readonly foot: string }

/** Sets a block of any kind but a heading. */
export const setBlock = (
  setting: Setting,
  block: Exclude<Block, { kind: 'heading' }>,
  { measuring, foot }: Around,
): void => {
  const { flow, ruler, parent } = setting
  switch (block.kind) {
    case 'paragraph':
      setParagraph(setting, block.words)
      break
    case 'list':
      setList(setting, block.items)
      break
    case 'letterhead':
      setLetterhead(flow, parent, ruler, block)
      break
    case 'page':
      setKeptPage(setting, block, foot)
      break
    case 'table':
    case 'keyvalue':
      setTable(setting, measuring.tableFor(block))
      break
  }
}
