import type { CaseEvent, WatchKind } from './case/events'
import { sayDay } from './sayDay'

type Reminded = Extract<CaseEvent, { type: 'reminded' }>
type Moved = Extract<CaseEvent, { type: 'date-moved' }>

/** What a reminder is of, for staff, in words that stay true whenever they are read. */
export const sayReminder = ({ kind, for: of }: Pick<Reminded, 'kind' | 'for'>): string =>
  reminders[kind].replace('{{day}}', sayDay(of))

const reminders: Readonly<Record<WatchKind, string>> = {
  target: 'our own target for the answer is {{day}}',
  'notice-limit': 'the last day to tell the person of an extension is {{day}}',
  'due-soon': 'the answer is due on {{day}}',
  due: 'the answer is due on {{day}}, the last day',
  late: 'the answer was due on {{day}} and is late',
  'clarification-silent': 'no answer yet to the question asked on {{day}}',
  'identity-silent': 'no proof of identity yet, asked for on {{day}}',
  'complaint-acknowledgement': 'a complaint must be acknowledged by {{day}}',
}

/** From when to when a due date moved, and which bank holiday did it. */
export const sayMove = ({ before, after, because }: Pick<Moved, 'before' | 'after' | 'because'>): string =>
  `due on ${sayDay(after)}, no longer on ${sayDay(before)}: ${sayWhyMoved(because)}`

/** Which bank holidays moved a due date. */
export function sayWhyMoved(because: Moved['because']): string {
  const reasons = because.map(({ day, title, change }) =>
    change === 'added'
      ? `${title} on ${sayDay(day)} is now a bank holiday`
      : `${title} on ${sayDay(day)} is no longer one`,
  )
  return reasons.length === 0 ? 'the bank holidays have changed' : reasons.join('; ')
}

/** An extension can't be told of once the answer is late: its limit is the day that was due. */
const overtakenBy: Readonly<Partial<Record<WatchKind, readonly WatchKind[]>>> = {
  'due-soon': ['due', 'late'],
  due: ['late'],
  'notice-limit': ['late'],
}

/** True of a reminder that a later one about the same day makes idle: a list that says "late" need not say "due soon". */
export const isOvertaken = (event: CaseEvent, others: readonly CaseEvent[]): boolean =>
  event.type === 'reminded' &&
  others.some(
    (other) => other.type === 'reminded' && other.for === event.for && overtakenBy[event.kind]?.includes(other.kind),
  )
