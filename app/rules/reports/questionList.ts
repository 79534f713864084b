import { type Day, daysBetween } from '../day'
import { daysLate, isWithin, lateBands } from './bands'
import { isAcknowledgedInTime } from './complaints'
import type { Figures } from './figures'
import { complaintNames, namesOf, outcomeNames, rightNames } from './labels'
import { answeredIn, timeliness, waited } from './performance'
import { isIn, yearsUpTo } from './period'
import type { Line } from './smallNumbers'
import { countOf, meanOf, medianOf } from './table'
import { wasOpen, wasOverdue } from './weeks'

type Naming = { readonly today: Day; readonly exemptionName: (exemption: string) => string }

type Question = {
  readonly id: string
  readonly title: string
  readonly lines: readonly Line[]
  /** Rows that the sentence is made of, by their places. */
  readonly said: readonly number[]
  readonly columns: readonly string[]
  readonly besides?: string
}

/** The ten questions over the cases of a controller, with their numbers as they are. */
export function questionsOf(rows: readonly Figures[], { today, exemptionName }: Naming): readonly Question[] {
  const years = yearsUpTo(today)
  const columns = years.map(({ name }) => name)
  const received = years.map((year) => rows.filter(({ receivedOn }) => isIn(year, receivedOn)))
  const answered = years.map((year) => answeredIn(rows, year))
  const settled = years.map((year) => rows.filter(({ settledOn }) => isIn(year, settledOn)))
  const complaints = years.map((year) =>
    rows.flatMap((each) => each.complaints).filter(({ receivedOn }) => isIn(year, receivedOn)),
  )
  const reviews = years.map((year) =>
    rows.flatMap((each) => each.reviews).filter(({ openedOn }) => isIn(year, openedOn)),
  )
  const times = answered.map(timeliness)
  const open = rows.filter((each) => wasOpen(each, today))
  const overdue = open.filter((each) => wasOverdue(each, today))
  const oldest = open.map(({ receivedOn }) => daysBetween(receivedOn, today))
  const waits = answered.map((some) => some.map(waited))
  const used = [...new Set(answered.flat().flatMap(({ exemptions }) => Object.keys(exemptions)))].toSorted()
  return [
    {
      id: 'q1',
      title: 'How many requests were received?',
      said: [0],
      columns,
      lines: [
        total('Received', received.map(lengthOf)),
        ...namesOf(rightNames).map(([right, name]) =>
          part(
            name,
            received.map((some) => countOf(some, (each) => each.right === right)),
          ),
        ),
      ],
    },
    {
      id: 'q2',
      title: 'How many were answered on time, and what percentage is that?',
      said: [1, 5],
      columns,
      lines: [
        total('Answered', answered.map(lengthOf)),
        part(
          'On time',
          times.map(({ onTime }) => onTime),
        ),
        part(
          'Late',
          times.map(({ late }) => late),
        ),
        part(
          'While the time stood still',
          times.map(({ stopped }) => stopped),
        ),
        part(
          'Before the time began',
          times.map(({ notStarted }) => notStarted),
        ),
        { kind: 'share', name: 'On time (%)', values: times.map(({ percent }) => percent) },
      ],
    },
    {
      id: 'q3',
      title: 'How many were extended?',
      said: [1],
      columns,
      lines: [
        total('Answered', answered.map(lengthOf)),
        part(
          'Extended',
          answered.map((some) => countOf(some, ({ extendedOn }) => extendedOn !== null)),
        ),
        part(
          'Not extended',
          answered.map((some) => countOf(some, ({ extendedOn }) => extendedOn === null)),
        ),
      ],
    },
    {
      id: 'q4',
      title: 'How many are overdue now?',
      said: [0],
      columns: ['Today'],
      lines: [
        total('Overdue', [overdue.length]),
        ...lateBands.map((band) =>
          part(band.name, [countOf(overdue, ({ dueOn }) => isWithin(band, daysLate(dueOn, today)))]),
        ),
      ],
    },
    {
      id: 'q5',
      title: 'How old is the oldest open request?',
      said: [1],
      columns: ['Today'],
      lines: [
        total('Open', [open.length]),
        {
          kind: 'days',
          name: 'Age of the oldest in days',
          values: [oldest.length === 0 ? null : Math.max(...oldest)],
          from: [open.length],
        },
      ],
    },
    {
      id: 'q6',
      title: 'How long do answers take, on average and at the median?',
      said: [0, 1],
      columns,
      lines: [
        { kind: 'days', name: 'Average days from receipt', values: waits.map(meanOf), from: waits.map(lengthOf) },
        { kind: 'days', name: 'Median days from receipt', values: waits.map(medianOf), from: waits.map(lengthOf) },
      ],
    },
    {
      id: 'q7',
      title: 'How many were refused or withdrawn?',
      said: [2, 3],
      columns,
      lines: [
        total('Ended', settled.map(lengthOf)),
        ...namesOf(outcomeNames).map(([outcome, name]) =>
          part(
            name,
            settled.map((some) => countOf(some, (each) => each.outcome === outcome)),
          ),
        ),
      ],
    },
    {
      id: 'q8',
      title: 'How many complaints were made, and to whom?',
      said: [0],
      columns,
      besides:
        'All of these were made to the council. Complaints to the Information Commissioner are not kept in this portal.',
      lines: [
        total('Complaints to the council', complaints.map(lengthOf)),
        ...namesOf(complaintNames).map(([result, name]) =>
          part(
            name,
            complaints.map((some) => countOf(some, (each) => each.result === result)),
          ),
        ),
        part(
          'Not answered yet',
          complaints.map((some) => countOf(some, (each) => each.result === null)),
        ),
        count(
          'Acknowledged within 30 days',
          complaints.map((some) => countOf(some, isAcknowledgedInTime)),
        ),
      ],
    },
    {
      id: 'q9',
      title: 'How many internal reviews were there, and how did they end?',
      said: [0, 1],
      columns,
      lines: [
        total('Internal reviews', reviews.map(lengthOf)),
        part(
          'Answered again',
          reviews.map((some) => countOf(some, ({ result }) => result === 'answered-again')),
        ),
        part(
          'Nothing more went out',
          reviews.map((some) => countOf(some, ({ result }) => result === 'nothing-more')),
        ),
        part(
          'Still open',
          reviews.map((some) => countOf(some, ({ result }) => result === null)),
        ),
      ],
    },
    {
      id: 'q10',
      title: 'Which exemptions were used, in how many requests?',
      said: [0],
      columns,
      lines: [
        count(
          'Requests with something held back',
          answered.map((some) => countOf(some, ({ exemptions }) => Object.keys(exemptions).length > 0)),
        ),
        ...used.map((exemption) =>
          count(
            exemptionName(exemption),
            answered.map((some) => countOf(some, ({ exemptions }) => (exemptions[exemption] ?? 0) > 0)),
          ),
        ),
      ],
    },
  ]
}

const total = (name: string, values: readonly number[]): Line => ({ kind: 'total', name, values })
const part = (name: string, values: readonly number[]): Line => ({ kind: 'part', name, values })
const count = (name: string, values: readonly number[]): Line => ({ kind: 'count', name, values })
const lengthOf = (some: readonly unknown[]): number => some.length
