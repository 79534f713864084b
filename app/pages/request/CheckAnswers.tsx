import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'
import { AnswerSections, type AnswerSectionsProps } from './AnswerSections'

export type CheckAnswersProps = AnswerSectionsProps & {
  /** For whom it is: what is declared depends on it. */
  readonly whom: 'me' | 'child' | 'other'
  readonly onceKey: string
  /** An answer was kept out of its turn. */
  readonly isKept?: boolean
}

/** All answers on one page, and what is declared, before anything is sent. */
export const CheckAnswers = ({ rows, base, whom, onceKey, isKept = false }: CheckAnswersProps) => {
  const t = useWords()
  const last = rows.at(-1)
  return (
    <>
      {last ? <BackLink href={`${base}/${last.key}`} /> : null}
      <Column>
        {isKept ? (
          <NotificationBanner>
            <p className="govuk-notification-banner__heading">{t('form.kept.moved')}</p>
          </NotificationBanner>
        ) : null}
        <h1 className="govuk-heading-l">{t('check.heading')}</h1>
        <AnswerSections rows={rows} base={base} />
        <form method="post" action={`${base}/check`} noValidate>
          <OnceKey value={onceKey} />
          <h2 className="govuk-heading-m">{t('check.send-heading')}</h2>
          <p className="govuk-body">{t(`check.declaration.${whom}`)}</p>
          <Button>{t('check.send')}</Button>
        </form>
      </Column>
    </>
  )
}
