import sharp from 'sharp'
import { type OpenDocument, withPage } from '../engine/document'
import { isLetter, readLetters } from '../engine/letters'
import { drawPage } from '../engine/picture'
import { lieOf, spaceFor } from '../engine/space'
import { blacken, blackFor } from './black'
import { inColours } from './pack/packPicture'
import type { MarkToBurn, Refusal } from './types'

export type PageToDraw = {
  /** Counted from 0. */
  readonly index: number
  readonly unit: number
  /** Pixels; the height follows. */
  readonly width: number
  /** Blackened as they will be; none for the page as it is. */
  readonly marks: readonly MarkToBurn[]
}

/** A page for a screen, as a PNG. */
export type DrawnFor = { readonly png: Uint8Array; readonly width: number; readonly height: number }

const highest = 4000

/** Draws a page for somebody who works on it, as it is or as its marks will leave it. */
export const drawForScreen = async (
  document: OpenDocument,
  { index, unit, width, marks }: PageToDraw,
): Promise<DrawnFor | { readonly refused: Refusal }> => {
  const picture = withPage(document, index, (page) => {
    const lie = lieOf(document.pdfium, page, unit)
    if (lie === null) return { refused: 'page-without-size' as const }
    const space = spaceFor(lie)
    const height = Math.min(highest, Math.max(1, Math.round((width * space.height) / space.width)))
    const drawn = drawPage(document.pdfium, page, { width, height })
    const letters = marks.length > 0 ? readLetters(document.pdfium, page, space).filter(isLetter) : []
    blacken(drawn, blackFor(marks, { letters, space, picture: drawn }).boxes)
    return drawn
  })
  if (picture === null) return { refused: 'page-unreadable' }
  if ('refused' in picture) return picture
  const raw = { width: picture.width, height: picture.height, channels: 3 as const }
  const png = await sharp(inColours(picture), { raw }).png({ compressionLevel: 6 }).toBuffer()
  return { png: Uint8Array.from(png), width: picture.width, height: picture.height }
}
