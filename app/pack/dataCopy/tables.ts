import type { PackRecord } from '../facts'
import type { AccessFacts } from '../sections/parts'
import { csvOf } from './csv'
import { shownText } from './dataCopy'
import type { DataWords } from './words'

export type DataTable = { readonly name: string; readonly text: string }

/**
 * The structured records as tables, one a source that has any: a row a record, with its reference, its day and a column
 * for each field that any of them has, in the order in which they are met. A file's name is its number and what is plain
 * ASCII in its source's title.
 */
export const tablesOf = (facts: AccessFacts, words: DataWords): readonly DataTable[] => {
  const bySource = new Map<string, PackRecord[]>()
  for (const record of facts.records) {
    const same = bySource.get(record.source)
    if (same) same.push(record)
    else bySource.set(record.source, [record])
  }
  return [...bySource].map(([source, records], index) => ({
    name: `${['records', index + 1, ...plainName(source)].join('-')}.csv`,
    text: tableOf(records, words),
  }))
}

const plainName = (source: string): readonly string[] =>
  (
    source
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .slice(0, 6)
    .map((word) => word.slice(0, 12))

const tableOf = (records: readonly PackRecord[], words: DataWords): string => {
  const columns = new Map<string, string>()
  const rows = records.map((record) => {
    const cells = cellsOf(record, words)
    for (const [column, { label }] of cells) if (!columns.has(column)) columns.set(column, label)
    return { record, cells }
  })
  const head = [words.reference, words.date, ...columns.values()]
  return csvOf([
    apart(head),
    ...rows.map(({ record, cells }) => [
      record.ref,
      record.date ?? '',
      ...[...columns.keys()].map((column) => cells.get(column)?.value ?? ''),
    ]),
  ])
}

type Cell = { readonly label: string; readonly value: string }

/** A record's fields by their columns. A field that stands twice in a record has a column for each time. */
const cellsOf = (record: PackRecord, { mark }: DataWords): ReadonlyMap<string, Cell> => {
  const cells = new Map<string, Cell>()
  const met = new Map<string, number>()
  for (const field of record.fields) {
    const time = (met.get(field.name) ?? 0) + 1
    met.set(field.name, time)
    cells.set(`${time} ${field.name}`, { label: field.label, value: shownText(field, mark) })
  }
  return cells
}

/** Headings of which no two are the same: a program that reads columns by name must not lose one. */
const apart = (head: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return head.map((label) => {
    let own = label
    for (let time = 2; taken.has(own); time += 1) own = `${label} (${time})`
    taken.add(own)
    return own
  })
}
