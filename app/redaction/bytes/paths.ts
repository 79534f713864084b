import type { Rect } from '../mark'
import { around, type Matrix, move, type Point } from './matrix'

/** A path while it is drawn, in user space. */
export type Path = { points: Point[]; curved: boolean }[]

const broadStroke = 4

/** Adds what one operator of path construction draws. */
export const extend = (path: Path, word: string, [numbers, ctm]: readonly [readonly number[], Matrix]): void => {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  const last = path.at(-1)
  if (word === 'm') path.push({ points: [move(ctm, [x, y])], curved: false })
  if (word === 'l') last?.points.push(move(ctm, [x, y]))
  if (word === 'c' || word === 'v' || word === 'y') {
    for (let at = 0; at + 1 < numbers.length; at += 2)
      last?.points.push(move(ctm, [numbers[at] ?? 0, numbers[at + 1] ?? 0]))
    if (last) last.curved = true
  }
  if (word === 're') {
    const around4: readonly Point[] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]
    path.push({ points: around4.map((point) => move(ctm, point)), curved: false })
  }
}

/**
 * The rectangles that filling a path makes. Of a frame (one rectangle inside another, and the inside left open) neither
 * is: what lies inside can be seen.
 */
export const filled = (path: Path, evenOdd: boolean): readonly Rect[] => {
  const boxes = path.flatMap(({ points, curved }) => {
    const rect = around(points)
    const turn = Math.sign(doubledArea(points))
    return !curved && isUpright(points, rect) ? [{ rect, turn }] : []
  })
  const frames = (one: Box, other: Box) =>
    one !== other &&
    (evenOdd || one.turn !== other.turn) &&
    (isInside(one.rect, other.rect) || isInside(other.rect, one.rect))
  return boxes.filter((box) => !boxes.some((other) => frames(box, other))).map(({ rect }) => rect)
}

type Box = { readonly rect: Rect; readonly turn: number }

/** The rectangles that stroking a path makes where it is broad enough to hide a line of text. */
export const stroked = (path: Path, width: number): readonly Rect[] => {
  if (width < broadStroke) return []
  return path.flatMap(({ points, curved }) => {
    const [first, second] = points
    if (curved || !first || !second || points.length !== 2) return []
    const [x0, y0, x1, y1] = around(points)
    const half = width / 2
    if (y1 - y0 < 0.1) return [[x0, y0 - half, x1, y1 + half] as const]
    return x1 - x0 < 0.1 ? [[x0 - half, y0, x1 + half, y1] as const] : []
  })
}

// Twice the area of a polygon, below zero where it runs clockwise.
const doubledArea = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

// A polygon that fills the upright rectangle around it.
const isUpright = (points: readonly Point[], [x0, y0, x1, y1]: Rect): boolean => {
  const area = (x1 - x0) * (y1 - y0)
  return area > 0 && Math.abs(doubledArea(points)) / 2 >= 0.98 * area
}

const isInside = ([a0, b0, a1, b1]: Rect, [c0, d0, c1, d1]: Rect): boolean =>
  a0 >= c0 && b0 >= d0 && a1 <= c1 && b1 <= d1
