import { addDays, type Day } from '../day'
import { backlogReport } from './backlog'
import type { Figures } from './figures'
import { answeredIn, counted, shareWords, timeliness } from './performance'
import { isIn, type Period } from './period'
import { countOf, type ReportTable, say } from './table'
import { weeksUpTo } from './weeks'

const before = 13

/** What a regulator asks of a council with a backlog, every week, on one page: the last whole week, and the pile today. */
export function weeklyReport(all: readonly Figures[], today: Day): readonly ReportTable[] {
  return [weekTable(counted(all), today), ...backlogReport(all, today)]
}

function weekTable(rows: readonly Figures[], today: Day): ReportTable {
  const [week] = weeksUpTo(today, 1)
  if (week === undefined) throw new Error('A day lies after a week')
  const periods: readonly Period[] = [
    week,
    { from: addDays(week.from, -7), to: addDays(week.from, -1) },
    { from: addDays(week.to, 1 - 7 * before), to: week.to },
  ]
  const received = periods.map((period) => countOf(rows, ({ receivedOn }) => isIn(period, receivedOn)))
  const times = periods.map((period) => timeliness(answeredIn(rows, period)))
  const complaints = rows.flatMap((each) => each.complaints)
  const [now] = times
  return {
    id: 'week',
    title: 'The last whole week',
    summary: `${say(received[0] ?? 0, 'request')} received, ${(now?.answered ?? 0).toLocaleString('en-GB')} answered. ${shareWords(now?.percent ?? null)}`,
    head: ['Figure', `Week to ${week.to}`, 'Week before', `${before} weeks`],
    rows: [
      ['Received', ...received],
      ['Answered', ...times.map(({ answered }) => answered)],
      ['Answered on time', ...times.map(({ onTime }) => onTime)],
      ['Answered late', ...times.map(({ late }) => late)],
      ['On time (%)', ...times.map(({ percent }) => percent)],
      [
        'Complaints received',
        ...periods.map((period) => countOf(complaints, ({ receivedOn }) => isIn(period, receivedOn))),
      ],
    ],
  }
}
