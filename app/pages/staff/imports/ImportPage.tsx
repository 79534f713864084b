import { type Mapping, neededFields, type TrackerField, trackerFields } from '~/app/rules/imports/columns'
import type { DryRun } from '~/app/rules/imports/dryRun'
import type { Errors } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Fieldset } from '../../govuk/Fieldset'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Select } from '../../govuk/Select'
import { problemsOf } from '../acts/ActPage'
import { fieldWords } from './fieldWords'
import { ImportedPanel } from './ImportedPanel'
import { TrialPanel } from './TrialPanel'

export type ImportPageProps = {
  readonly id: string
  readonly name: string
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly errors: Errors
  /** Absent where the columns aren't known yet, or all is brought in. */
  readonly trial?: Pick<DryRun, 'faults' | 'bad'> & { readonly good: number }
  readonly doneAt: string | null
  readonly undoneAt: string | null
  readonly cases: number
  /** References of cases on which somebody has worked, so that nothing can be taken back. */
  readonly workedOn: readonly string[]
  readonly done?: string
}

/** One spreadsheet: which column holds what, what would come of its rows, and bringing them in or taking them back. */
export const ImportPage = (page: ImportPageProps) => (
  <>
    <BackLink href="/staff/imports" text="Back to spreadsheets" />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <ErrorSummary errors={problemsOf(page.errors)} />
    <h1 className="govuk-heading-l">{page.name}</h1>
    {page.doneAt === null ? <Waiting {...page} /> : <ImportedPanel {...page} doneAt={page.doneAt} />}
  </>
)

const Waiting = ({ id, headings, mapping, errors, trial }: ImportPageProps) => (
  <>
    {trial === undefined ? null : <TrialPanel id={id} trial={trial} />}
    <form method="post" action={`/staff/imports/${id}`} noValidate>
      <Fieldset legend="Which column holds what?">
        {trackerFields.map((field) => (
          <Select
            key={field}
            name={field}
            label={labelOf(field)}
            prompt="No column"
            value={mapping[field] === undefined ? '' : String(mapping[field])}
            items={headings.map((heading, at) => ({ value: String(at), label: heading.trim() || `Column ${at + 1}` }))}
            error={errors[field]}
          />
        ))}
      </Fieldset>
      <Button name="intent" value="look">
        See what would come of it
      </Button>
    </form>
    <form method="post" action={`/staff/imports/${id}`}>
      <Button kind="secondary" name="intent" value="drop">
        Let this file go
      </Button>
    </form>
  </>
)

const labelOf = (field: TrackerField) =>
  neededFields.includes(field) ? `${fieldWords[field]} (needed)` : fieldWords[field]
