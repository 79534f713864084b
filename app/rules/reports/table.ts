/** What stands in a cell: a number as it is, words, or null where there is nothing to say. */
export type Cell = number | string | null

/** How a table is drawn too: the columns of numbers, counted from 0, that make the picture. */
export type Chart = { readonly kind: 'bars' | 'lines'; readonly columns: readonly number[] }

/** One table of a report: the page, the picture, the CSV and the sheet are all made of it. */
export type ReportTable = {
  readonly id: string
  readonly title: string
  /** What it says, in a sentence or two. */
  readonly summary: string
  readonly head: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[]
  readonly chart?: Chart
}

/** How many rows are so. */
export const countOf = <Row>(rows: readonly Row[], is: (row: Row) => boolean): number =>
  rows.reduce((count, row) => (is(row) ? count + 1 : count), 0)

export const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** The part of a whole in per cent, to one decimal; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10

/** The mean to one decimal; null of no numbers. */
export const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round((sumOf(numbers, (n) => n) / numbers.length) * 10) / 10

/** The middle one, or the mean of the two in the middle; null of no numbers. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? upper) : upper
  return (lower + upper) / 2
}

/** "1 case", "12 cases", "1,204 cases". */
export const say = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
