import type { Outcome } from '../case/events'
import type { AskedRight } from '../case/rights'
import { dayInCell } from '../cellDay'
import type { Day } from '../day'

/**
 * The day of a tracker's cell, which people type as `04/03/2025`, `4-Mar-25`, `4.3.2025 09:15` or leave to the program. Of
 * two figures of a year this century is meant where `isRecent`; elsewhere, a birthday, it isn't sure and gives null.
 */
export function trackerDay(cell: string, { isRecent }: { readonly isRecent: boolean }): Day | null {
  const day = cell.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const parts = /^(\d{1,2})[-./ ](\d{1,2}|\p{L}{3,})[-./ ](\d{2}|\d{4})$/u.exec(day)
  if (parts === null) return dayInCell(day)
  const [, first = '', month = '', year = ''] = parts
  if (year.length === 2 && !isRecent) return null
  const full = year.length === 2 ? `20${year}` : year
  return dayInCell(/\d/.test(month) ? `${first}/${month}/${full}` : `${first} ${month} ${full}`)
}

/** The right that a tracker's words mean; access where it says nothing, null where it isn't known. */
export function rightOf(cell: string): AskedRight | null {
  const words = plain(cell)
  if (cell.trim() === '') return 'access'
  const found = rights.find(([, said]) => said.some((each) => words === each || words.startsWith(`${each} `)))
  return found?.[0] ?? null
}

const rights: readonly (readonly [AskedRight, readonly string[]])[] = [
  ['access', ['access', 'sar', 'dsar', 'subject access', 'right of access', 'copy']],
  ['rectification', ['rectification', 'correct', 'correction', 'right to rectification', 'rectify']],
  ['erasure', ['erasure', 'erase', 'delete', 'deletion', 'right to be forgotten', 'right to erasure']],
  ['restriction', ['restriction', 'restrict', 'right to restrict', 'right to restriction']],
  ['portability', ['portability', 'data portability', 'right to data portability', 'port', 'move']],
  ['direct-marketing', ['marketing', 'direct marketing', 'objection to marketing', 'objection to direct marketing']],
  ['objection', ['objection', 'object', 'right to object']],
]

/** How a tracker says that a request ended; answered where it only says when, null where it isn't known. */
export function outcomeOf(cell: string): Outcome | null {
  const words = plain(cell)
  if (cell.trim() === '') return 'answered'
  return outcomes.find(([, said]) => said.some((each) => words === each || words.startsWith(`${each} `)))?.[0] ?? null
}

const outcomes: readonly (readonly [Outcome, readonly string[]])[] = [
  [
    'answered',
    [
      ...['answered', 'complete', 'completed', 'closed', 'released', 'sent', 'disclosed', 'responded', 'granted'],
      ...['full', 'fully', 'partial', 'part', 'partly', 'nothing held', 'no information held', 'not held', 'upheld'],
    ],
  ],
  ['withdrawn', ['withdrawn', 'withdrew', 'cancelled', 'canceled']],
  ['refused', ['refused', 'rejected', 'declined', 'manifestly unfounded', 'excessive']],
  ['transferred', ['transferred', 'passed on', 'redirected', 'misdirected']],
  ['duplicate', ['duplicate', 'repeat', 'same as']],
  ['no-reply', ['no reply', 'no response', 'lapsed', 'no id', 'id not received', 'id not provided', 'timed out']],
]

const plain = (cell: string) =>
  cell
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
