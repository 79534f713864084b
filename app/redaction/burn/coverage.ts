import type { Space } from '../engine/space'
import type { Rect } from '../mark'

/** How much of a page its largest picture covers, 0 to 1: of a scan, nearly all. */
export const coverage = (pictures: readonly Rect[], space: Space): number =>
  Math.max(
    0,
    ...pictures.map((rect) => {
      const box = space.box(rect)
      const wide = Math.min(box.right, space.width) - Math.max(box.left, 0)
      const high = Math.min(box.bottom, space.height) - Math.max(box.top, 0)
      return (Math.max(0, wide) * Math.max(0, high)) / (space.width * space.height)
    }),
  )
