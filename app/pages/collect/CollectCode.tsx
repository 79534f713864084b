import type { Errors } from '../form'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Input } from '../govuk/Input'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'
import { say, useWords } from '../words'

export type CollectCodeProps = {
  readonly action: string
  /** By field: `code`. */
  readonly errors: Errors
  /** The last code has run out or was tried too often: a new one must be asked for. */
  readonly expired: boolean
}

/** Enter the emailed code, sent as `code` with intent=enter; or ask for another, intent=resend. */
export const CollectCode = ({ action, errors, expired }: CollectCodeProps) => {
  const t = useWords()
  const error = errors.code && say(t, errors.code)
  return (
    <Column>
      <ErrorSummary errors={error ? [{ text: error, href: '#code' }] : []} />
      {expired && !error ? <NotificationBanner>{t('collect.code.expired')}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">{t('collect.code.heading')}</h1>
      <p className="govuk-body">{t('collect.code.sent')}</p>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="enter" />
        <Input
          name="code"
          label={t('collect.code.label')}
          hint={t('collect.code.hint')}
          error={error}
          width="5"
          inputMode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
        />
        <Button>{t('govuk.continue')}</Button>
      </form>
      <h2 className="govuk-heading-m">{t('collect.code.resend-heading')}</h2>
      <p className="govuk-body">{t('collect.code.wait')}</p>
      <form method="post" action={action} noValidate>
        <input type="hidden" name="intent" value="resend" />
        <Button kind="secondary">{t('collect.code.resend')}</Button>
      </form>
    </Column>
  )
}
