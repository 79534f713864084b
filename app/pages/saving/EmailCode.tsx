import { likelyTypo } from '~/app/rules/journey/likelyTypo'
import type { Errors } from '../form'
import { BackLink } from '../govuk/BackLink'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { InsetText } from '../govuk/InsetText'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { CodeForm } from './CodeForm'
import { Resend } from './Resend'

export type EmailCodeProps = {
  readonly email: string
  /** A code is on its way or waits to be entered, one must be asked for, or it was entered already. */
  readonly standing: 'sent' | 'none' | 'confirmed'
  readonly back: string
  readonly next: string
  readonly action: string
  readonly onceKey: string
  /** By field: `code`. */
  readonly errors: Errors
  readonly code: string
}

/** The key of the page's title, from what its loader gave. */
export function emailCodeTitle(page: unknown): string {
  const standing = typeof page === 'object' && page !== null && 'standing' in page ? page.standing : 'sent'
  return headings[standing === 'none' || standing === 'confirmed' ? standing : 'sent']
}

const headings: Readonly<Record<EmailCodeProps['standing'], string>> = {
  sent: 'request.email-code.heading',
  none: 'confirm.heading',
  confirmed: 'confirm.done.heading',
}

/** Shows that an address for email is read by whoever gave it. A code leaves only once somebody presses a button. */
export const EmailCode = ({ email, standing, back, next, action, onceKey, errors, code }: EmailCodeProps) => {
  const t = useWords()
  const error = errors.code && t(errors.code)
  const meant = likelyTypo(email)
  const mayEnter = standing === 'sent' || error !== undefined
  if (standing === 'confirmed') return <Confirmed email={email} back={back} next={next} />
  return (
    <>
      <BackLink href={back} />
      <Column>
        <ErrorSummary errors={error ? [{ text: error, href: '#code' }] : []} />
        <h1 className="govuk-heading-l">{t(headings[standing])}</h1>
        <p className="govuk-body">{t(standing === 'sent' ? 'request.email-code.sent' : 'confirm.none', { email })}</p>
        {meant === null ? null : <InsetText>{t('confirm.typo', { email: meant })}</InsetText>}
        <p className="govuk-body">{t('confirm.why')}</p>
        {mayEnter ? (
          <CodeForm
            action={action}
            label={t('request.email-code.label')}
            hint={t('request.email-code.hint')}
            error={error}
            value={code}
          />
        ) : null}
        {mayEnter ? <h2 className="govuk-heading-m">{t('request.email-code.resend-heading')}</h2> : null}
        {mayEnter ? <p className="govuk-body">{t('confirm.wait')}</p> : null}
        <Resend action={action} onceKey={onceKey} kind={mayEnter ? 'secondary' : 'primary'}>
          {t(mayEnter ? 'request.email-code.resend' : 'confirm.send')}
        </Resend>
        <p className="govuk-body">
          <a className="govuk-link" href={back}>
            {t('request.email-code.change')}
          </a>
        </p>
      </Column>
    </>
  )
}

const Confirmed = ({ email, back, next }: Pick<EmailCodeProps, 'email' | 'back' | 'next'>) => {
  const t = useWords()
  return (
    <>
      <BackLink href={back} />
      <Column>
        <h1 className="govuk-heading-l">{t(headings.confirmed)}</h1>
        <p className="govuk-body">{t('confirm.done.what', { email })}</p>
        <a href={next} draggable={false} className="govuk-button">
          {t('govuk.continue')}
        </a>
        <p className="govuk-body">
          <a className="govuk-link" href={back}>
            {t('request.email-code.change')}
          </a>
        </p>
      </Column>
    </>
  )
}
