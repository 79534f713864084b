import { AskedRight } from '~/app/rules/case/rights'
import type { Cell } from '~/app/rules/cells'
import { type Day, daysBetween } from '~/app/rules/day'
import { rights } from '../words/sayState'
import { nextWords, stateWords } from './queueRows'

/** What a list of cases says of each. */
export const sheetHead: readonly string[] = [
  'Reference',
  'Right',
  'Received',
  'Due',
  'State',
  'Next step',
  'Days left',
  'Assigned to',
  'Closed',
  'Outcome',
  'Name',
]

type Entry = {
  readonly reference: string
  readonly right_asked: string
  /** Null where the case isn't open to whoever takes the list out. */
  readonly subject_name: string | null
  readonly received_on: Day
  readonly due_on: Day | null
  readonly settled_on: Day | null
  readonly closed_on: Day | null
  readonly state: string
  readonly next_step: string | null
  readonly assigned_name: string | null
  readonly outcome: string | null
}

/** A case as a line of a list. Days left are negative once it is late, and none where its time is over or stands still. */
export const sheetLine =
  (today: Day) =>
  (entry: Entry): readonly Cell[] => [
    entry.reference,
    rights[AskedRight.parse(entry.right_asked)],
    day(entry.received_on),
    day(entry.due_on),
    stateWords(entry.state),
    nextWords(entry.next_step),
    entry.due_on === null || entry.settled_on !== null || entry.closed_on !== null
      ? null
      : daysBetween(today, entry.due_on),
    entry.assigned_name,
    day(entry.closed_on),
    entry.outcome === null ? null : sentence(entry.outcome),
    entry.subject_name ?? 'Restricted',
  ]

const day = (on: Day | null): Cell => (on === null ? null : { day: on })

/** `no-reply` is "No reply". */
const sentence = (code: string): string => {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
