import { sayInstant } from '../../dates'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'
import { problemsOf } from '../acts/ActPage'
import { CheckAnswer, type CheckAnswerProps } from './CheckAnswer'
import { CheckUse, type CheckUseProps } from './CheckUse'
import { StandingFilters, type StandingFiltersProps } from './StandingFilters'
import { type StandingSaid, StandingTable } from './StandingTable'

export type StandingPageProps = CheckUseProps &
  StandingFiltersProps & {
    readonly listed: readonly StandingSaid[]
    readonly isMore: boolean
    readonly mayExport: boolean
    readonly checks: readonly { readonly id: string; readonly kind: string; readonly at: string; readonly by: string }[]
    readonly checked?: CheckAnswerProps
  }

/** What people have objected to with success: the list, and whether a use of somebody's information is stopped. */
export const StandingPage = ({ listed, isMore, mayExport, checks, checked, ...page }: StandingPageProps) => (
  <>
    <Column>
      <ErrorSummary errors={problemsOf(page.errors, undefined, ['born'])} />
      <h1 className="govuk-heading-l">Objections that stand</h1>
      {checked === undefined ? null : <CheckAnswer {...checked} />}
      <CheckUse {...page} />
    </Column>
    <h2 className="govuk-heading-m">The list</h2>
    <StandingFilters {...page} />
    {mayExport ? (
      <form method="post" action="/staff/objections/list">
        <p className="govuk-body">
          It is noted who takes the list. Restricted cases are not in it: check those by name.
        </p>
        <Button kind="secondary">Take the list that stands to a service (CSV)</Button>
      </form>
    ) : null}
    <StandingTable listed={listed} />
    {isMore ? <p className="govuk-body">There are more. Narrow the list to see them.</p> : null}
    {checks.length === 0 ? null : (
      <Table
        caption="Who looked last"
        head={['When', 'Who', 'What']}
        rows={checks.map(({ id, kind, at, by }) => ({
          key: id,
          cells: [sayInstant(at), by, kind === 'export' ? 'Took the list' : 'Checked a use'],
        }))}
      />
    )}
  </>
)
