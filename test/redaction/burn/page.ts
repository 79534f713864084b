import type { Letter, Read } from '~/app/redaction/engine/letters'
import type { Picture } from '~/app/redaction/engine/picture'
import { type Space, spaceFor } from '~/app/redaction/engine/space'
import type { Rect } from '~/app/redaction/mark'

/** A page of 200 by 100 points, drawn in two pixels to a point. */
export const space: Space = spaceFor({ crop: [0, 0, 200, 100], turns: 0, unit: 1 })

/** Its picture: white, but for black rectangles in pixels from the top left. */
export const pictureWith = (...black: readonly Rect[]): Picture => {
  const picture = { width: 400, height: 200, pixels: new Uint8Array(400 * 200 * 4).fill(255) }
  for (const [left, top, right, bottom] of black) {
    for (let y = top; y < bottom; y += 1) picture.pixels.fill(0, (y * 400 + left) * 4, (y * 400 + right) * 4)
  }
  return picture
}

/** Letters of ten points, six wide, in a line whose foot is `y` above the page's; spaces part words. */
export const lineOf = (text: string, { x = 10, y = 50, piece = 1 } = {}): readonly Read[] =>
  Array.from(text, (character, at) => (character === ' ' ? 'space' : letterAt(character, { x: x + at * 6, y, piece })))

/** One letter whose ink is five wide and seven high, its foot `y` above the page's. */
export const letterAt = (
  text: string,
  { x, y, piece = 1 }: { readonly x: number; readonly y: number; readonly piece?: number },
): Letter => ({
  text,
  isGuess: false,
  box: space.box([x, y, x + 5, y + 7]),
  origin: [x, y],
  advance: 6,
  along: [1, 0],
  size: 10,
  piece,
})
