import { type Errors, one, type Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button, ButtonGroup } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Column } from '../../layout/Column'
import { ViewFields } from './ViewFields'

export type ViewPageProps = { readonly id: string; readonly errors: Errors; readonly values: Values }

/** Changes or deletes a view of one's own. */
export const ViewPage = ({ id, errors, values }: ViewPageProps) => (
  <Column>
    <BackLink href="/staff/views" />
    <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
    <h1 className="govuk-heading-l">Change a saved view</h1>
    <form method="post" action={`/staff/views/${id}`} noValidate>
      <ViewFields name={one(values, 'name')} shared={one(values, 'shared')} error={errors.name} />
      <ButtonGroup>
        <Button name="intent" value="change">
          Save the changes
        </Button>
        <Button name="intent" value="delete" kind="warning">
          Delete this view
        </Button>
      </ButtonGroup>
    </form>
  </Column>
)
