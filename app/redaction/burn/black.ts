import type { Letter } from '../engine/letters'
import type { Picture } from '../engine/picture'
import type { Box, Space } from '../engine/space'
import { cellAround } from './cell'
import type { MarkToBurn } from './types'

/** What a page's marks come to: the pixels to blacken, and the letters that go with them. */
export type Black = {
  /** Whole pixels: `left` and `top` included, `right` and `bottom` not. */
  readonly boxes: readonly Box[]
  readonly gone: ReadonlySet<Letter>
  /** For each letter gone, the mark and the rectangle that took it first. */
  readonly takenBy: ReadonlyMap<Letter, Taker>
}

export type Taker = { readonly mark: number; readonly rect: number }

// Beyond a mark's edges, in points: feet, accents and smoothed edges of what it hides go too.
const padding = 1
// Edges lie on a grid of so many pixels, so that a box says less of the width of what it hides.
const grid = 2
// A line of text above or below may reach into a mark by so much, in points, and not be touched by it.
const graze = 0.4

type On = { readonly letters: readonly Letter[]; readonly space: Space; readonly picture: Picture }

/**
 * Works out what is to be black: each rectangle, grown so that it covers the whole of every letter it touches (a letter
 * half covered can be read), padded, and snapped outward to a grid. One box for each rectangle: its outline must not
 * follow the letters.
 */
export const blackFor = (marks: readonly MarkToBurn[], on: On): Black => {
  const { letters, space, picture } = on
  const takenBy = new Map<Letter, Taker>()
  const boxes: Box[] = []
  for (const [index, mark] of marks.entries()) {
    for (const [at, rect] of mark.rects.entries()) {
      let box = reached(space.box(rect), mark, on)
      for (const letter of letters.filter((letter) => touches(box, letter, space))) {
        if (!takenBy.has(letter)) takenBy.set(letter, { mark: index, rect: at })
        if (areaOf(letter.box) < areaOf(box) * 10) box = around(box, letter.box)
      }
      boxes.push(inPixels(grown(box, padding), on))
    }
  }
  return { boxes: boxes.filter((box) => isOn(box, picture)), gone: new Set(takenBy.keys()), takenBy }
}

/** Turns every pixel of the boxes black. */
export const blacken = (picture: Picture, boxes: readonly Box[]): void => fill(picture, boxes, 0)

/**
 * Turns every pixel of the boxes white, in a picture that is only read: a black box beside a word is read as a part of it.
 */
export const whiten = (picture: Picture, boxes: readonly Box[]): void => fill(picture, boxes, 255)

const fill = ({ pixels, width }: Picture, boxes: readonly Box[], shade: number): void => {
  for (const box of boxes) {
    for (let y = box.top; y < box.bottom; y += 1)
      pixels.fill(shade, (y * width + box.left) * 4, (y * width + box.right) * 4)
  }
}

/** Boxes in points of the seen page, from boxes in pixels. */
export const inPoints = (boxes: readonly Box[], { space, picture }: Pick<On, 'space' | 'picture'>): readonly Box[] => {
  const across = space.width / picture.width
  const down = space.height / picture.height
  return boxes.map((box) => ({
    left: box.left * across,
    top: box.top * down,
    right: box.right * across,
    bottom: box.bottom * down,
  }))
}

const reached = (box: Box, { reach }: MarkToBurn, on: On): Box => {
  if (reach === undefined) return box
  if (reach === 'cell') return cellAround(box, on)
  const touched = on.letters.filter((letter) => touches(box, letter, on.space))
  return on.letters.filter((letter) => isOnLine(touched, letter)).reduce((whole, { box }) => around(whole, box), box)
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top)

// Letters that run the way of a touched one, at its height.
const isOnLine = (touched: readonly Letter[], letter: Letter): boolean =>
  touched.some((other) => {
    const [ux, uy] = other.along
    const across = (x: number, y: number) => x * -uy + y * ux
    const near = Math.abs(across(...letter.origin) - across(...other.origin)) < other.size * 0.4
    return near && Math.abs(letter.along[0] - ux) < 0.1 && Math.abs(letter.along[1] - uy) < 0.1
  })

const touches = (mark: Box, letter: Letter, space: Space): boolean => {
  const ink = letter.box
  const across = Math.min(mark.right, ink.right) - Math.max(mark.left, ink.left)
  const down = Math.min(mark.bottom, ink.bottom) - Math.max(mark.top, ink.top)
  // Ink of no width (a rule, a space that is drawn) is touched where it lies inside.
  if (across < 0 || down < 0 || (across === 0 && ink.right > ink.left) || (down === 0 && ink.bottom > ink.top))
    return false
  // How far the mark reaches into the letter's line from above or below. Text that runs neither along nor down the page
  // is touched by any mark that meets it.
  const [ux, uy] = space.direction(...letter.along)
  if (Math.abs(ux * uy) >= 0.01) return true
  const [reaches, ofInk, ofMark] =
    Math.abs(uy) < Math.abs(ux)
      ? [down, ink.bottom - ink.top, mark.bottom - mark.top]
      : [across, ink.right - ink.left, mark.right - mark.left]
  // A mark as thin as a line drawn through a word touches it all the same.
  return reaches > Math.min(graze, ofInk / 4, ofMark / 2)
}

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
})

const inPixels = (box: Box, { space, picture }: Pick<On, 'space' | 'picture'>): Box => {
  const across = picture.width / space.width
  const down = picture.height / space.height
  const before = (at: number) => Math.floor(at / grid) * grid
  const after = (at: number) => Math.ceil(at / grid) * grid
  const within = (at: number, most: number) => Math.min(Math.max(at, 0), most)
  return {
    left: within(before(box.left * across), picture.width),
    top: within(before(box.top * down), picture.height),
    right: within(after(box.right * across), picture.width),
    bottom: within(after(box.bottom * down), picture.height),
  }
}

const isOn = (box: Box, picture: Picture): boolean =>
  box.right > box.left && box.bottom > box.top && box.left < picture.width && box.top < picture.height
