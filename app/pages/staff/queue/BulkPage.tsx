import { type Skip, writeSeen } from '~/app/rules/queueChoice'
import { BackLink } from '../../govuk/BackLink'
import { Button, ButtonGroup } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Select } from '../../govuk/Select'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { bulkWords } from './bulkWords'
import { LeftOut } from './LeftOut'
import { cases as sayCases } from './queueWords'

export type BulkPageProps = {
  readonly act: 'assign' | 'chase'
  readonly cases: readonly {
    readonly reference: string
    readonly seen: number
    readonly skip: Skip | null
    readonly whom: 'person' | 'services' | null
  }[]
  /** True where a view has more than one act may reach. */
  readonly isMore: boolean
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** The choice of cases, as the address has it. */
  readonly query: string
  readonly onceKey: string
  readonly error: string
}

/** What an act will do to how many cases, to which it can't and why, before it is done. */
export const BulkPage = ({ act, cases, isMore, people, query, onceKey, error }: BulkPageProps) => {
  const able = cases.filter(({ skip }) => skip === null)
  const words = bulkWords[act]
  return (
    <Column>
      <BackLink href="/staff" />
      <ErrorSummary errors={error === '' ? [] : [{ text: error, href: '#to' }]} />
      <h1 className="govuk-heading-l">{able.length === 0 ? words.nothing : words.heading(sayCases(able.length))}</h1>
      {cases.length === 0 ? (
        <p className="govuk-body">No case is ticked. Go back and tick some.</p>
      ) : (
        <>
          {words.what(able).map((line) => (
            <p key={line} className="govuk-body">
              {line}
            </p>
          ))}
          {isMore ? <p className="govuk-body">The view has more cases: at most 500 are done at a time.</p> : null}
          <LeftOut heading="These are left out" cases={cases} />
        </>
      )}
      {able.length === 0 ? (
        <a className="govuk-link govuk-body" href="/staff">
          Back to the cases
        </a>
      ) : (
        <form method="post" action={`/staff/bulk/${act}?${query}`} noValidate>
          <OnceKey value={onceKey} />
          <input type="hidden" name="cases" value={writeSeen(cases)} />
          {act === 'assign' ? (
            <Select
              name="to"
              label="Assign them to"
              prompt="Choose"
              error={error || undefined}
              items={[
                { value: 'nobody', label: 'Nobody' },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
          <ButtonGroup>
            <Button>{words.button(sayCases(able.length))}</Button>
            <a className="govuk-link" href="/staff">
              Cancel
            </a>
          </ButtonGroup>
        </form>
      )}
    </Column>
  )
}
