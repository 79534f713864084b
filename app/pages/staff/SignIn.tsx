import { type Errors, one, type Values } from '../form'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Input } from '../govuk/Input'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'

export type SignInProps = {
  readonly action: string
  /** By field: `email`, `password`; a refusal of the pair stands under `email`. */
  readonly errors: Errors
  readonly values: Values
  /** Where the organisation's own sign-in begins, if it has one; and whether passwords are taken beside it. */
  readonly provider?: string
  readonly hasPasswords?: boolean
  /** Why the organisation's own sign-in did not lead in. */
  readonly refusal?: string
  readonly done?: string
}

/** Staff sign in: sends `email` and `password`. The password is never sent back. */
export const SignIn = ({ action, errors, values, provider, hasPasswords = true, refusal, done }: SignInProps) => (
  <Column>
    <ErrorSummary
      errors={[
        ...(refusal === undefined ? [] : [{ text: refusal }]),
        ...Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
      ]}
    />
    {done === undefined ? null : <NotificationBanner success>{done}</NotificationBanner>}
    <h1 className="govuk-heading-l">Staff sign in</h1>
    {provider === undefined ? null : (
      <p className="govuk-body">
        <a className="govuk-button" href={provider} draggable={false}>
          Use your organisation’s own sign-in
        </a>
      </p>
    )}
    {hasPasswords ? (
      <form method="post" action={action} noValidate>
        {provider === undefined ? null : <h2 className="govuk-heading-m">Or sign in with a password</h2>}
        <Input
          name="email"
          label="Email address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          value={one(values, 'email')}
          error={errors.email}
        />
        <Input
          name="password"
          label="Password"
          type="password"
          autocomplete="current-password"
          error={errors.password}
        />
        <Button>Sign in</Button>
      </form>
    ) : null}
  </Column>
)
