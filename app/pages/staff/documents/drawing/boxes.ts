import type { DrawnBox } from '../drawnBoxes'

/** A point on a page's picture, each part from 0 to 1. */
export type Point = { readonly x: number; readonly y: number }

/** The smallest box that is worth keeping: less is a slip of the mouse. */
const least = 0.005
const clamp = (part: number, from = 0, to = 1) => Math.min(to, Math.max(from, part))

/** The box between two points, whichever way it was drawn, as far as it lies on the page. */
export const between = (one: Point, other: Point): DrawnBox => ({
  left: clamp(Math.min(one.x, other.x)),
  top: clamp(Math.min(one.y, other.y)),
  right: clamp(Math.max(one.x, other.x)),
  bottom: clamp(Math.max(one.y, other.y)),
})

export const isTooSmall = ({ left, top, right, bottom }: DrawnBox): boolean =>
  right - left < least || bottom - top < least

/** A box moved by so much, as far as the edge of the page. */
export const moved = ({ left, top, right, bottom }: DrawnBox, by: Point): DrawnBox => {
  const x = clamp(by.x, -left, 1 - right)
  const y = clamp(by.y, -top, 1 - bottom)
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/** A box whose bottom right corner is moved by so much: never smaller than can be seen, never off the page. */
export const resized = ({ left, top, right, bottom }: DrawnBox, by: Point): DrawnBox => ({
  left,
  top,
  right: clamp(right + by.x, left + least, 1),
  bottom: clamp(bottom + by.y, top + least, 1),
})

/** Where a box is put that was asked for by keyboard. */
export const middle: DrawnBox = { left: 0.4, top: 0.47, right: 0.6, bottom: 0.53 }

/** Where a box is, for somebody who does not see it. */
export const sayPlace = ({ left, top, right, bottom }: DrawnBox): string => {
  const percent = (part: number) => `${Math.round(part * 100)}%`
  return `${percent(left)} to ${percent(right)} across, ${percent(top)} to ${percent(bottom)} down`
}
