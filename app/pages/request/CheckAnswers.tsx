import type { Errors } from '../form'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { SummaryList } from '../govuk/SummaryList'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { say, useWords } from '../words'

export type CheckAnswersProps = {
  /** One a question asked: its step, the answer as it was given (empty for none), and where to change it. */
  readonly rows: readonly { readonly key: string; readonly value: string; readonly changeHref: string }[]
  readonly action: string
  readonly onceKey: string
  /** By step. */
  readonly errors: Errors
}

/** All answers on one page, before anything is sent. */
export const CheckAnswers = ({ rows, action, onceKey, errors }: CheckAnswersProps) => {
  const t = useWords()
  const problems = Object.entries(errors).map(([step, error]) => ({
    text: say(t, error),
    href: rows.some(({ key }) => key === step) ? `#change-${step}` : undefined,
  }))
  return (
    <Column>
      <ErrorSummary errors={problems} />
      <h1 className="govuk-heading-l">{t('check.heading')}</h1>
      <SummaryList
        rows={rows.map(({ key, value, changeHref }) => ({
          key: t(`request.${key}.short`),
          value: <span className="rp-typed">{value.trim() === '' ? t('check.not-provided') : value}</span>,
          action: {
            href: changeHref,
            text: t('check.change'),
            hidden: t(`request.${key}.short`).toLowerCase(),
            id: `change-${key}`,
          },
        }))}
      />
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        <h2 className="govuk-heading-m">{t('check.send-heading')}</h2>
        <p className="govuk-body">{t('check.declaration')}</p>
        <Button>{t('check.send')}</Button>
      </form>
    </Column>
  )
}
