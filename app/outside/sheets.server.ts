import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Cell, quotedField, type Rows } from '~/app/rules/cells'
import { content, manifest, mediaType, meta, type Sheet, styles } from './odsParts.server'

/**
 * A table as CSV: RFC 4180, in UTF-8 with a byte order mark, without which Excel reads it as another alphabet. Rows are
 * taken as they are read, so that a long table never stands in memory. Words that a spreadsheet would take for a formula
 * begin with an apostrophe, and all are quoted.
 */
export const writeCsv = (rows: Rows): Readable => Readable.from(linesOf(rows), { objectMode: false })

async function* linesOf(rows: Rows): AsyncGenerator<Buffer> {
  yield Buffer.from('\u{FEFF}')
  let lines: string[] = []
  for await (const row of rows) {
    lines.push(`${row.map(fieldOf).join(',')}\r\n`)
    if (lines.length < batch) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  yield Buffer.from(lines.join(''))
}

/** Rows that are written at a time. */
const batch = 500

const fieldOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? quotedField(cell) : cell.day
}

export type Workbook = { readonly title: string; readonly sheets: readonly Sheet[]; readonly madeAt?: string }

/**
 * A workbook in the OpenDocument format (ISO/IEC 26300), which government asks for where a table is to be edited. Rows are
 * taken as they are read. Words are never formulas here, as each cell says what it is; days are days, numbers numbers.
 */
export function writeOds({ title, sheets, madeAt }: Workbook): Readable {
  const zip = new ZipFile()
  // The kind of file comes first, stored as it is and without further fields: by it the file is known.
  zip.addBuffer(Buffer.from(mediaType), 'mimetype', { ...plain, compress: false })
  zip.addBuffer(Buffer.from(manifest), 'META-INF/manifest.xml', plain)
  zip.addBuffer(Buffer.from(meta(title, madeAt)), 'meta.xml', plain)
  zip.addBuffer(Buffer.from(styles), 'styles.xml', plain)
  const body = Readable.from(content(sheets), { objectMode: false })
  zip.addReadStreamLazy('content.xml', plain, (use) => use(null, body))
  zip.end()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  // A table that breaks off breaks the file off, and nothing more: nobody takes half of it for the whole.
  for (const part of [zip, body]) part.on('error', (error: unknown) => out.destroy(faultOf(error)))
  out.once('close', () => body.destroy())
  return out
}

const faultOf = (error: unknown) => (error instanceof Error ? error : new Error('A workbook was not written'))

const plain = { forceDosTimestamp: true, mode: 0o100644 } as const
