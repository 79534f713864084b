import type { Rect } from '../mark'

/** A box on the page as it is seen: points from its top left corner, y downwards. */
export type SeenBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A page as it is seen, in points of its user space. Not the burning's own reckoning: a fault there would be made here again. */
export type SeenPage = { readonly width: number; readonly height: number; readonly box: (rect: Rect) => SeenBox }

/** The page that shows `crop` of its user space, turned clockwise by quarters (ISO 32000-1, table 30: /Rotate). */
export const seenPage = ([x0, y0, x1, y1]: Rect, turns: number): SeenPage => {
  const [wide, high] = [x1 - x0, y1 - y0]
  const upright: SeenPage = {
    width: wide,
    height: high,
    box: ([left, bottom, right, top]) => ({ left: left - x0, top: y1 - top, right: right - x0, bottom: y1 - bottom }),
  }
  return Array.from({ length: turns % 4 }).reduce<SeenPage>(turned, upright)
}

const turned = ({ width, height, box }: SeenPage): SeenPage => ({
  width: height,
  height: width,
  box: (rect) => {
    const { left, top, right, bottom } = box(rect)
    return { left: height - bottom, top: left, right: height - top, bottom: right }
  },
})
