import type { Letter } from '../engine/letters'
import type { Box, Space } from '../engine/space'
import type { MarkToBurn, Word } from './types'

/** What is heard in place of a letter that a mark took: a word that lies on the black box above that letter. */
export const wordFor = (mark: MarkToBurn, letter: Letter, space: Space): Word => {
  const boxes = mark.rects.map((rect) => space.box(rect))
  const box = boxes.find((one) => overlaps(one, letter.box)) ?? boxes[0] ?? letter.box
  return onBox(mark.says, box, space.direction(...letter.along))
}

// Words that lie on a box the way the hidden ones ran, so that whoever reads the line reads on over them.
const onBox = (text: string, box: Box, [ux, uy]: readonly [number, number]): Word => {
  const wide = box.right - box.left
  const high = box.bottom - box.top
  const along = Math.max(Math.abs(ux) * wide + Math.abs(uy) * high, 1)
  const size = Math.min(Math.max(Math.abs(uy) * wide + Math.abs(ux) * high, 1), 14)
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
