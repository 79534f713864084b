import { ReportPage } from '~/app/pages/staff/reports/ReportPage'
import { ReportsPage } from '~/app/pages/staff/reports/ReportsPage'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { readPeriod } from '~/app/rules/reports/asked'
import { figuresOf } from '~/app/rules/reports/figuresOf'
import { isReport, type ReportId, reports, reportTables } from '~/app/rules/reports/reports'
import { calendar } from '../kit/holidays'
import { simulatedCases } from '../kit/simulated'

const today = '2026-11-22'
const ask = (fields: Readonly<Record<string, string>>) => readPeriod((name) => fields[name] ?? '', today)
const names = { sourceName: (id: string) => id, exemptionName: (id: string) => id, personName: (id: string) => id }

const rows = simulatedCases({ many: 400, seed: 3, until: today }).map(({ caseId, history }) => {
  const kase = foldCase(history)
  return figuresOf(caseId, kase, { clock: clockOf(kase, calendar), holidays: calendar.holidays })
})

/** A report's page over some hundred simulated cases, or over none. */
export function reportPage(id: ReportId, given: { readonly internal?: boolean; readonly empty?: boolean } = {}) {
  const { internal = false, empty = false } = given
  const read = ask({ period: 'year' })
  const tables = reportTables(id, empty ? [] : rows, { period: read.period, today, internal, ...names })
  return {
    tables,
    page: <ReportPage id={id} title={reports[id].title} tables={tables} internal={internal} {...read} />,
  }
}

export const wrongPeriod = ask({ period: 'from-to', 'from-day': '31', 'from-month': '6', 'from-year': '2026' })

/** Every page of reports by its name. */
export const reportPages = {
  reports: <ReportsPage tables={reportPage('backlog').tables.slice(0, 1)} {...ask({})} />,
  'reports-wrong-days': <ReportsPage tables={[]} {...wrongPeriod} />,
  'report-empty': reportPage('weekly', { empty: true }).page,
  'report-questions-internal': reportPage('questions', { internal: true }).page,
  ...Object.fromEntries(
    Object.keys(reports).flatMap((id) => (isReport(id) ? [[`report-${id}`, reportPage(id).page]] : [])),
  ),
}
