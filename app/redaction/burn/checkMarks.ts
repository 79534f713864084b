import type { PageMark } from '../mark'
import type { Refused } from './types'

/** Refuses marks that would hide nothing where somebody believes that they do. */
export const checkMarks = (marks: readonly PageMark[], pages: number): Refused | null => {
  for (const { page, rects } of marks) {
    if (page >= pages) return { refused: 'mark-on-no-page', page }
    if (!rects.every(isRectangle)) return { refused: 'mark-not-a-rectangle', page }
  }
  return null
}

const isRectangle = ([x0, y0, x1, y1]: readonly [number, number, number, number]): boolean =>
  [x0, y0, x1, y1].every(Number.isFinite) && x1 > x0 && y1 > y0
