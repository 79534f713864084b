import type { Letter } from '../engine/letters'
import type { Pdfium } from '../engine/pdfium'
import { drawPage, type Picture } from '../engine/picture'
import type { Space } from '../engine/space'
import { blackFor, whiten } from './black'
import { mostPixels } from './limits'
import type { Size } from './pixelsFor'
import type { MarkToBurn } from './types'

type Finer = {
  readonly marks: readonly MarkToBurn[]
  readonly letters: readonly Letter[]
  readonly space: Space
  readonly size: Size
}

/** A page drawn for a reader of pictures, who wants letters of about 30 pixels, and what the marks hide taken out of it. */
export const finer = (pdfium: Pdfium, page: number, { marks, letters, space, size }: Finer): Picture => {
  const factor = Math.min(2, Math.sqrt(mostPixels / (size.width * size.height)))
  const picture = drawPage(pdfium, page, {
    width: Math.max(1, Math.floor(size.width * factor)),
    height: Math.max(1, Math.floor(size.height * factor)),
  })
  whiten(picture, blackFor(marks, { letters, space, picture }).boxes)
  return picture
}
