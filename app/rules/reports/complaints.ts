import { type Day, daysBetween, isAfter } from '../day'
import type { ComplaintFigures, Figures } from './figures'
import { complaintNames, namesOf } from './labels'
import { counted } from './performance'
import { isIn, type Period } from './period'
import { countOf, meanOf, medianOf, percentOf, type ReportTable, say } from './table'

type When = { readonly period: Period; readonly today: Day }

/** Complaints to the controller: whether each was acknowledged in time, and how it came out. */
export function complaintsReport(all: readonly Figures[], { period, today }: When): readonly ReportTable[] {
  const complaints = counted(all).flatMap((each) => each.complaints)
  const received = complaints.filter(({ receivedOn }) => isIn(period, receivedOn))
  return [acknowledgedTable(received, today), resultTable(complaints, period), waitingTable(complaints, today)]
}

/** Within the 30 days of section 164A(3), whose last day moves to a working day. */
export const isAcknowledgedInTime = ({ acknowledgedOn, acknowledgeBy }: ComplaintFigures): boolean =>
  acknowledgedOn !== null && !isAfter(acknowledgedOn, acknowledgeBy)

function acknowledgedTable(received: readonly ComplaintFigures[], today: Day): ReportTable {
  const inTime = countOf(received, isAcknowledgedInTime)
  const open = received.filter(({ acknowledgedOn }) => acknowledgedOn === null)
  const tooLate = countOf(open, ({ acknowledgeBy }) => isAfter(today, acknowledgeBy))
  const late = received.length - open.length - inTime
  return {
    id: 'acknowledged',
    title: 'Complaints received',
    summary: `${say(received.length, 'complaint')} received in these days, ${inTime.toLocaleString('en-GB')} acknowledged within 30 days.`,
    head: ['Figure', 'Number'],
    rows: [
      ['Received', received.length],
      ['Acknowledged within 30 days', inTime],
      ['Acknowledged later', late],
      ['Not acknowledged, still in time', open.length - tooLate],
      ['Not acknowledged, too late', tooLate],
      ['Acknowledged within 30 days (%)', percentOf(inTime, inTime + late + tooLate)],
    ],
  }
}

function resultTable(complaints: readonly ComplaintFigures[], period: Period): ReportTable {
  const answered = complaints.filter(({ answeredOn }) => isIn(period, answeredOn))
  const daysOf = (some: readonly ComplaintFigures[]) =>
    some.map(({ receivedOn, answeredOn }) => daysBetween(receivedOn, answeredOn ?? receivedOn))
  const row = (name: string, some: readonly ComplaintFigures[]) => [
    name,
    some.length,
    meanOf(daysOf(some)),
    medianOf(daysOf(some)),
  ]
  return {
    id: 'complaint-results',
    title: 'Complaints answered, by result',
    summary: `${say(answered.length, 'complaint')} answered in these days.`,
    head: ['Result', 'Complaints', 'Average days', 'Median days'],
    rows: [
      ...namesOf(complaintNames).map(([result, name]) =>
        row(
          name,
          answered.filter((each) => each.result === result),
        ),
      ),
      row('All', answered),
    ],
    chart: { kind: 'bars', columns: [1] },
  }
}

function waitingTable(complaints: readonly ComplaintFigures[], today: Day): ReportTable {
  const open = complaints.filter(({ answeredOn }) => answeredOn === null)
  const days = open.map(({ receivedOn }) => daysBetween(receivedOn, today))
  return {
    id: 'complaints-open',
    title: 'Complaints open today',
    summary: `${say(open.length, 'complaint')} still to be answered.`,
    head: ['Figure', 'Number'],
    rows: [
      ['Open', open.length],
      ['Oldest open (days)', days.length === 0 ? null : Math.max(...days)],
    ],
  }
}
