import { sayDay } from '../dates'
import { type SaidStep, Working } from '../follow/Working'
import { Panel } from '../govuk/Panel'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'

export type SentPageProps = {
  readonly reference: string
  readonly right: 'access' | 'objection'
  readonly controllerName: string
  /** The day an answer is due; null while the clock hasn't started. */
  readonly dueOn?: string | null
  readonly working?: readonly SaidStep[]
  readonly contacts?: readonly ContactDetails[]
}

/** Done: the reference, what happens next and when, whom to ask, how to keep a copy. Works when opened again. */
export const SentPage = ({ reference, right, controllerName, dueOn, working = [], contacts = [] }: SentPageProps) => {
  const t = useWords()
  return (
    <Column>
      <Panel title={t('sent.heading')}>
        {t('sent.reference')}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <h2 className="govuk-heading-m">{t('sent.next-heading')}</h2>
      <p className="govuk-body">{t('sent.receipt', { name: controllerName })}</p>
      {dueOn ? <p className="govuk-body">{t('sent.due', { day: sayDay(dueOn) })}</p> : null}
      {working.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">{t('sent.working')}</h3>
          <Working steps={working} />
        </>
      ) : null}
      <p className="govuk-body">{t('sent.identity')}</p>
      <p className="govuk-body">{t(`sent.next-${right}`)}</p>
      <p className="govuk-body">{t('sent.longer')}</p>

      <h2 className="govuk-heading-m">{t('sent.contact-heading')}</h2>
      <p className="govuk-body">{t('sent.contact', { name: controllerName })}</p>
      <Contacts contacts={contacts} />

      <h2 className="govuk-heading-m">{t('sent.keep-heading')}</h2>
      <p className="govuk-body">{t('sent.keep')}</p>
    </Column>
  )
}
