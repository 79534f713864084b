import type { SeenBox } from './seenPage'

/** Whole pixels of a drawn page. */
export type Window = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Pages are drawn at 150 dots an inch. */
export const pixelsPerPoint = 150 / 72

const ring = 1
// A box that reaches into a pixel by less than this does not touch it: it is how numbers are rounded.
const hair = 0.01
const black = 16
const mostPixels = 40_000_000

type Size = { readonly width: number; readonly height: number }

/** How many pixels a page comes to. Throws for one too large to be drawn. */
export const pixelsOfPage = ({ width, height }: Size): Size => {
  const size = { width: Math.round(width * pixelsPerPoint), height: Math.round(height * pixelsPerPoint) }
  if (!(size.width > 0 && size.height > 0 && size.width * size.height <= mostPixels)) {
    throw new Error('A page is too large to be drawn.')
  }
  return size
}

/**
 * The pixels that a box of the seen page (in points) touches, with a ring of one pixel around it, as far as the page
 * goes; undefined for a box off the page.
 */
export const pixelsAround = (box: SeenBox, page: Size): Window | undefined => {
  const { width, height } = pixelsOfPage(page)
  const [across, down] = [width / page.width, height / page.height]
  const left = Math.max(0, Math.floor(box.left * across + hair) - ring)
  const top = Math.max(0, Math.floor(box.top * down + hair) - ring)
  const right = Math.min(width, Math.ceil(box.right * across - hair) + ring)
  const bottom = Math.min(height, Math.ceil(box.bottom * down - hair) + ring)
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined
}

/** Whether every pixel of a window is black. `grey` holds one byte a pixel, `stride` bytes a row. */
export const isBlackThroughout = (grey: Uint8Array, stride: number, { left, top, width, height }: Window): boolean => {
  for (let y = top; y < top + height; y += 1) {
    const row = grey.subarray(y * stride + left, y * stride + left + width)
    if (row.length < width || row.some((lightness) => lightness > black)) return false
  }
  return true
}
