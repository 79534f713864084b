import { memoryOf, type Pdfium } from './pdfium'

/** A page drawn in pixels, four bytes each: blue, green, red, unused. A copy: it outlives PDFium's own. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

const blueGreenRed = 3
const white = 0xffffffff
const plainly = 0

/** Draws a page upright, as wide and high in pixels as told, on white, hidden layers left out. Throws where there is no memory left. */
export const drawPage = (
  pdfium: Pdfium,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
): Picture => {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, blueGreenRed, 0, 0)
  if (bitmap === 0) throw new Error('PDFium has no memory left for a page')
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, plainly)
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
    const stride = pdfium.FPDFBitmap_GetStride(bitmap)
    if (stride !== width * 4) throw new Error('PDFium draws in rows of a length that is not known here')
    const pixels = taken(stride * height)
    pixels.set(memoryOf(pdfium).subarray(at, at + pixels.length))
    return { width, height, pixels }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}

// Pages are of one size, nine megabytes each: the last few are filled again, not left for the collector.
const spare: Uint8Array[] = []

const taken = (length: number): Uint8Array => {
  const index = spare.findIndex((pixels) => pixels.length === length)
  return index < 0 ? new Uint8Array(length) : (spare.splice(index, 1)[0] ?? new Uint8Array(length))
}

/** Gives back the pixels of a picture that nobody looks at any more. */
export const release = ({ pixels }: Picture): void => {
  spare.push(pixels)
  if (spare.length > 3) spare.shift()
}

/** A picture's pixels as one number each, 0xUURRGGBB: a page is mostly paper, and white ones are passed over at once. */
export const wholePixels = ({ pixels }: Picture): Uint32Array =>
  new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)

/** How light a pixel is, 0 to 255 (ITU-R BT.601). */
export const lightness = ({ pixels, width }: Picture, x: number, y: number): number => {
  const at = (y * width + x) * 4
  return ((pixels[at + 2] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at] ?? 0) * 29) >> 8
}
