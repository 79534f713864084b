import { CsvError, parse } from 'csv-parse/sync'
import { readWorkbook } from './workbook/readWorkbook.server'

/** A row of a tracker as text, days as `YYYY-MM-DD`, under the number that the spreadsheet gives it. */
export type TrackerRow = { readonly row: number; readonly cells: readonly string[] }
export type Tracker = { readonly headings: readonly string[]; readonly rows: readonly TrackerRow[] }

export type TrackerFault = 'empty' | 'no-rows' | 'too-many-rows' | 'not-a-spreadsheet' | 'broken' | 'too-large-inside'

const mostRows = 20_000
const mostColumns = 200

/** Reads a CSV or an Excel workbook, whose first sheet with something in it counts. */
export async function readTracker(
  name: string,
  bytes: Buffer,
): Promise<Tracker | { readonly fault: TrackerFault; readonly line?: number }> {
  if (bytes.length === 0) return { fault: 'empty' }
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))
  const isNamedWorkbook = /\.xlsx$/i.test(name)
  if (isZip !== isNamedWorkbook || (!isZip && bytes.includes(0))) return { fault: 'not-a-spreadsheet' }
  const read = isZip ? await readWorkbook({ bytes, columns: mostColumns }) : rowsOfCsv(bytes)
  if ('fault' in read) return read
  const filled = read.rows
    .map((cells, i) => ({ row: i + 1, cells: cells.slice(0, mostColumns) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [headings, ...rows] = filled
  if (headings === undefined) return { fault: 'empty' }
  if (rows.length === 0) return { fault: 'no-rows' }
  return rows.length > mostRows ? { fault: 'too-many-rows' } : { headings: headings.cells, rows }
}

type Rows = { readonly rows: readonly (readonly string[])[] }

function rowsOfCsv(bytes: Buffer): Rows | { readonly fault: TrackerFault; readonly line?: number } {
  const text = textOf(bytes)
  const [first = ''] = text.split(/\r?\n/, 1)
  // Where commas are decimal signs, programs part cells by semicolons.
  const delimiter = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  try {
    const rows: readonly (readonly string[])[] = parse(text, { delimiter, relax_column_count: true, bom: true })
    return { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined
    return { fault: 'broken', ...(line === undefined ? {} : { line }) }
  }
}

/** Trackers saved by an older Excel are in Windows-1252, in which no byte is wrong. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
