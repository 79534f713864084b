import { type Rect, upright } from '../mark'
import { memoryOf, type Pdfium, withMemory } from './pdfium'

/** A box on the page as it is seen: points from its top left corner, y downwards. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/**
 * How a page's user space lies on the page as it is seen: cropped, turned upright, and scaled by its UserUnit.
 * `width` and `height` are of the seen page, in points.
 */
export type Space = {
  readonly width: number
  readonly height: number
  readonly unit: number
  /** A point of user space as a point of the seen page. */
  readonly point: (x: number, y: number) => readonly [x: number, y: number]
  /** A direction of user space as one of the seen page (y downwards), not scaled. */
  readonly direction: (x: number, y: number) => readonly [x: number, y: number]
  readonly box: (rect: Rect) => Box
  /** A box of the seen page as a rectangle of user space. */
  readonly rect: (box: Box) => Rect
}

/**
 * How a page that PDFium has loaded lies. `unit` is its UserUnit (ISO 32000-1, table 30), which PDFium leaves out.
 * null for a page that says it has no size: PDFium would draw it as a letter.
 */
export const lieOf = (pdfium: Pdfium, page: number, unit: number): Lie | null => {
  const media = mediaOf(pdfium, page)
  if (media !== null && (media[0] === media[2] || media[1] === media[3])) return null
  return { crop: cropOf(pdfium, page), turns: pdfium.FPDFPage_GetRotation(page), unit }
}

/** How a page lies: what it shows of its user space, by how many quarters it is turned clockwise, and its UserUnit. */
export type Lie = { readonly crop: Rect; readonly turns: number; readonly unit: number }

/** The space of a page that shows `crop` of its user space, turned clockwise by quarters. */
export const spaceFor = ({ crop: [x0, y0, x1, y1], turns, unit }: Lie): Space => {
  const wide = x1 - x0
  const high = y1 - y0
  const onSide = turns % 2 === 1
  const direction = (x: number, y: number): readonly [number, number] => {
    if (turns === 1) return [y, x]
    if (turns === 2) return [-x, y]
    if (turns === 3) return [-y, -x]
    return [x, -y]
  }
  const corner: readonly [number, number] =
    turns === 1 ? [0, 0] : turns === 2 ? [wide, 0] : turns === 3 ? [high, wide] : [0, high]
  const point = (x: number, y: number): readonly [number, number] => {
    const [across, down] = direction(x - x0, y - y0)
    return [(corner[0] + across) * unit, (corner[1] + down) * unit]
  }
  const back = (x: number, y: number): readonly [number, number] => {
    const across = x / unit - corner[0]
    const down = y / unit - corner[1]
    if (turns === 1) return [x0 + down, y0 + across]
    if (turns === 2) return [x0 - across, y0 + down]
    if (turns === 3) return [x0 - down, y0 - across]
    return [x0 + across, y0 - down]
  }
  return {
    width: (onSide ? high : wide) * unit,
    height: (onSide ? wide : high) * unit,
    unit,
    point,
    direction,
    box: (rect) => {
      const [ax, ay, bx, by] = upright(rect)
      const [px, py] = point(ax, ay)
      const [qx, qy] = point(bx, by)
      return { left: Math.min(px, qx), top: Math.min(py, qy), right: Math.max(px, qx), bottom: Math.max(py, qy) }
    },
    rect: (box) => upright([...back(box.left, box.top), ...back(box.right, box.bottom)]),
  }
}

// The page that PDFium draws: its bounding box, which is the crop box inside the media box.
const cropOf = (pdfium: Pdfium, page: number): Rect =>
  withMemory(pdfium, 16, (at) => {
    if (!pdfium.FPDF_GetPageBoundingBox(page, at)) throw new Error('A page has no bounding box')
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(memoryOf(pdfium).buffer, at, 4)
    return upright([left, bottom, right, top])
  })

/** A page's whole sheet in user space, its corners as the page says them; null where it leaves that to the page tree. */
export const mediaOf = (pdfium: Pdfium, page: number): Rect | null =>
  withMemory(pdfium, 16, (at) => {
    if (!pdfium.FPDFPage_GetMediaBox(page, at, at + 4, at + 8, at + 12)) return null
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(memoryOf(pdfium).buffer, at, 4)
    return [left, bottom, right, top]
  })
