import type { Rect } from '../mark'

/** A transformation [a b c d e f] of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Point = readonly [x: number, y: number]

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

/** First the one, after it the other. */
export const after = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

export const move = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]

/** The way back; undefined where a plane is pressed to a line. */
export const backwards = ([a, b, c, d, e, f]: Matrix): Matrix | undefined => {
  const area = a * d - b * c
  if (Math.abs(area) < 1e-9) return undefined
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}

/** Six numbers as a transformation. */
export const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** The upright rectangle around some points. */
export const around = (points: readonly Point[]): Rect => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** A rectangle's four corners, moved. */
export const corners = (matrix: Matrix, [x0, y0, x1, y1]: Rect): readonly Point[] => [
  move(matrix, [x0, y0]),
  move(matrix, [x1, y0]),
  move(matrix, [x1, y1]),
  move(matrix, [x0, y1]),
]

/** What two rectangles share; undefined where they don't meet. */
export const shared = ([a0, b0, a1, b1]: Rect, [c0, d0, c1, d1]: Rect): Rect | undefined => {
  const rect: Rect = [Math.max(a0, c0), Math.max(b0, d0), Math.min(a1, c1), Math.min(b1, d1)]
  return rect[0] < rect[2] && rect[1] < rect[3] ? rect : undefined
}

export const holds = ([x0, y0, x1, y1]: Rect, [x, y]: Point): boolean => x > x0 && x < x1 && y > y0 && y < y1
