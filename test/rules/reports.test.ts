import { describe, expect, test } from 'vitest'
import { backlogReport } from '~/app/rules/reports/backlog'
import { performanceBand } from '~/app/rules/reports/bands'
import { complaintsReport } from '~/app/rules/reports/complaints'
import { decisionsReport } from '~/app/rules/reports/decisions'
import { forecastOf } from '~/app/rules/reports/forecast'
import { performanceReport } from '~/app/rules/reports/performance'
import { periodOf, yearsUpTo } from '~/app/rules/reports/period'
import { stagesReport } from '~/app/rules/reports/stages'
import type { ReportTable } from '~/app/rules/reports/table'
import { weeksUpTo } from '~/app/rules/reports/weeks'
import { figures, told } from '../kit/reportCases'

const november = { from: '2026-11-01', to: '2026-11-30' }
const today = '2026-11-22'

/** A cell by its row's name: the last of the row unless a column is named. */
function cell(tables: readonly ReportTable[], name: string, column = 1) {
  const row = tables.flatMap(({ rows }) => rows).find(([first]) => first === name)
  if (row === undefined) throw new Error(`no row ${name}`)
  return row[column]
}
const performance = (...rows: Parameters<typeof performanceReport>[0]) => performanceReport(rows, november)
const backlog = (...rows: Parameters<typeof performanceReport>[0]) => backlogReport(rows, today)

describe('the edges of time', () => {
  // Received on 12 October and due on 12 November, a Thursday.
  test.each([
    ['on the day it was due', '2026-11-12', 1, 0],
    ['one day after', '2026-11-13', 0, 1],
  ])('answered %s', (_, on, onTime, late) => {
    const tables = performance(figures(told({ receivedOn: '2026-10-12' }).released(on)))
    expect([cell(tables, 'Answered on time'), cell(tables, 'Answered late'), cell(tables, '1 to 7 days')]).toEqual([
      onTime,
      late,
      late,
    ])
  })

  test('due today is not overdue; due yesterday is', () => {
    // 22 November 2026 is a Sunday: what would be due then is due on Monday.
    const tables = backlogReport([figures(told({ receivedOn: '2026-10-20' }))], '2026-11-20')
    expect([cell(tables, 'Overdue'), cell(tables, 'Due today')]).toEqual([0, 1])
    const after = backlogReport([figures(told({ receivedOn: '2026-10-20' }))], '2026-11-21')
    expect([cell(after, 'Overdue'), cell(after, 'Due today')]).toEqual([1, 0])
  })

  test('paused and not started are open, and neither late nor overdue, however long ago they came', () => {
    const tables = backlog(
      figures(told({ receivedOn: '2026-01-05' }).asked('2026-01-20')),
      figures(told({ receivedOn: '2026-01-05' }, 'unproved').identityAsked('2026-01-06')),
    )
    expect(cell(tables, 'Open')).toBe(2)
    expect(cell(tables, 'Overdue')).toBe(0)
    expect(cell(tables, 'Paused for a question')).toBe(1)
    expect(cell(tables, 'Not started: waiting for identity or authority')).toBe(1)
    expect(cell(tables, '181 to 365 days')).toBe(2)
  })

  test('a pause over the edge of the period counts whole, with the answer', () => {
    const paused = told({ receivedOn: '2026-10-12' }).asked('2026-10-28').answered('2026-11-03').released('2026-11-19')
    const tables = performance(figures(paused))
    expect([cell(tables, 'Days paused'), cell(tables, 'Answered on time'), cell(tables, 'Received')]).toEqual([7, 1, 0])
    const october = performanceReport([figures(paused)], { from: '2026-10-01', to: '2026-10-31' })
    expect([cell(october, 'Days paused'), cell(october, 'Received'), cell(october, 'Answered')]).toEqual([0, 1, 0])
  })

  test('an extended answer is measured against its longer time', () => {
    const extended = told({ receivedOn: '2026-09-01' }).extended('2026-09-20').released('2026-11-30')
    const tables = performance(figures(extended))
    expect([cell(tables, 'Extended'), cell(tables, 'Answered on time')]).toEqual([1, 1])
  })
})

