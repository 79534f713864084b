import type { Errors } from '../../form'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { Column } from '../../layout/Column'

type ChoosePasswordProps = {
  readonly title: string
  readonly action: string
  readonly errors: Errors
  /** It is for an account that has one: that has to be given too. */
  readonly asksPresent: boolean
  /** For the browser's own keeper of passwords. */
  readonly email: string
}

/** Chooses a password: sends `password`, and `present` where that is asked for. */
export const ChoosePassword = ({ title, action, errors, asksPresent, email }: ChoosePasswordProps) => (
  <Column>
    <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
    <h1 className="govuk-heading-l">{title}</h1>
    <form method="post" action={action} noValidate>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {asksPresent ? (
        <Input
          name="present"
          label="Your present password"
          type="password"
          autocomplete="current-password"
          error={errors.present}
        />
      ) : null}
      <Input
        name="password"
        label="New password"
        hint="15 characters or more. Three or four words that do not belong together are good. It needs no digits or signs, and you can paste it."
        type="password"
        autocomplete="new-password"
        error={errors.password}
      />
      <Button>Save the password</Button>
    </form>
  </Column>
)
