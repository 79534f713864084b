import { daysBetween } from '../day'
import { daysLate, isWithin, lateBands, performanceBand } from './bands'
import { type Figures, isAnswered } from './figures'
import { channelNames, namesOf, outcomeNames, rightNames } from './labels'
import { isIn, type Period } from './period'
import { type Cell, countOf, meanOf, medianOf, percentOf, type ReportTable, say, sumOf } from './table'

/** How answers stand to the day they were due, which only those have whose time ran to its end. */
export function timeliness(answered: readonly Figures[]) {
  const measured = answered.filter(({ dueOn }) => dueOn !== null)
  const late = countOf(measured, (each) => lateness(each) > 0)
  const onTime = measured.length - late
  return {
    answered: answered.length,
    onTime,
    late,
    percent: percentOf(onTime, measured.length),
    stopped: countOf(answered, ({ dueOn, startedOn }) => dueOn === null && startedOn !== null),
    notStarted: countOf(answered, ({ startedOn }) => startedOn === null),
  }
}

/** Days that the answer came after the day it was due. */
export const lateness = ({ dueOn, settledOn }: Figures): number => (settledOn === null ? 0 : daysLate(dueOn, settledOn))

/** Days from receipt to answer, as the person waited for it. */
export const waited = ({ receivedOn, settledOn }: Figures): number =>
  settledOn === null ? 0 : daysBetween(receivedOn, settledOn)

/** What was taken back with the spreadsheet it came from was never there. */
export const counted = (rows: readonly Figures[]): readonly Figures[] => rows.filter(({ takenBack }) => !takenBack)

export const answeredIn = (rows: readonly Figures[], period: Period): readonly Figures[] =>
  rows.filter((each) => isAnswered(each) && isIn(period, each.settledOn))

/** What came and what was answered in a period: each answer measured against the day it was due. */
export function performanceReport(all: readonly Figures[], period: Period): readonly ReportTable[] {
  const rows = counted(all)
  const received = rows.filter(({ receivedOn }) => isIn(period, receivedOn))
  const answered = answeredIn(rows, period)
  const settled = rows.filter(({ settledOn }) => isIn(period, settledOn))
  return [
    headline({ received, answered, settled }),
    lateTable(answered),
    byRight(received, answered),
    byOutcome(settled),
    byChannel(received.filter(({ imported }) => !imported)),
  ]
}

type Sorted = {
  readonly received: readonly Figures[]
  readonly answered: readonly Figures[]
  readonly settled: readonly Figures[]
}

function headline({ received, answered, settled }: Sorted): ReportTable {
  const time = timeliness(answered)
  const paused = answered.filter(({ pausedDays }) => pausedDays > 0)
  const days = answered.map(waited)
  const rows: readonly (readonly Cell[])[] = [
    ['Received', received.length],
    ['Of those, brought in from a spreadsheet', countOf(received, ({ imported }) => imported)],
    ['Answered', time.answered],
    ['Answered on time', time.onTime],
    ['Answered late', time.late],
    ['Answered while the time stood still', time.stopped],
    ['Answered before the time began', time.notStarted],
    ['On time (%)', time.percent],
    ['Extended', countOf(answered, ({ extendedOn }) => extendedOn !== null)],
    ['Paused for a question', paused.length],
    ['Days paused', sumOf(paused, ({ pausedDays }) => pausedDays)],
    ['Days to answer, average', meanOf(days)],
    ['Days to answer, median', medianOf(days)],
    ['Ended without an answer', settled.length - answered.length],
  ]
  return {
    id: 'performance',
    title: 'Received and answered',
    summary: `${say(received.length, 'request')} received, ${time.answered.toLocaleString('en-GB')} answered. ${shareWords(time.percent)}`,
    head: ['Figure', 'Number'],
    rows,
  }
}

/** The share in time, with the band that it lies in. */
export const shareWords = (percent: number | null): string =>
  percent === null
    ? 'No answer had a day to be measured against.'
    : `${percent}% of the answers with a due date were on time: ${performanceBand(percent)}.`

function lateTable(answered: readonly Figures[]): ReportTable {
  const late = answered.map(lateness).filter((days) => days > 0)
  return {
    id: 'late',
    title: 'How late the late answers were',
    summary:
      late.length === 0
        ? 'No answer was late.'
        : `${say(late.length, 'late answer')}; the latest came ${say(Math.max(...late), 'day')} after it was due.`,
    head: ['Days late', 'Answers'],
    rows: lateBands.map((band) => [band.name, countOf(late, (days) => isWithin(band, days))]),
    chart: { kind: 'bars', columns: [1] },
  }
}

function byRight(received: readonly Figures[], answered: readonly Figures[]): ReportTable {
  const row = (name: string, came: readonly Figures[], went: readonly Figures[]) => {
    const { onTime, late, percent } = timeliness(went)
    const days = went.map(waited)
    return [name, came.length, went.length, onTime, late, percent, meanOf(days), medianOf(days)]
  }
  return {
    id: 'by-right',
    title: 'By right',
    summary: 'What came and what was answered, by the right that was used. Days are counted from receipt.',
    head: ['Right', 'Received', 'Answered', 'On time', 'Late', 'On time (%)', 'Average days', 'Median days'],
    rows: [
      ...namesOf(rightNames).map(([right, name]) =>
        row(
          name,
          received.filter((each) => each.right === right),
          answered.filter((each) => each.right === right),
        ),
      ),
      row('All', received, answered),
    ],
    chart: { kind: 'bars', columns: [1, 2] },
  }
}

const byOutcome = (settled: readonly Figures[]): ReportTable => ({
  id: 'by-outcome',
  title: 'How requests ended',
  summary: `Ended: ${say(settled.length, 'request')}. A request counts as answered from the day its answer went out.`,
  head: ['Outcome', 'Requests'],
  rows: namesOf(outcomeNames).map(([outcome, name]) => [name, countOf(settled, (each) => each.outcome === outcome)]),
  chart: { kind: 'bars', columns: [1] },
})

const byChannel = (received: readonly Figures[]): ReportTable => ({
  id: 'by-channel',
  title: 'How requests came',
  summary: 'By the way they reached the council. Imported requests are left out: how they came is not known.',
  head: ['Channel', 'Requests'],
  rows: namesOf(channelNames).map(([channel, name]) => [name, countOf(received, (each) => each.channel === channel)]),
  chart: { kind: 'bars', columns: [1] },
})
