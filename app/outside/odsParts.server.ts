import type { Cell, Rows } from '~/app/rules/cells'
import { isDay } from '~/app/rules/day'

export type Sheet = { readonly name: string; readonly rows: Rows }

/** What kind of file it is, by which it is known. */
export const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const spaces = (...names: readonly string[]) =>
  names.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${homes[name] ?? name}:1.0"`).join(' ')
const homes: Readonly<Record<string, string>> = { number: 'datastyle', fo: 'xsl-fo-compatible' }

export const manifest = `${head}<manifest:manifest ${spaces('manifest')} manifest:version="1.3">${[
  ['/', mediaType],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`

export const styles = `${head}<office:document-styles ${spaces('office', 'style')} office:version="1.3"/>`

export const meta = (title: string, madeAt?: string) =>
  `${head}<office:document-meta ${spaces('office', 'meta')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title>${madeAt === undefined ? '' : `<meta:creation-date>${escaped(madeAt)}</meta:creation-date>`}</office:meta></office:document-meta>`

const opening = `${head}<office:document-content ${spaces('office', 'table', 'text', 'style', 'number', 'fo')} office:version="1.3"><office:automatic-styles><number:date-style style:name="days"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="days"/><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`

/** The sheets themselves, written as they are read. */
export async function* content(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  yield Buffer.from(opening)
  for (const { name, rows } of sheets) {
    yield Buffer.from(`<table:table table:name="${escaped(sheetName(name))}">`)
    let lines: string[] = []
    let isFirst = true
    for await (const row of rows) {
      const style = isFirst ? ' table:style-name="head"' : ''
      lines.push(`<table:table-row>${row.map((cell) => written(cell, style)).join('')}</table:table-row>`)
      isFirst = false
      if (lines.length < batch) continue
      yield Buffer.from(lines.join(''))
      lines = []
    }
    yield Buffer.from(`${lines.join('')}</table:table>`)
  }
  yield Buffer.from('</office:spreadsheet></office:body></office:document-content>')
}

/** Rows that are written at a time. */
const batch = 500

function written(cell: Cell, style: string): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'number')
    return `<table:table-cell${style} office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  if (typeof cell !== 'string') {
    if (!isDay(cell.day)) throw new Error(`Not a day: ${cell.day}`)
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day}</text:p></table:table-cell>`
  }
  const lines = cell.split(/\r\n|\r|\n/).map((line) => `<text:p>${escaped(line)}</text:p>`)
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`
}

/** No letter that XML may not hold comes into a file, and no name that a spreadsheet refuses. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const sheetName = (name: string): string => name.replaceAll(/[[\]*?:/\\]/g, ' ').slice(0, 31)
