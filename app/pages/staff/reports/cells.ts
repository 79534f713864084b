import { isDay } from '~/app/rules/day'
import type { Cell } from '~/app/rules/reports/table'
import { sayShortDay } from '../../dates'

/** A cell as it is read: numbers in groups, days in words, and a dash where there is nothing to measure. */
export function sayCell(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'number') return cell.toLocaleString('en-GB')
  return isDay(cell) ? sayShortDay(cell) : cell
}

/** Days that stand in a sentence or a heading. */
export const sayDaysIn = (words: string): string => words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => sayCell(day))
