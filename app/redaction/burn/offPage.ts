import { type Rect, upright } from '../mark'
import type { MarkToBurn } from './types'

/**
 * Whether a mark lies wholly off its page (what it shows, and its whole sheet), where it hides nothing and somebody
 * believes that it does. A mark on what is cropped away is on the page: what it hides is not shown in any case.
 */
export const isOffPage = ({ rects }: Pick<MarkToBurn, 'rects'>, sheets: readonly Rect[]): boolean =>
  !rects.some((rect) => sheets.some((sheet) => meet(rect, sheet)))

const meet = (one: Rect, other: Rect): boolean => {
  const [left, foot, right, top] = upright(one)
  const [x0, y0, x1, y1] = upright(other)
  return left < x1 && right > x0 && foot < y1 && top > y0
}
