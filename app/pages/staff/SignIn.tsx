import { type Errors, one, type Values } from '../form'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Input } from '../govuk/Input'
import { Column } from '../layout/Column'

export type SignInProps = {
  readonly action: string
  /** By field: `email`, `password`; a refusal of the pair stands under `email`. */
  readonly errors: Errors
  readonly values: Values
}

/** Staff sign in: sends `email` and `password`. The password is never sent back. */
export const SignIn = ({ action, errors, values }: SignInProps) => (
  <Column>
    <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
    <h1 className="govuk-heading-l">Staff sign in</h1>
    <form method="post" action={action} noValidate>
      <Input
        name="email"
        label="Email address"
        type="email"
        autocomplete="username"
        spellcheck={false}
        value={one(values, 'email')}
        error={errors.email}
      />
      <Input name="password" label="Password" type="password" autocomplete="current-password" error={errors.password} />
      <Button>Sign in</Button>
    </form>
  </Column>
)
