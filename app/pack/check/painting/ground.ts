import type { PlacedText } from '../../../redaction/bytes/drawn'
import { around, corners, holds, type Matrix } from '../../../redaction/bytes/matrix'
import { filled, type Path } from '../../../redaction/bytes/paths'
import type { Rect } from '../../../redaction/mark'
import { type Colour, contrast } from './colour'
import type { Sheet } from './sheet'

/** What lies under the words of a page: what was filled before them, the last on top. Paper is white. */
export type Ground = { readonly rect: Rect; readonly colour: Colour }[]

const paper: Colour = [1, 1, 1]
// WCAG 2.2, success criterion 1.4.3, for text of any size: large text may have less, but a pack's has not.
const leastContrast = 4.5

export const layPath = (
  ground: Ground,
  path: Path,
  { evenOdd, colour }: { evenOdd: boolean; colour: Colour },
): void => {
  const boxes = filled(path, evenOdd)
  for (const rect of boxes) ground.push({ rect, colour })
  // Of a shape that is no rectangle it is not known what it covers.
  const shapes = path.filter(({ points, curved }) => curved || points.length !== 4)
  for (const { points } of shapes) if (points.length > 0) ground.push({ rect: around(points), colour: undefined })
}

/** A picture or a shading: nobody knows what stands behind words on it. */
export const layUnknown = (ground: Ground, matrix: Matrix): void =>
  void ground.push({ rect: around(corners(matrix, [0, 0, 1, 1])), colour: undefined })

/** Measures words against what they stand on, at their first and last letter. */
export const measure = (sheet: Sheet, ground: Ground, { text, colour }: { text: PlacedText; colour: Colour }): void => {
  const points = text.centres()
  const ends = [points[0], points.at(-1)].flatMap((point) => (point ? [point] : []))
  if (text.invisible || ends.length === 0) return
  const unders = ends.map((point) => {
    const under = ground.findLast(({ rect }) => holds(rect, point))
    return under ? under.colour : paper
  })
  const ratios = unders.map((under) => (colour && under ? contrast(colour, under) : undefined))
  if (ratios.includes(undefined)) sheet.unmeasured += 1
  const worst = Math.min(...ratios.map((ratio) => ratio ?? Number.POSITIVE_INFINITY))
  if (worst < leastContrast) sheet.faint.push({ ratio: worst, letters: points.length })
}
