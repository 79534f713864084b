import { type Day, isDay } from './day'
import { readDay } from './journey/readDay'

const spelled = /^(?<day>\d{1,2}) (?<month>\p{L}{3,}) (?<year>\d{4})$/u
const slashed = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/

/**
 * The day that a cell of a source bears: `2025-03-04`, `4 March 2025` or `04/03/2025`, day first as it is written here.
 * Null where it bears none that is sure: a day is never guessed.
 */
export function dayInCell(words: string): Day | null {
  const cell = words.trim()
  if (isDay(cell)) return cell
  const { day = '', month = '', year = '' } = (spelled.exec(cell) ?? slashed.exec(cell))?.groups ?? {}
  const read = readDay({ day, month, year })
  return 'on' in read ? read.on : null
}
