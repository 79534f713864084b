import { isLetter, type Letter, type Read } from '../engine/letters'
import type { Pdfium } from '../engine/pdfium'
import { lightness, type Picture, release } from '../engine/picture'
import { isDrawn, without } from '../engine/pieces'
import type { Box, Space } from '../engine/space'

/** How each letter of a page shows: to be seen in the picture, not drawn at all, or drawn and yet not to be seen. */
export type Showing = { readonly seen: ReadonlySet<Letter>; readonly undrawn: ReadonlySet<Letter> }

// Of 255: a letter that changes the picture by less can't be read.
const contrast = 40
// More pieces of text than this that lie on others are not tried one by one: none of them is taken for seen.
const mostTried = 24

export type Looking = {
  readonly pdfium: Pdfium
  readonly read: readonly Read[]
  readonly space: Space
  /** The page as it will be disclosed. */
  readonly picture: Picture
  readonly black: readonly Box[]
  /** Draws the page as it is at this moment, in a picture of the same size. */
  readonly draw: () => Picture
  /** Nothing but text is on the page, so that what is not text is white. */
  readonly onlyText: boolean
}

/**
 * Which letters are to be seen: taking a seen letter's text out of the page changes the picture where the letter stands.
 * So text in white, behind a picture, in a hidden layer, cropped away or in an invisible mode is not seen, whatever else
 * is dark in that place.
 */
export const showing = (looking: Looking): Showing => {
  const letters = looking.read.filter(isLetter)
  const drawn = new Map<number, boolean>()
  const isIn = (letter: Letter): boolean => {
    const known = drawn.get(letter.piece) ?? (letter.piece === 0 || isDrawn(looking.pdfium, letter.piece))
    drawn.set(letter.piece, known)
    return known
  }
  const undrawn = new Set(letters.filter((letter) => !isIn(letter)))
  const candidates = letters.filter((letter) => !undrawn.has(letter))
  const pieces = new Set(candidates.map((letter) => letter.piece).filter((piece) => piece !== 0))
  const bare = looking.onlyText ? null : without(looking.pdfium, pieces, looking.draw)
  const seen = new Set(candidates.filter((letter) => differs(looking, letter, bare)))
  if (bare !== null) release(bare)
  for (const letter of hiddenByOthers(looking, seen)) seen.delete(letter)
  return { seen, undrawn }
}

const differs = ({ space, picture, black }: Looking, letter: Letter, bare: Picture | null): boolean => {
  const { left, top, right, bottom } = pixelsOf(letter.box, { space, picture })
  const near = black.filter((box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top)
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const light = bare === null ? 255 : lightness(bare, x, y)
      if (Math.abs(light - lightness(picture, x, y)) > contrast && !isBlack(near, x, y)) return true
    }
  }
  return false
}

const isBlack = (black: readonly Box[], x: number, y: number): boolean =>
  black.some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)

// Where letters of two pieces lie on one another, each piece is taken out alone: one that changes nothing was hidden by
// the other.
const hiddenByOthers = (looking: Looking, seen: ReadonlySet<Letter>): readonly Letter[] => {
  const suspects = new Map<number, Letter[]>()
  for (const letter of overlapping([...seen])) {
    suspects.set(letter.piece, [...(suspects.get(letter.piece) ?? []), letter])
  }
  if (suspects.size > mostTried) return [...suspects.values()].flat()
  return [...suspects].flatMap(([piece, letters]) => {
    const alone = without(looking.pdfium, [piece], looking.draw)
    const hidden = letters.filter((letter) => !differs(looking, letter, alone))
    release(alone)
    return hidden
  })
}

const overlapping = (letters: readonly Letter[]): readonly Letter[] => {
  const found = new Set<Letter>()
  const cells = new Map<string, Letter[]>()
  for (const letter of letters) {
    const { box } = letter
    for (const key of cellsOf(box)) {
      const near = cells.get(key) ?? []
      for (const other of near) {
        if (other.piece === letter.piece || other.text === letter.text || !lieTogether(other.box, box)) continue
        found.add(letter).add(other)
      }
      cells.set(key, [...near, letter])
    }
  }
  return [...found]
}

// A coarse net, in points, so that each letter is held against its neighbours alone.
const cellSide = 24

const cellsOf = ({ left, top, right, bottom }: Box): readonly string[] => {
  const keys: string[] = []
  for (let x = Math.floor(left / cellSide); x <= Math.floor(right / cellSide); x += 1) {
    for (let y = Math.floor(top / cellSide); y <= Math.floor(bottom / cellSide); y += 1) keys.push(`${x} ${y}`)
  }
  return keys
}

const lieTogether = (a: Box, b: Box): boolean => {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (across <= 0 || down <= 0) return false
  const least = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top))
  return across * down > least * 0.4
}

const pixelsOf = (box: Box, { space, picture }: Pick<Looking, 'space' | 'picture'>): Box => {
  const across = picture.width / space.width
  const down = picture.height / space.height
  return {
    left: Math.max(0, Math.floor(box.left * across)),
    top: Math.max(0, Math.floor(box.top * down)),
    right: Math.min(picture.width, Math.ceil(box.right * across)),
    bottom: Math.min(picture.height, Math.ceil(box.bottom * down)),
  }
}
