import type { Readable } from 'node:stream'
import { writeCsv, writeOds } from '~/app/outside/sheets.server'
import { isDay } from '~/app/rules/day'
import type { Cell, ReportTable } from '~/app/rules/reports/table'
import type { ReportRead } from './readReport.server'

export type ReportFormat = 'csv' | 'ods'

const mediaTypes = { csv: 'text/csv; charset=utf-8', ods: 'application/vnd.oasis.opendocument.spreadsheet' } as const

/**
 * A report as a file, or one of its tables where it is named: in CSV the tables one below the other, each under its title; in
 * ODS a sheet for each. Null where it has no such table.
 */
export function reportFile(
  { id, title, tables }: ReportRead,
  { format, table }: { readonly format: ReportFormat; readonly table: string | null },
): { readonly name: string; readonly mediaType: string; readonly file: Readable } | null {
  const chosen = table === null ? tables : tables.filter((each) => each.id === table)
  if (chosen.length === 0) return null
  const name = `${table === null ? id : `${id}-${table}`}.${format}`
  const file =
    format === 'csv'
      ? writeCsv(chosen.length === 1 ? rowsOf(chosen) : titled(chosen))
      : writeOds({ title, sheets: chosen.map(sheetOf) })
  return { name, mediaType: mediaTypes[format], file }
}

const rowsOf = (tables: readonly ReportTable[]) => tables.flatMap(({ head, rows }) => [head, ...rows].map(cellsOf))

const titled = (tables: readonly ReportTable[]) =>
  tables.flatMap(({ title, head, rows }, i) => [...(i === 0 ? [] : [[]]), [title], ...[head, ...rows].map(cellsOf)])

const sheetOf = ({ title, head, rows }: ReportTable) => ({ name: title, rows: [head, ...rows].map(cellsOf) })

/** A day is a day in a sheet too, and not words. */
const cellsOf = (row: readonly Cell[]) =>
  row.map((cell) => (typeof cell === 'string' && isDay(cell) ? { day: cell } : cell))
