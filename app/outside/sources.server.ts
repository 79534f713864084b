import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { ZodError } from 'zod'
import type { Activity } from '~/app/rules/register/schema'
import { columnsNamed, parseSource, type SourceDescription, type SourceRow, strangeIds } from '~/app/rules/source'

/** A source that can be searched: the name of its file, and what its description says. */
export type Source = { readonly name: string; readonly description: SourceDescription }

/** A source that can't be read, in words that name the file and the line, and never what stands in it. */
export class SourceFault extends Error {}

/** Names of the CSV files in a controller's folder, in order; none where there is no such folder. */
export async function sourceNames(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length))
    .sort()
}

/**
 * One source, by its name. Throws a SourceFault where nothing beside its file says what the columns are, or where that
 * names what the controller's activities, where these are known, don't hold.
 */
export async function readSource(folder: string, name: string, activities?: readonly Activity[]): Promise<Source> {
  const description = await readDescription(folder, name)
  const [strange] = activities === undefined ? [] : strangeIds(description, activities)
  if (strange !== undefined) throw new SourceFault(`${name}.yaml can't be used. ${strange}`)
  return { name, description }
}

/** Every row of a source. Throws a SourceFault where the file is no CSV, or a row of it is broken. */
export async function readRows(folder: string, source: Source): Promise<readonly SourceRow[]> {
  const file = `${source.name}.csv`
  const bytes = await readFile(join(folder, file)).catch(() => {
    throw new SourceFault(`${file} can't be opened.`)
  })
  const rows = parseCsv(file, bytes)
  const [heading, ...rest] = rows
  if (heading === undefined) throw new SourceFault(`${file} is empty: its first line must name the columns.`)
  checkColumns(file, heading, source.description)
  return rest.map((cells, i) => ({
    row: i + 2,
    cells: Object.fromEntries(heading.map((column, at) => [column, cells[at] ?? ''])),
  }))
}

function parseCsv(file: string, bytes: Buffer): readonly string[][] {
  const words = decode(file, bytes)
  try {
    return parse(words, { bom: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    if (error instanceof CsvError) throw new SourceFault(csvFault(file, error))
    throw error
  }
}

function decode(file: string, bytes: Buffer): string {
  if (bytes.includes(0)) throw new SourceFault(`${file} is not a CSV file: it holds bytes that no text has.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SourceFault(`${file} is not saved as UTF-8 text. Save it again as "CSV UTF-8".`)
  }
}

function csvFault(file: string, error: CsvError): string {
  const line = `line ${String(error.lines ?? '?')} of ${file}`
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return `A row that ends on ${line} has more or fewer cells than the heading.`
    case 'CSV_QUOTE_NOT_CLOSED':
      // The parser stops at the end of the file: the rows before it say where the mark is.
      return `A quotation mark in row ${Number(error.records) + 1} of ${file} is opened and never closed.`
    default:
      return `The row on ${line} can't be read as CSV.`
  }
}

function checkColumns(file: string, heading: readonly string[], description: SourceDescription): void {
  const missing = columnsNamed(description).filter((column) => !heading.includes(column))
  if (missing.length > 0) throw new SourceFault(`${file} has no column called ${missing.join(', ')}.`)
}

async function readDescription(folder: string, name: string): Promise<SourceDescription> {
  const words = await readFile(join(folder, `${name}.yaml`), 'utf8').catch(() => {
    throw new SourceFault(`${name}.csv has no ${name}.yaml beside it to say what its columns are.`)
  })
  try {
    return parseSource(parseYaml(words))
  } catch (error) {
    const why = error instanceof ZodError ? error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ') : ''
    throw new SourceFault(`${name}.yaml can't be read. ${why}`.trim())
  }
}
