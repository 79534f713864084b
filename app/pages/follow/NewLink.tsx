import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { ErrorMessage } from '../govuk/ErrorMessage'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'

export type NewLinkProps = {
  readonly isSent: boolean
  /** Too many were asked for in the last hour. */
  readonly isMany: boolean
  readonly onceKey: string
}

/** Ask for a new way to an answer, where the old link ran out, was lost or was stopped. */
export const NewLink = ({ isSent, isMany, onceKey }: NewLinkProps) => {
  const t = useWords()
  return (
    <>
      <BackLink href="/follow" text={t('prove.link.back')} />
      <Column>
        <ErrorSummary errors={isMany ? [{ text: t('prove.link.many'), href: '#send' }] : []} />
        {isSent && !isMany ? <NotificationBanner success>{t('prove.link.sent')}</NotificationBanner> : null}
        <h1 className="govuk-heading-l">{t('prove.link.heading')}</h1>
        <p className="govuk-body">{t('prove.link.how')}</p>
        {isMany ? <ErrorMessage id="many-error">{t('prove.link.many')}</ErrorMessage> : null}
        <form method="post" action="/follow/link" noValidate>
          <OnceKey value={onceKey} />
          <Button id="send">{t('prove.link.send')}</Button>
        </form>
      </Column>
    </>
  )
}
