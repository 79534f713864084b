import { type PeriodRead, periodFields } from '~/app/rules/reports/asked'
import { reports } from '~/app/rules/reports/reports'
import type { ReportTable } from '~/app/rules/reports/table'
import { sayDay } from '../../dates'
import { PeriodErrors, PeriodForm } from './PeriodForm'
import { ReportSection } from './ReportSection'

export type ReportsPageProps = PeriodRead & { readonly tables: readonly ReportTable[] }

/** Every report, for the days that are chosen here, and the numbers that are asked for first. */
export const ReportsPage = ({ tables, ...read }: ReportsPageProps) => {
  const query = new URLSearchParams(periodFields(read.asked).map(([name, value]) => [name, value])).toString()
  return (
    <div className="rp-report-page">
      <PeriodErrors errors={read.errors} />
      <h1 className="govuk-heading-l">Reports</h1>
      <p className="govuk-body-l">
        {sayDay(read.period.from)} to {sayDay(read.period.to)}
      </p>
      <PeriodForm {...read} />
      <ul className="govuk-list govuk-list--bullet">
        {Object.entries(reports).map(([id, { title, hasPeriod }]) => (
          <li key={id}>
            <a className="govuk-link" href={`/staff/reports/${id}${hasPeriod ? `?${query}` : ''}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {tables.map((table) => (
        <ReportSection key={table.id} table={table} />
      ))}
    </div>
  )
}
