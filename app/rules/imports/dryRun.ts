import type { Day } from '../day'
import { type Mapping, mappingFault, type TrackerField } from './columns'
import { readRow, type TrackedRequest } from './readRow'

type Row = { readonly row: number; readonly cells: readonly string[] }

export type DryRun = {
  readonly good: readonly { readonly row: number; readonly request: TrackedRequest }[]
  /** In the order of the sheet. */
  readonly faults: readonly { readonly row: number; readonly field: TrackerField; readonly words: string }[]
  /** How many rows have a fault, of which some have several. */
  readonly bad: number
}

/**
 * What would come of a tracker's rows: nothing is changed. `known` are the tracker's references that are in already. A row
 * that bears one of these, or one that an earlier row bears, is a fault: no request comes twice. Throws where the mapping
 * has a fault itself.
 */
export function dryRun(
  rows: readonly Row[],
  mapping: Mapping,
  { today, known }: { readonly today: Day; readonly known: ReadonlySet<string> },
): DryRun {
  if (mappingFault(mapping) !== null) throw new Error('A tracker is read by a whole mapping')
  const good: DryRun['good'][number][] = []
  const faults: DryRun['faults'][number][] = []
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    const read = readRow(cells, mapping, today)
    const found = 'faults' in read ? [...read.faults] : againOf(read.request.reference, { known, seen })
    for (const fault of found) faults.push({ row, ...fault })
    if ('faults' in read || found.length > 0) continue
    if (read.request.reference !== '') seen.set(read.request.reference, row)
    good.push({ row, request: read.request })
  }
  return { good, faults, bad: rows.length - good.length }
}

type Known = { readonly known: ReadonlySet<string>; readonly seen: ReadonlyMap<string, number> }

function againOf(reference: string, { known, seen }: Known) {
  if (reference === '') return []
  const earlier = seen.get(reference)
  if (earlier !== undefined) return [{ field: 'reference' as const, words: `Row ${earlier} has the same reference.` }]
  return known.has(reference) ? [{ field: 'reference' as const, words: 'This one was brought in before.' }] : []
}
