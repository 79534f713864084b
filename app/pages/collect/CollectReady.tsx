import { sayDay } from '../dates'
import { Details } from '../govuk/Details'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { saySize } from '../sizes'
import { useWords } from '../words'

export type CollectReadyProps = {
  readonly downloadHref: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly controllerName: string
  /** The last day on which the file can be had here. */
  readonly until: string
  readonly contacts?: readonly ContactDetails[]
}

/** The answer, to download: how large it is, until when, how to check it and how to question it. */
export const CollectReady = ({ contacts = [], ...pack }: CollectReadyProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('collect.ready.heading')}</h1>
      <p className="govuk-body">{t('collect.ready.what', { name: pack.controllerName })}</p>
      <p className="govuk-body-l">
        <a className="govuk-link" href={pack.downloadHref} download>
          {t('collect.ready.download', { size: saySize(pack.bytes), count: pack.pages })}
        </a>
      </p>
      <p className="govuk-body">{t('collect.ready.until', { day: sayDay(pack.until) })}</p>
      <p className="govuk-body">{t('collect.ready.safe')}</p>
      <h2 className="govuk-heading-m">{t('collect.ready.question-heading')}</h2>
      <p className="govuk-body">{t('collect.ready.question', { name: pack.controllerName })}</p>
      <Contacts contacts={contacts} />
      <p className="govuk-body">{t('collect.ready.complain')}</p>
      <Details summary={t('collect.ready.fingerprint-summary')}>
        <p className="govuk-body">{t('collect.ready.fingerprint')}</p>
        <code className="rp-fingerprint">{pack.sha256}</code>
      </Details>
    </Column>
  )
}
