import type { ReportTable } from '~/app/rules/reports/table'
import { Table } from '../../govuk/Table'
import { Bars } from './Bars'
import { sayCell, sayDaysIn } from './cells'
import { Lines } from './Lines'

type ReportSectionProps = {
  readonly table: ReportTable
  /** The address of the report's file without its ending, and what follows it. */
  readonly file?: { readonly path: string; readonly query: string }
}

/** One table of a report: what it says, its picture, its numbers, and both files of it. */
export const ReportSection = ({ table, file }: ReportSectionProps) => (
  <section className="rp-report">
    <h2 className="govuk-heading-m" id={`${table.id}-heading`}>
      {table.title}
    </h2>
    <p className="govuk-body">{sayDaysIn(table.summary)}</p>
    {table.chart === undefined ? null : table.chart.kind === 'bars' ? (
      <Bars table={table} columns={table.chart.columns} />
    ) : (
      <Lines table={table} columns={table.chart.columns} />
    )}
    {table.rows.length === 0 ? (
      <p className="govuk-body">There is nothing to list.</p>
    ) : (
      <Table
        wide
        className="rp-report__table"
        caption={table.title}
        captionHidden
        head={table.head.map(sayDaysIn)}
        rows={table.rows.map((row) => ({ key: String(row[0]), cells: row.map(sayCell) }))}
      />
    )}
    {file === undefined ? null : (
      <p className="govuk-body rp-report__files">
        {(['csv', 'ods'] as const).map((format) => (
          <a key={format} className="govuk-link" href={`${file.path}.${format}?table=${table.id}${file.query}`}>
            {format.toUpperCase()}
            <span className="govuk-visually-hidden">: {table.title}</span>
          </a>
        ))}
      </p>
    )}
  </section>
)
