import { type Objects, rawPdf, type Stream } from './rawPdf'

export type RawPage = {
  /** More than one: the parts of a content array. */
  readonly content: string | readonly string[]
  /** Put in place of the page's own MediaBox (A4). */
  readonly mediaBox?: string
  /** More keys of the page's dictionary. */
  readonly keys?: string
  /** More keys of its resources, beside the fonts F1 (Courier) and F2 (Helvetica). */
  readonly resources?: string
  readonly fonts?: string
}

export type RawDocument = {
  readonly pages: readonly RawPage[]
  /** Objects of the attack's own, from 100 up. */
  readonly objects?: Objects
  readonly catalog?: string
  readonly trailer?: string
}

/** The number of a page's object (counted from 0). */
export const pageObject = (page: number): number => 10 + page * 10

/** A document in the usual order: 1 the catalogue, 2 the page tree, 3 and 4 the fonts, then the pages. */
export const aDocument = (document: RawDocument): Uint8Array => rawPdf(objectsOf(document), document.trailer)

export const objectsOf = ({ pages, objects = {}, catalog = '' }: RawDocument): Objects => ({
  1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  2: `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageObject(at)} 0 R`).join(' ')}] >>`,
  3: font('Courier'),
  4: font('Helvetica'),
  ...Object.fromEntries(pages.flatMap((page, at) => objectsOfPage(page, pageObject(at)))),
  ...objects,
})

export const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

/** A form that covers the page. */
export const form = (bytes: string, keys: string): Stream => ({
  keys: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${keys}`,
  bytes,
  flate: true,
})

const objectsOfPage = (page: RawPage, number: number): readonly (readonly [number, string | Stream])[] => {
  const parts = typeof page.content === 'string' ? [page.content] : page.content
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R ${page.fonts ?? ''} >> ${page.resources ?? ''} >>`
  const contents = parts.map((_, at) => `${number + 1 + at} 0 R`).join(' ')
  const box = page.mediaBox ?? '0 0 595 842'
  return [
    [
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources ${resources} /Contents [${contents}] ${page.keys ?? ''} >>`,
    ],
    ...parts.map((bytes, at) => [number + 1 + at, { bytes, flate: true }] as const),
  ]
}
