import type { Day } from '../day'
import { backlogReport } from './backlog'
import { complaintsReport } from './complaints'
import { decisionsReport } from './decisions'
import type { Figures } from './figures'
import { peopleTable } from './people'
import { performanceReport } from './performance'
import type { Period } from './period'
import { questionsReport } from './questions'
import { stagesReport } from './stages'
import type { ReportTable } from './table'
import { weeklyReport } from './weekly'

/** Every report by its id in the address, in the order of the list of them. */
export const reports = {
  performance: { title: 'Received, answered and late', hasPeriod: true },
  stages: { title: 'Where time goes', hasPeriod: true },
  backlog: { title: 'Backlog', hasPeriod: false },
  decisions: { title: 'Decisions, exemptions and reviews', hasPeriod: true },
  complaints: { title: 'Complaints', hasPeriod: true },
  weekly: { title: 'Weekly backlog report', hasPeriod: false },
  questions: { title: 'Ten questions people ask councils', hasPeriod: false },
} as const
export type ReportId = keyof typeof reports

export const isReport = (id: string | undefined): id is ReportId => id !== undefined && Object.hasOwn(reports, id)

export type ReportSetting = {
  readonly period: Period
  readonly today: Day
  readonly sourceName: (source: string) => string
  readonly exemptionName: (exemption: string) => string
  /** Null for those who are not to see who does what. */
  readonly personName: ((id: string) => string) | null
  /** Small numbers of the published report as they are. */
  readonly internal: boolean
}

/** The tables of a report over a controller's cases. */
export function reportTables(id: ReportId, rows: readonly Figures[], setting: ReportSetting): readonly ReportTable[] {
  const { period, today, personName } = setting
  switch (id) {
    case 'performance':
      return [
        ...performanceReport(rows, period),
        ...(personName === null ? [] : [peopleTable(rows, { period, today, personName })]),
      ]
    case 'stages':
      return stagesReport(rows, period, setting)
    case 'backlog':
      return backlogReport(rows, today)
    case 'decisions':
      return decisionsReport(rows, period, setting)
    case 'complaints':
      return complaintsReport(rows, { period, today })
    case 'weekly':
      return weeklyReport(rows, today)
    case 'questions':
      return questionsReport(rows, setting)
  }
}
