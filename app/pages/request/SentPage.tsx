import { Panel } from '../govuk/Panel'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'
import { type SentRequest, SentRequests } from './SentRequests'

export type SentPageProps = {
  /** One a right, in the order of the form. */
  readonly requests: readonly SentRequest[]
  readonly controllerName: string
  readonly contacts: readonly ContactDetails[]
  /** They ask for somebody else and sent nothing to show that they may. */
  readonly lacksPapers: boolean
  /** Where the form begins. */
  readonly base: string
}

/** Done: the references, what happens next and when, whom to ask, how to keep a copy. Works when opened again. */
export const SentPage = ({ requests, controllerName, contacts, lacksPapers, base }: SentPageProps) => {
  const t = useWords()
  return (
    <Column>
      <Panel title={t('sent.heading')}>
        {t('sent.reference', { count: requests.length })}
        {requests.map(({ reference }) => (
          <strong key={reference}>
            <br />
            {reference}
          </strong>
        ))}
      </Panel>
      <h2 className="govuk-heading-m">{t('sent.next-heading')}</h2>
      <p className="govuk-body">{t('sent.receipt', { name: controllerName })}</p>
      {requests.length > 1 ? <p className="govuk-body">{t('sent.apart')}</p> : null}
      {lacksPapers ? <p className="govuk-body">{t('sent.papers')}</p> : null}
      <p className="govuk-body">{t('sent.identity')}</p>
      <SentRequests requests={requests} />
      <p className="govuk-body">{t('sent.longer')}</p>
      <div className="govuk-!-display-none-print">
        <h2 className="govuk-heading-m">{t('sent.follow-heading')}</h2>
        <p className="govuk-body">{t('sent.follow')}</p>
        <p className="govuk-body">
          <a className="govuk-link" href="/follow/find">
            {t('sent.follow-link')}
          </a>
        </p>
      </div>

      <h2 className="govuk-heading-m">{t('sent.contact-heading')}</h2>
      <p className="govuk-body">{t('sent.contact', { name: controllerName })}</p>
      <Contacts contacts={contacts} />

      <div className="govuk-!-display-none-print">
        <h2 className="govuk-heading-m">{t('sent.keep-heading')}</h2>
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/sent/copy`} download>
            {t('sent.copy')}
          </a>
        </p>
        <p className="govuk-body">{t('sent.print')}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={`${base}/rights?start`}>
            {t('sent.again')}
          </a>
        </p>
        <Feedback email={contacts.find(({ email }) => email)?.email} />
      </div>
    </Column>
  )
}

/** Only where the register names an address: it is the council that wants to hear. */
const Feedback = ({ email }: { readonly email: string | undefined }) => {
  const t = useWords()
  if (email === undefined) return null
  return (
    <>
      <h2 className="govuk-heading-m">{t('sent.feedback-heading')}</h2>
      <p className="govuk-body">{t('sent.feedback')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={`mailto:${email}`}>
          {t('sent.feedback-link')}
        </a>
      </p>
    </>
  )
}
