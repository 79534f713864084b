import { one } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { Column } from '../../layout/Column'
import { AccountFields, type AccountFieldsProps } from './AccountFields'

/** Adds an account: sends `email` and what `AccountFields` sends. Nobody chooses a password for somebody else. */
export const NewAccountPage = (props: AccountFieldsProps) => (
  <>
    <BackLink href="/staff/accounts" text="Back to accounts" />
    <Column>
      <ErrorSummary errors={Object.entries(props.errors).map(([name, text]) => ({ text, href: `#${name}` }))} />
      <h1 className="govuk-heading-l">Add an account</h1>
      <p className="govuk-body">
        They get an email with a link to choose their own password. It works once, within 24 hours.
      </p>
      <form method="post" action="/staff/accounts/new" noValidate>
        <Input
          name="email"
          label="Email address"
          type="email"
          autocomplete="off"
          spellcheck={false}
          value={one(props.values, 'email')}
          error={props.errors.email}
        />
        <AccountFields {...props} />
        <Button>Add the account</Button>
      </form>
    </Column>
  </>
)
