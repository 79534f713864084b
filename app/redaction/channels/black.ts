import type { PlacedBox, PlacedPicture } from '../bytes/drawn'
import { shared } from '../bytes/matrix'
import type { Pixels } from '../bytes/pixels'
import { numberOf } from '../bytes/values'
import { boundsOf, lightestWithin } from '../bytes/within'
import type { Rect } from '../mark'
import type { DrawnPage } from './types'

/** As dark as a photograph's packing leaves what was black, and as light as it may leave the edge of it. */
const blackInPhotograph = 16
const edgeInPhotograph = 64
const dark = 64
const opaque = 0.3
const leastSide = 4

/** Boxes that hide what lies under them: dark, not wholly see-through, larger than 4 x 4 points (as x-ray counts them). */
export const blackBoxes = ({
  page,
  drawing,
}: Pick<DrawnPage, 'page' | 'drawing'>): readonly { readonly box: PlacedBox; readonly order: number }[] => {
  // A page may count in units larger than a point (ISO 32000-1, table 30: UserUnit).
  const least = leastSide / (numberOf(page.keys.get('UserUnit')) ?? 1)
  return drawing.shapes.flatMap((shape, order) => {
    if (shape.kind !== 'box' || shape.lightness === undefined || shape.lightness > dark || shape.opacity < opaque)
      return []
    const [x0, y0, x1, y1] = shape.rect
    return x1 - x0 > least && y1 - y0 > least ? [{ box: shape, order }] : []
  })
}

/** Whether a picture is wholly black in a rectangle, in its own pixels. `boxed`: a black box lies over it besides. */
export const isBlack = (
  pixels: Pixels,
  picture: PlacedPicture,
  { rect, boxed }: { readonly rect: Rect; readonly boxed: boolean },
): boolean => {
  const part = shared(rect, boundsOf(picture))
  if (!part) return true
  const most = pixels.lossy ? (boxed ? edgeInPhotograph : blackInPhotograph) : 0
  return (lightestWithin(pixels, picture.matrix, { rect: part, enough: most }) ?? 0) <= most
}
