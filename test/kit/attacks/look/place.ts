import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** A place on a drawn page, in pixels from its top left. */
export type Placed = readonly [x: number, y: number]

/** Turns places in an open page's user space into pixels. The page's own matrix knows of turns and crop boxes. */
export const placerOf = (
  api: WrappedPdfiumModule,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
) => {
  const out = api.pdfium.wasmExports.malloc(8)
  const pixelOf = (x: number, y: number): Placed => {
    api.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, out, out + 4)
    return [api.pdfium.getValue(out, 'i32'), api.pdfium.getValue(out + 4, 'i32')]
  }
  // It answers in whole pixels, so the matrix is measured over a long way.
  const [origin, right, up] = [pixelOf(0, 0), pixelOf(far, 0), pixelOf(0, far)]
  api.pdfium.wasmExports.free(out)
  return (x: number, y: number): Placed => [
    origin[0] + (x * (right[0] - origin[0]) + y * (up[0] - origin[0])) / far,
    origin[1] + (x * (right[1] - origin[1]) + y * (up[1] - origin[1])) / far,
  ]
}

const far = 10_000
