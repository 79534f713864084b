import type { Rect } from '../mark'
import type { PlacedPicture } from './drawn'
import { around, backwards, corners, holds, type Matrix, move } from './matrix'
import type { Pixels } from './pixels'

const unitSquare: Rect = [0, 0, 1, 1]
// A rectangle that reaches into a pixel by less than this does not touch it: coordinates are rounded when they are written.
const hair = 0.02

/** The part of a page that a picture covers. */
export const boundsOf = ({ matrix }: PlacedPicture): Rect => around(corners(matrix, unitSquare))

/**
 * The lightest of a picture's pixels that a rectangle of user space touches; undefined where it touches none. Stops
 * looking at one lighter than `enough`.
 */
export const lightestWithin = (
  pixels: Pixels,
  matrix: Matrix,
  { rect, enough }: { readonly rect: Rect; readonly enough: number },
) => {
  const back = backwards(matrix)
  if (!back) return undefined
  const { width, height } = pixels
  const [x0, y0, x1, y1] = around(corners(back, rect))
  const [left, right] = [Math.max(0, Math.floor(x0 * width + hair)), Math.min(width, Math.ceil(x1 * width - hair))]
  const [top, bottom] = [
    Math.max(0, Math.floor((1 - y1) * height + hair)),
    Math.min(height, Math.ceil((1 - y0) * height - hair)),
  ]
  // Aslant, the corners around a rectangle hold pixels that it does not touch.
  const aslant = Math.abs(matrix[0] * matrix[1]) > 1e-6 || Math.abs(matrix[2] * matrix[3]) > 1e-6
  let lightest: number | undefined
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (aslant && !holds(rect, move(matrix, [(x + 0.5) / width, 1 - (y + 0.5) / height]))) continue
      const lightness = pixels.lightness(x, y)
      if (lightest === undefined || lightness > lightest) lightest = lightness
      if (lightness > enough) return lightness
    }
  }
  return lightest
}
