import type { Letter } from '../engine/letters'
import type { Box, Space } from '../engine/space'
import type { MarkToBurn, Word } from './types'

/** What is heard in place of a letter that a mark took: a word that lies on the black box above that letter. */
export const wordFor = (mark: MarkToBurn, letter: Letter, space: Space): Word => {
  const boxes = mark.rects.map((rect) => space.box(rect))
  const box = boxes.find((one) => overlaps(one, letter.box)) ?? boxes[0] ?? letter.box
  return onBox(mark.says, box, { way: space.direction(...letter.along), type: letter.size * space.unit })
}

type Run = { readonly way: readonly [x: number, y: number]; readonly type: number }

// Words that lie on a box the way the hidden ones ran, in type no larger than theirs and short of its ends, so that
// whoever reads the line reads on over them, and doesn't take them for a part of the next word.
const onBox = (text: string, box: Box, { way: [ux, uy], type }: Run): Word => {
  const wide = box.right - box.left
  const high = box.bottom - box.top
  const size = Math.min(Math.max(Math.abs(uy) * wide + Math.abs(ux) * high, 1), Math.max(type, 1), 14)
  const along = Math.max(Math.abs(ux) * wide + Math.abs(uy) * high - size / 4, 1)
  return {
    text,
    x: (box.left + box.right) / 2 - (ux * along) / 2 - (uy * size) / 3,
    y: (box.top + box.bottom) / 2 - (uy * along) / 2 + (ux * size) / 3,
    width: along,
    size,
    turn: Math.atan2(uy, ux),
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
