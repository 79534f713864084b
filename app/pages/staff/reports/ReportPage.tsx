import { type PeriodRead, periodFields } from '~/app/rules/reports/asked'
import { type ReportId, reports } from '~/app/rules/reports/reports'
import type { ReportTable } from '~/app/rules/reports/table'
import { sayDay } from '../../dates'
import { PeriodErrors, PeriodForm } from './PeriodForm'
import { ReportSection } from './ReportSection'

export type ReportPageProps = PeriodRead & {
  readonly id: ReportId
  readonly title: string
  readonly tables: readonly ReportTable[]
  readonly internal: boolean
}

/** One report: its days, its tables with their pictures, and all of it as a file. */
export const ReportPage = ({ id, title, tables, internal, ...read }: ReportPageProps) => {
  const { hasPeriod } = reports[id]
  const path = `/staff/reports/${id}`
  const fields = [...(hasPeriod ? periodFields(read.asked) : []), ...(internal ? [['numbers', 'all'] as const] : [])]
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  return (
    <div className={id === 'weekly' ? 'rp-report-page rp-report-page--one' : 'rp-report-page'}>
      {hasPeriod ? <PeriodErrors errors={read.errors} /> : null}
      <p className="govuk-body rp-no-print">
        <a className="govuk-link" href={`/staff/reports${hasPeriod ? `?${query}` : ''}`}>
          All reports
        </a>
      </p>
      <h1 className="govuk-heading-l">{title}</h1>
      {hasPeriod ? (
        <>
          <p className="govuk-body-l">
            {sayDay(read.period.from)} to {sayDay(read.period.to)}
          </p>
          <PeriodForm {...read} />
        </>
      ) : null}
      {id === 'questions' ? <Numbers path={path} internal={internal} /> : null}
      <p className="govuk-body rp-report__files">
        <a className="govuk-link" href={`${path}.ods${query && `?${query}`}`}>
          All tables in one ODS
        </a>
        <a className="govuk-link" href={`${path}.csv${query && `?${query}`}`}>
          All tables in one CSV
        </a>
      </p>
      {tables.map((table) => (
        <ReportSection key={table.id} table={table} file={{ path, query: query && `&${query}` }} />
      ))}
    </div>
  )
}

/** Which numbers stand here, and the way to the others. */
const Numbers = ({ path, internal }: { readonly path: string; readonly internal: boolean }) => (
  <p className="govuk-inset-text">
    {internal ? (
      <>
        All numbers are shown as they are. This is for use inside the council:{' '}
        <a className="govuk-link" href={path}>
          put small numbers away again
        </a>
        .
      </>
    ) : (
      <>
        Numbers from 1 to 4 are shown as “fewer than 5”, and others are not shown where they would give one away, so
        that this page can be published.{' '}
        <a className="govuk-link" href={`${path}?numbers=all`}>
          Show all numbers, for use inside the council
        </a>
        .
      </>
    )}
  </p>
)
