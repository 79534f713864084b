import { z } from 'zod'

/**
 * A rectangle [x0, y0, x1, y1] in a page's default user space: PDF points, origin at the bottom left as the MediaBox
 * counts, before /Rotate and before UserUnit (ISO 32000-1, 8.3.2.3).
 */
export type Rect = readonly [x0: number, y0: number, x1: number, y1: number]

/** How far a mark reaches beyond its rectangles: the whole line of text that it touches, or the whole table cell. */
export type Reach = 'line' | 'cell'

/** What is to be hidden on one page of a document (counted from 0), and under which exemption. */
export type PageMark = {
  readonly page: number
  readonly rects: readonly Rect[]
  readonly exemption: string
  readonly reach?: Reach | undefined
}

const coordinate = z.number({ error: 'each corner of a rectangle is a number' })
const RectSchema = z.tuple([coordinate, coordinate, coordinate, coordinate]).readonly()

export const PageMarkSchema = z.object({
  page: z.number().int().min(0),
  rects: z.array(RectSchema).min(1).readonly(),
  exemption: z.string().min(1),
  reach: z.enum(['line', 'cell']).optional(),
})

/** The same rectangle with its corners the right way round. */
export const upright = ([x0, y0, x1, y1]: Rect): Rect => [
  Math.min(x0, x1),
  Math.min(y0, y1),
  Math.max(x0, x1),
  Math.max(y0, y1),
]
