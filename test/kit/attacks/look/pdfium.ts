import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Rect } from '~/app/redaction/mark'
import type { Rgb } from '../attack'
import { type Placed, placerOf } from './place'

/** A page as PDFium draws it, comments and form fields and all. */
export type Drawn = {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, row by row from the top, on white. */
  readonly rgba: Buffer
  /** The words that PDFium reads on the page, hidden or not. */
  readonly text: string
  /** The colours of the pixels inside a rectangle of the page's user space. */
  readonly inside: (rect: Rect) => readonly Rgb[]
}

/**
 * Every page of a file, so many pixels across. Throws where PDFium can't open the file (its error's number in brackets)
 * or a page of it.
 */
export const rendered = async (bytes: Uint8Array, across = 800): Promise<readonly Drawn[]> => {
  const api = await engine()
  const { malloc, free } = api.pdfium.wasmExports
  const file = malloc(bytes.length)
  heapOf(api).set(bytes, file)
  const document = api.FPDF_LoadMemDocument(file, bytes.length, '')
  if (document === 0) {
    free(file)
    throw new Error(`PDFium did not open the file (${api.FPDF_GetLastError()})`)
  }
  const filling = api.PDFiumExt_OpenFormFillInfo()
  const form = api.PDFiumExt_InitFormFillEnvironment(document, filling)
  try {
    const pages = api.FPDF_GetPageCount(document)
    return Array.from({ length: pages }, (_, at) => drawPage(api, { document, form, at, across }))
  } finally {
    api.PDFiumExt_ExitFormFillEnvironment(form)
    api.PDFiumExt_CloseFormFillInfo(filling)
    api.FPDF_CloseDocument(document)
    free(file)
  }
}

let started: Promise<WrappedPdfiumModule> | undefined
const engine = () => {
  started ??= start()
  return started
}

const start = async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const module = await init({ wasmBinary: new Uint8Array(wasm).buffer })
  module.PDFiumExt_Init()
  return module
}

// The engine's memory moves when it grows, so it is asked for each time. Its types leave it out.
const heapOf = ({ pdfium }: WrappedPdfiumModule): Uint8Array => {
  const heap: unknown = Reflect.get(pdfium, 'HEAPU8')
  if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no memory')
  return heap
}

const annotationsAndRgba = 0x01 | 0x10
const fourBytes = 4

type Asked = { readonly document: number; readonly form: number; readonly at: number; readonly across: number }

const drawPage = (api: WrappedPdfiumModule, { document, form, at, across }: Asked): Drawn => {
  const page = api.FPDF_LoadPage(document, at)
  if (page === 0) throw new Error(`PDFium did not open page ${at}`)
  api.FORM_OnAfterLoadPage(page, form)
  const [width, height] = [across, Math.round((across * api.FPDF_GetPageHeightF(page)) / api.FPDF_GetPageWidthF(page))]
  const bitmap = api.FPDFBitmap_CreateEx(width, height, fourBytes, 0, 0)
  if (bitmap === 0) throw new Error(`PDFium has no room for page ${at}`)
  api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotationsAndRgba)
  // Form fields are not among the annotations that a page draws: they are drawn on top, by themselves.
  api.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, annotationsAndRgba)
  const from = api.FPDFBitmap_GetBuffer(bitmap)
  const rgba = Buffer.from(heapOf(api).slice(from, from + width * height * fourBytes))
  const place = placerOf(api, page, { width, height })
  const text = textOf(api, page)
  api.FPDFBitmap_Destroy(bitmap)
  api.FORM_OnBeforeClosePage(page, form)
  api.FPDF_ClosePage(page)
  return { width, height, rgba, text, inside: (rect) => colours({ width, height, rgba }, place, rect) }
}

const colours = (
  { width, height, rgba }: Pick<Drawn, 'width' | 'height' | 'rgba'>,
  place: (x: number, y: number) => Placed,
  [x0, y0, x1, y1]: Rect,
): readonly Rgb[] => {
  const [a, b] = [place(x0, y0), place(x1, y1)]
  const [left, right] = [Math.ceil(Math.min(a[0], b[0])), Math.floor(Math.max(a[0], b[0]))]
  const [top, bottom] = [Math.ceil(Math.min(a[1], b[1])), Math.floor(Math.max(a[1], b[1]))]
  const found: Rgb[] = []
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1) {
      const at = (y * width + x) * fourBytes
      found.push([rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0])
    }
  }
  return found
}

const textOf = (api: WrappedPdfiumModule, page: number): string => {
  const text = api.FPDFText_LoadPage(page)
  const count = api.FPDFText_CountChars(text)
  const read = Array.from({ length: count }, (_, at) => String.fromCodePoint(api.FPDFText_GetUnicode(text, at)))
  api.FPDFText_ClosePage(text)
  return read.join('')
}
