import type { Outcome } from '../case/events'
import type { AskedRight } from '../case/rights'
import { type Day, isAfter } from '../day'
import { outcomeOf, rightOf, trackerDay } from './cells'
import type { Mapping, TrackerField } from './columns'

/** A request as a row of a tracker tells it. */
export type TrackedRequest = {
  readonly reference: string
  readonly name: string
  /** Empty where the tracker has none. */
  readonly dateOfBirth: Day | ''
  readonly email: string
  readonly telephone: string
  readonly address: readonly string[]
  readonly postcode: string
  readonly right: AskedRight
  readonly receivedOn: Day
  readonly words: string
  readonly assignedTo: string
  readonly identityOn: Day | null
  readonly extendedOn: Day | null
  readonly closed: { readonly on: Day; readonly outcome: Outcome } | null
  readonly notes: string
}

/** What is wrong with a row, in which column. */
export type RowFault = { readonly field: TrackerField; readonly words: string }

/** Reads one row of a tracker. `today` is the last day that anything in it can have happened. */
export function readRow(
  cells: readonly string[],
  mapping: Mapping,
  today: Day,
): { readonly request: TrackedRequest } | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const cell = (field: TrackerField, most = 10_000) => {
    const at = mapping[field]
    const words = at === undefined ? '' : (cells[at] ?? '').trim()
    if (words.length > most) faults.push({ field, words: `It is longer than ${most} letters.` })
    return words
  }
  const past = (field: TrackerField): Day | null => {
    const words = cell(field, 40)
    if (words === '') return null
    const on = trackerDay(words, { isRecent: field !== 'dateOfBirth' })
    if (on === null) faults.push({ field, words: dayWords })
    else if (isAfter(on, today)) faults.push({ field, words: 'That day has not come yet.' })
    return on
  }

  const name = cell('name', 200)
  if (name === '') faults.push({ field: 'name', words: 'There is no name.' })
  const receivedOn = past('received')
  if (receivedOn === null && cell('received') === '') faults.push({ field: 'received', words: 'There is no day.' })
  const right = rightOf(cell('right', 100))
  if (right === null) faults.push({ field: 'right', words: 'We do not know this kind of request.' })
  const email = cell('email', 254)
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    faults.push({ field: 'email', words: 'This is no email address.' })
  const dateOfBirth = past('dateOfBirth') ?? ''
  const [identityOn, extendedOn, closedOn] = [past('identityOn'), past('extendedOn'), past('closedOn')]
  const outcome = outcomeOf(cell('outcome', 100))
  if (outcome === null) faults.push({ field: 'outcome', words: 'We do not know this outcome.' })
  if (closedOn === null && cell('outcome') !== '')
    faults.push({ field: 'closedOn', words: 'There is an outcome, but no day that it was closed.' })
  for (const [field, on] of [
    ['identityOn', identityOn],
    ['extendedOn', extendedOn],
    ['closedOn', closedOn],
  ] as const) {
    if (on !== null && receivedOn !== null && isAfter(receivedOn, on))
      faults.push({ field, words: 'That day is before the day it was received.' })
  }
  if (right === 'objection' && closedOn === null)
    faults.push({ field: 'right', words: 'An open objection has to say what it is to. Record it by hand.' })

  if (faults.length > 0 || receivedOn === null || right === null || outcome === null) return { faults }
  return {
    request: {
      reference: cell('reference', 100),
      name,
      dateOfBirth,
      email,
      telephone: cell('telephone', 100),
      address: cell('address', 1000)
        .split(/\r?\n|, */)
        .filter((line) => line !== ''),
      postcode: cell('postcode', 20),
      right,
      receivedOn,
      words: cell('words'),
      assignedTo: cell('assignedTo', 200),
      identityOn,
      extendedOn,
      closed: closedOn === null ? null : { on: closedOn, outcome },
      notes: cell('notes'),
    },
  }
}

const dayWords = 'We cannot tell which day this is. Write it as day, month and year, for example 27/9/2026.'
