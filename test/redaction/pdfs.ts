import PDFDocument from 'pdfkit'
import { dejaVu } from './fonts'

type Draw = (doc: PDFKit.PDFDocument) => void
type Options = { readonly compress?: boolean; readonly title?: string; readonly font?: string }

/** A one-page PDF made by pdfkit, in an embedded font unless told otherwise. */
export const aPdf = (draw: Draw, options: Options = {}): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      compress: options.compress ?? true,
      font: options.font ?? dejaVu,
      info: options.title ? { Title: options.title } : {},
    })
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    draw(doc)
    doc.end()
  })

/** The same bytes with one stretch of latin1 text put in place of another of any length. */
export const edited = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'))

/** A second revision after the first, as an editor's quick save writes it. */
export const withRevision = (bytes: Uint8Array, object: string): Uint8Array => {
  const first = Buffer.from(bytes).toString('latin1')
  const start = /startxref\s+(\d+)/.exec(first)?.[1] ?? '0'
  const root = /\/Root (\d+ \d+ R)/.exec(first)?.[1] ?? '1 0 R'
  const body = `${first}900 0 obj\n${object}\nendobj\n`
  const table = `xref\n900 1\n${String(first.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<< /Size 901 /Root ${root} /Prev ${start} >>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + table + trailer, 'latin1'))
}
