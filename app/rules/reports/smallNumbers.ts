import type { Cell } from './table'

/** Below this a number of people may say who they are. Nought says nothing of anybody, and stands as it is. */
const leastShown = 5

export const fewerThanFive = `fewer than ${leastShown}`
export const notShown = 'not shown'

/**
 * One row of a published table. `part` rows of a table make up its `total`; a `count` stands alone; a `share` is the
 * first part in per cent of the first two; `days` come from as many cases as `from` says.
 */
export type Line =
  | {
      readonly kind: 'total' | 'part' | 'count' | 'share'
      readonly name: string
      readonly values: readonly (number | null)[]
    }
  | {
      readonly kind: 'days'
      readonly name: string
      readonly values: readonly (number | null)[]
      readonly from: readonly number[]
    }

/** The rows of a table as they are: for the council's own eyes. */
export const asTheyAre = (lines: readonly Line[]): readonly (readonly Cell[])[] =>
  lines.map(({ name, values }) => [name, ...values])

/**
 * The rows of a table with small numbers put away, and with them what would give them away: where one part is hidden and the
 * total shown, the next smallest part is hidden too, and a share of hidden parts is said by its band.
 */
export function withoutSmall(lines: readonly Line[]): readonly (readonly Cell[])[] {
  const columns = lines[0]?.values.length ?? 0
  const hidden = Array.from({ length: columns }, (_, column) => hiddenParts(lines, column))
  return lines.map((line, row) => [
    line.name,
    ...line.values.map((value, column) => shown(line, { value, row, column, hidden: hidden[column] ?? new Set() })),
  ])
}

/** Rows of parts that can't be shown in a column. Two at least, with 5 cases between them, or a subtraction finds them. */
function hiddenParts(lines: readonly Line[], column: number): ReadonlySet<number> {
  const parts = lines
    .flatMap(({ kind, values }, row) => (kind === 'part' ? [{ row, count: values[column] ?? 0 }] : []))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)
  if (!parts.some(({ count }) => isSmall(count))) return new Set()
  const hidden = new Set<number>()
  let sum = 0
  for (const { row, count } of parts) {
    if (!isSmall(count) && hidden.size >= 2 && sum >= leastShown) break
    hidden.add(row)
    sum += count
  }
  return hidden
}

type Place = {
  readonly value: number | null
  readonly row: number
  readonly column: number
  readonly hidden: ReadonlySet<number>
}

function shown(line: Line, { value, row, column, hidden }: Place): Cell {
  if (value === null) return null
  switch (line.kind) {
    case 'total':
    case 'count':
      return isSmall(value) ? fewerThanFive : value
    case 'part':
      return isSmall(value) ? fewerThanFive : hidden.has(row) ? notShown : value
    case 'share':
      return hidden.size === 0 ? value : bandOf(value)
    case 'days':
      return (line.from[column] ?? 0) < leastShown ? notShown : value
  }
}

const isSmall = (count: number): boolean => count > 0 && count < leastShown

const bandOf = (percent: number): string =>
  percent >= 95 ? '95 or more' : percent >= 90 ? '90 to 95' : percent >= 50 ? '50 to 90' : 'under 50'
