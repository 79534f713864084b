import type { QueueView } from '~/app/rules/queue'
import { sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { Button, ButtonGroup } from '../../govuk/Button'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'
import { cases as sayCases, viewNames } from './queueWords'

export type ExportPageProps = {
  readonly cases: number
  /** Null where cases were ticked. */
  readonly view: QueueView | null
  readonly before: readonly {
    readonly id: string
    readonly at: string
    readonly format: string
    readonly cases: number | null
    readonly by: string
  }[]
  readonly query: string
}

/** What a list will hold, in which form, and who took lists out before. */
export const ExportPage = ({ cases, view, before, query }: ExportPageProps) => (
  <Column>
    <BackLink href="/staff" />
    <h1 className="govuk-heading-l">{cases === 0 ? 'There is no case to export' : `Export ${sayCases(cases)}`}</h1>
    {cases === 0 ? (
      <p className="govuk-body">No case is ticked. Go back and tick some.</p>
    ) : (
      <form method="post" action="/staff/export/sheet">
        <input type="hidden" name="choice" value={query} />
        <p className="govuk-body">
          {view === null ? 'The ticked cases, ' : `The view “${viewNames[view]}” as it is filtered, `}
          with the reference, right, days, state, next step, who each is assigned to and how it ended. People’s names
          are in it, but for restricted cases that are not open to you.
        </p>
        <p className="govuk-body">It is noted that you took it. Keep it as you would keep the cases themselves.</p>
        <ButtonGroup>
          <Button name="format" value="csv">
            Export as CSV
          </Button>
          <Button name="format" value="ods">
            Export as ODS
          </Button>
          <a className="govuk-link" href="/staff">
            Cancel
          </a>
        </ButtonGroup>
      </form>
    )}
    {before.length === 0 ? null : (
      <Table
        caption="Lists that were taken out lately"
        head={['When', 'Who', 'Cases', 'Form']}
        rows={before.map(({ id, at, by, cases: n, format }) => ({
          key: id,
          cells: [sayInstant(at), by, n === null ? 'Not finished' : String(n), format.toUpperCase()],
        }))}
      />
    )}
  </Column>
)
