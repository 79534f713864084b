import type { Errors } from '../form'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { CodeForm } from './CodeForm'
import { Resend } from './Resend'

export type ReturnCodeProps = {
  readonly action: string
  readonly onceKey: string
  /** By field: `code`. */
  readonly errors: Errors
  readonly code: string
}

/** The code that came with a link back. Where it went isn't said: whoever has the link may not be the one who saved. */
export const ReturnCode = ({ action, onceKey, errors, code }: ReturnCodeProps) => {
  const t = useWords()
  const error = errors.code && t(errors.code)
  return (
    <Column>
      <ErrorSummary errors={error ? [{ text: error, href: '#code' }] : []} />
      <h1 className="govuk-heading-l">{t('return.code.heading')}</h1>
      <p className="govuk-body">{t('return.code.sent')}</p>
      <p className="govuk-body">{t('return.code.moved')}</p>
      <CodeForm
        action={action}
        label={t('return.code.label')}
        hint={t('return.code.hint')}
        error={error}
        value={code}
      />
      <h2 className="govuk-heading-m">{t('return.code.resend-heading')}</h2>
      <p className="govuk-body">{t('return.code.wait')}</p>
      <Resend action={action} onceKey={onceKey}>
        {t('return.code.resend')}
      </Resend>
    </Column>
  )
}
