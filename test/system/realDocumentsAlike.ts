import { pixelsFor } from '~/app/redaction/burn/pixelsFor'
import { openDocument, withPage } from '~/app/redaction/engine/document'
import { startPdfium } from '~/app/redaction/engine/pdfium'
import { drawPage, type Picture } from '~/app/redaction/engine/picture'
import { type Box, lieOf, type Space, spaceFor } from '~/app/redaction/engine/space'
import type { PageMark } from '~/app/redaction/mark'

type Drawn = { readonly picture: Picture; readonly space: Space }

/** Every page of a file, as PDFium draws it at the size at which pages are burned. */
export const drawnPages = async (bytes: Uint8Array): Promise<readonly Drawn[]> => {
  const document = openDocument(await startPdfium(), bytes)
  if ('unopened' in document) throw new Error(`PDFium does not open it: ${document.unopened}`)
  try {
    return Array.from({ length: document.pages }, (_, index) => {
      const drawn = withPage(document, index, (page) => {
        const lie = lieOf(document.pdfium, page, 1)
        const space = lie && spaceFor(lie)
        const size = space && pixelsFor(space)
        if (space === null || size === null || 'refused' in size) throw new Error(`Page ${index} has no size`)
        return { space, picture: drawPage(document.pdfium, page, size) }
      })
      if (drawn === null) throw new Error(`Page ${index} can't be read`)
      return drawn
    })
  } finally {
    document.close()
  }
}

/** How a burned page differs from its original. */
export type Difference = {
  readonly sameSize: boolean
  /** Of the pixels away from every mark, how many differ by more than the packing's own coarseness. */
  readonly changed: number
  /** Of the pixels of the marks' rectangles, the lightest one, 0 to 255. */
  readonly lightest: number
}

// Whole letters, the padding and the grid make a box larger than its rectangle by no more than this, in points.
const margin = 4
// Of 255: sixteen greys lie 17 apart, and a palette's colours 8; a few more for JPEG.
const coarseness = 24

/** Compares a burned page with its original, in pixels. `marks` are those of this page. */
export const differenceOf = (before: Drawn, after: Drawn, marks: readonly PageMark[]): Difference => {
  const { picture, space } = before
  const sameSize = picture.width === after.picture.width && picture.height === after.picture.height
  if (!sameSize) return { sameSize, changed: 1, lightest: 255 }
  const scale = picture.width / space.width
  const boxes = marks.flatMap(({ rects }) => rects.map(space.box))
  const inMarks = (x: number, y: number, by: number) =>
    boxes.some((box) => isIn(box, { x: (x + 0.5) / scale, y: (y + 0.5) / scale, by }))
  let changed = 0
  let lightest = 0
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const at = (y * picture.width + x) * 4
      if (farthest(picture.pixels, after.picture.pixels, at) > coarseness && !inMarks(x, y, margin)) {
        const isMoved = isAround(picture, after.picture, { x, y }) && isAround(after.picture, picture, { x, y })
        if (!isMoved) changed += 1
      }
      if (inMarks(x, y, 0)) lightest = Math.max(lightest, ...after.picture.pixels.subarray(at, at + 3))
    }
  }
  return { sameSize, changed: changed / (picture.width * picture.height), lightest }
}

// A page whose sides are no whole pixels may be drawn a pixel aside: each shade of one is found around it in the other.
const isAround = (one: Picture, other: Picture, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  [0, 1, 2].every((channel) => {
    const shade = one.pixels[(y * one.width + x) * 4 + channel] ?? 0
    let [least, most] = [255, 0]
    for (let row = Math.max(0, y - 1); row <= Math.min(one.height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(one.width - 1, x + 1); column += 1) {
        const near = other.pixels[(row * other.width + column) * 4 + channel] ?? 0
        least = Math.min(least, near)
        most = Math.max(most, near)
      }
    }
    return shade >= least - coarseness && shade <= most + coarseness
  })

const isIn = (box: Box, { x, y, by }: { readonly x: number; readonly y: number; readonly by: number }): boolean =>
  x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by

const farthest = (one: Uint8Array, other: Uint8Array, at: number): number =>
  Math.max(
    Math.abs((one[at] ?? 0) - (other[at] ?? 0)),
    Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)),
    Math.abs((one[at + 2] ?? 0) - (other[at + 2] ?? 0)),
  )
