import { addDays, type Day, daysBetween, isAfter } from '../day'
import { ageBands, daysLate, isWithin, lateBands } from './bands'
import type { Figures } from './figures'
import { type Forecast, forecastOf, forecastWeeks } from './forecast'
import { counted } from './performance'
import { countOf, type ReportTable, say } from './table'
import { type Week, wasOpen, wasOverdue, weeksOf, weeksUpTo } from './weeks'

export const trendWeeks = 26
const soonDays = 7

/** What waits for its answer today, how long it has, where that leads. */
export function backlogReport(all: readonly Figures[], today: Day): readonly ReportTable[] {
  const rows = counted(all)
  const open = rows.filter((each) => wasOpen(each, today))
  const overdue = open.filter((each) => wasOverdue(each, today))
  const weeks = weeksOf(rows, weeksUpTo(today, trendWeeks))
  return [
    nowTable(rows, open, today),
    ageTable(open, today),
    overdueTable(overdue, today),
    trendTable(weeks),
    forecastTable(forecastOf(weeks, overdue.length), overdue.length),
  ]
}

function nowTable(rows: readonly Figures[], open: readonly Figures[], today: Day): ReportTable {
  const due = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const overdue = countOf(due, (day) => isAfter(today, day))
  const oldest = open.map(({ receivedOn }) => receivedOn).toSorted()[0]
  const soon = addDays(today, soonDays)
  return {
    id: 'now',
    title: 'The backlog today',
    summary:
      oldest === undefined
        ? 'No request is open.'
        : `Open: ${say(open.length, 'request')}; overdue: ${overdue.toLocaleString('en-GB')}. The oldest has been open for ${say(daysBetween(oldest, today), 'day')}.`,
    head: ['Figure', 'Number'],
    rows: [
      ['Open', open.length],
      ['Overdue', overdue],
      ['Due today', countOf(due, (day) => day === today)],
      ['Due in the 7 days after', countOf(due, (day) => isAfter(day, today) && !isAfter(day, soon))],
      ['Due later', countOf(due, (day) => isAfter(day, soon))],
      ['Paused for a question', countOf(open, ({ pausedOn }) => pausedOn !== null)],
      ['Not started: waiting for identity or authority', countOf(open, ({ startedOn }) => startedOn === null)],
      ['Extended', countOf(open, ({ extendedOn }) => extendedOn !== null)],
      ['Oldest open (days)', oldest === undefined ? null : daysBetween(oldest, today)],
      ['Oldest open, received on', oldest ?? null],
      ['Internal reviews open', countOf(rows, ({ reviews }) => reviews.some(({ endedOn }) => endedOn === null))],
    ],
  }
}

const ageTable = (open: readonly Figures[], today: Day): ReportTable => ({
  id: 'open-by-age',
  title: 'Open requests by age',
  summary: 'By the days since they were received, whatever their time did.',
  head: ['Age', 'Requests'],
  rows: ageBands.map((band) => [
    band.name,
    countOf(open, ({ receivedOn }) => isWithin(band, daysBetween(receivedOn, today))),
  ]),
  chart: { kind: 'bars', columns: [1] },
})

const overdueTable = (overdue: readonly Figures[], today: Day): ReportTable => ({
  id: 'overdue-by-age',
  title: 'Overdue requests by days overdue',
  summary:
    'By the days since they were due. What is paused or has not started is not due, and stands in no row of this table.',
  head: ['Days overdue', 'Requests'],
  rows: lateBands.map((band) => [band.name, countOf(overdue, ({ dueOn }) => isWithin(band, daysLate(dueOn, today)))]),
  chart: { kind: 'bars', columns: [1] },
})

function trendTable(weeks: readonly Week[]): ReportTable {
  const [first, last] = [weeks[0], weeks.at(-1)]
  return {
    id: 'trend',
    title: `The last ${weeks.length} weeks`,
    summary:
      first === undefined || last === undefined
        ? 'There is no week to show.'
        : `Open requests went from ${first.open} to ${last.open}, overdue ones from ${first.overdue} to ${last.overdue}. Due dates are taken as they are known now.`,
    head: ['Week to', 'Received', 'Ended', 'Open at its end', 'Overdue at its end'],
    rows: weeks.map(({ to, received, ended, open, overdue }) => [to, received, ended, open, overdue]),
    chart: { kind: 'lines', columns: [3, 4] },
  }
}

function forecastTable(forecast: Forecast, overdue: number): ReportTable {
  const never = 'Not at this rate'
  const { arrivals, endings, net, spread, weeks, soonest, latest } = forecast
  return {
    id: 'forecast',
    title: 'When nothing would be overdue',
    summary: forecastWords(forecast, overdue),
    head: ['Figure', 'Number'],
    rows: [
      ['Overdue today', overdue],
      [`Received a week, mean of ${forecastWeeks} weeks`, tenth(arrivals)],
      [`Ended a week, mean of ${forecastWeeks} weeks`, tenth(endings)],
      ['The pile shrinks a week by', tenth(net)],
      ['Its spread from week to week (standard deviation)', tenth(spread)],
      ['Weeks until nothing is overdue', weeks ?? never],
      ['In better weeks', soonest ?? never],
      ['In worse weeks', latest ?? never],
    ],
  }
}

function forecastWords({ weeks, soonest, latest }: Forecast, overdue: number): string {
  if (overdue === 0) return 'Nothing is overdue.'
  if (weeks === null)
    return 'Not at this rate: in the last weeks as much came as was ended, or more, so the overdue requests would not go away.'
  const range = `${soonest ?? weeks} to ${latest === null ? 'never' : latest}`
  return `If the last ${forecastWeeks} weeks went on, in about ${say(weeks, 'week')} (${range}). It is no promise: a few slow weeks change it.`
}

const tenth = (n: number) => Math.round(n * 10) / 10
