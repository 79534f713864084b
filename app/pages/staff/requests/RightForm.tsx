import { type Errors, one, type Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Radios } from '../../govuk/Radios'
import { Column } from '../../layout/Column'
import { problemsOf } from '../acts/ActPage'

export type RightFormProps = { readonly action: string; readonly errors: Errors; readonly values: Values }

/** Which right a request that came by another way uses. Sends `right`. */
export const RightForm = ({ action, errors, values }: RightFormProps) => (
  <>
    <BackLink href="/staff" text="Back to the queue" />
    <Column>
      <ErrorSummary errors={problemsOf(errors)} />
      <form method="post" action={action} noValidate>
        <Radios
          asHeading
          name="right"
          label="Record a request: what do they ask for?"
          hint="A request counts however it came, in whatever words, to anybody in the council."
          items={[
            { value: 'access', label: 'A copy of what we hold about them', hint: 'The right of access.' },
            { value: 'objection', label: 'That we stop using it', hint: 'The right to object.' },
          ]}
          value={one(values, 'right')}
          error={errors.right}
        />
        <Button>Continue</Button>
      </form>
    </Column>
  </>
)