describe('how cases end', () => {
  test('an answer that a review opened again stays answered, on its first day; the review is counted beside', () => {
    const reviewed = told({ receivedOn: '2026-10-12' }).released('2026-11-10').closed('2026-11-11', 'answered', true)
    const rows = [figures(reviewed)]
    expect(cell(performanceReport(rows, november), 'Answered')).toBe(1)
    expect(cell(backlogReport(rows, today), 'Open')).toBe(0)
    expect(cell(backlogReport(rows, today), 'Internal reviews open')).toBe(1)
    const naming = { exemptionName: (id: string) => id }
    expect(cell(decisionsReport(rows, november, naming), 'Opened')).toBe(1)
  })

  test('what is withdrawn before its time began is ended, not answered, and no part of the share', () => {
    const gone = told({ receivedOn: '2026-11-02' }, 'unproved')
      .identityAsked('2026-11-03')
      .closed('2026-11-10', 'withdrawn')
    const tables = performance(figures(gone))
    expect([cell(tables, 'Answered'), cell(tables, 'Withdrawn'), cell(tables, 'On time (%)')]).toEqual([0, 1, null])
    expect(cell(tables, 'Ended without an answer')).toBe(1)
  })

  test('imported cases count in performance, and their stages, which nobody saw, in none', () => {
    const rows = [figures(told({ receivedOn: '2026-10-12', imported: 'i' }).released('2026-11-10'))]
    expect(cell(performanceReport(rows, november), 'Answered')).toBe(1)
    const october = { from: '2026-10-01', to: '2026-10-31' }
    expect(cell(performanceReport(rows, october), 'Received')).toBe(1)
    const channels = performanceReport(rows, october).find(({ id }) => id === 'by-channel')
    expect(channels?.rows.map(([, count]) => count)).toEqual([0, 0, 0, 0, 0, 0])
    expect(channels?.summary).toContain('Imported requests are left out')
    const stages = stagesReport(rows, november, { today, sourceName: (id) => id })
    expect(cell(stages, 'Gathering')).toBe(0)
    expect(stages[0]?.summary).toContain('No request')
  })

  test('what was taken back with its spreadsheet counts nowhere', () => {
    const rows = [figures(told({ receivedOn: '2026-11-02', imported: 'i' }).takenBack('2026-11-03'))]
    expect(cell(performanceReport(rows, november), 'Received')).toBe(0)
    expect(cell(backlogReport(rows, today), 'Open')).toBe(0)
  })
})

test.each([
  ['on the last day, which moved from a Saturday', '2026-10-12', 'Acknowledged within 30 days'],
  ['the day after', '2026-10-13', 'Acknowledged later'],
])('a complaint of 10 September that was acknowledged %s', (_, on, row) => {
  // 30 days after 10 September is Saturday 10 October: Monday 12 October counts.
  const complained = told({ receivedOn: '2026-09-01' }).complained('2026-09-10', on)
  const tables = complaintsReport([figures(complained)], { period: { from: '2026-09-01', to: '2026-09-30' }, today })
  expect(cell(tables, row)).toBe(1)
})

describe('the forecast', () => {
  const weeks = (nets: readonly (readonly [number, number])[]) =>
    nets.map(([received, ended]) => ({ from: '', to: '', received, ended, open: 0, overdue: 0 }))

  test('is what is overdue over what the pile shrinks by, with better and worse weeks beside', () => {
    const steady = forecastOf(weeks(Array.from({ length: 8 }, () => [10, 14])), 18)
    expect(steady).toMatchObject({ net: 4, spread: 0, weeks: 5, soonest: 5, latest: 5 })
    const uneven = forecastOf(weeks(Array.from({ length: 8 }, (_, i) => [10, i % 2 === 0 ? 8 : 20])), 18)
    expect(uneven).toMatchObject({ net: 4, weeks: 5 })
    expect(uneven.soonest).toBe(3)
    expect(uneven.latest).toBe(11)
  })

  test.each([
    ['grows', [12, 10] as const],
    ['stays', [10, 10] as const],
  ])('says not at this rate where the pile %s', (_, week) => {
    expect(forecastOf(weeks(Array.from({ length: 8 }, () => week)), 3).weeks).toBeNull()
    expect(forecastOf(weeks(Array.from({ length: 8 }, () => week)), 0).weeks).toBe(0)
  })
})

test.each([
  ['this-month', '2026-11-01', '2026-11-22'],
  ['last-month', '2026-10-01', '2026-10-31'],
  ['quarter', '2026-07-01', '2026-09-30'],
  ['year', '2026-04-01', '2026-11-22'],
  ['last-year', '2025-04-01', '2026-03-31'],
] as const)('%s is %s to %s', (choice, from, to) => {
  expect(periodOf(choice, today)).toEqual({ from, to })
})

test('years run from April to March, the one that runs to today; weeks end on Sundays', () => {
  expect(yearsUpTo('2026-03-31').map(({ name }) => name)).toEqual(['2022/23', '2023/24', '2024/25', '2025/26 so far'])
  expect(weeksUpTo('2026-11-22', 1)).toEqual([{ from: '2026-11-16', to: '2026-11-22' }])
  expect(weeksUpTo('2026-11-21', 1)).toEqual([{ from: '2026-11-09', to: '2026-11-15' }])
})

test.each([
  [95, 'good'],
  [94.9, 'adequate'],
  [90, 'adequate'],
  [89.9, 'unsatisfactory'],
])('%f per cent is %s', (percent, word) => expect(performanceBand(percent)).toContain(word))
