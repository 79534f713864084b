import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import type { PageMark } from '~/app/redaction/mark'
import { dejaVu } from '../redaction/fonts'

const linesAPage = 46
const marksAPage = 25
const lead = 16
const words =
  'the family was seen at home and said that school had been going well since the new term began in spring'.split(' ')

/**
 * Writes a text document of so many pages, about 3,000 letters each, and gives its marks: 25 a page, each over a word of
 * its own that stands nowhere else.
 */
export async function writeLongDocument(file: string, pages: number): Promise<readonly PageMark[]> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: dejaVu, compress: true })
  const out = createWriteStream(file)
  doc.pipe(out)
  const marks: PageMark[] = []
  for (let page = 0; page < pages; page += 1) {
    doc.addPage().fontSize(9)
    for (let line = 0; line < linesAPage; line += 1) {
      const y = 50 + line * lead
      const before = wordsFrom(page * 7 + line * 3, 6)
      const after = wordsFrom(page * 5 + line, 6)
      const secret = line < marksAPage ? `K${page}Z${line}Q` : wordsFrom(line, 1)
      doc.text(`${before} ${secret} ${after}`, 50, y, { lineBreak: false })
      if (line >= marksAPage) continue
      const left = 50 + doc.widthOfString(`${before} `)
      const right = left + doc.widthOfString(secret)
      marks.push({ page, rects: [[left, 842 - y - 11, right, 842 - y]], exemption: 'S2-16' })
    }
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  doc.end()
  await finished(out)
  return marks
}

const wordsFrom = (at: number, count: number): string =>
  Array.from({ length: count }, (_, n) => words[(at + n * 5) % words.length]).join(' ')
