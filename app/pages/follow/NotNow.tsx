import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'
import { Unsent } from './Unsent'

type Props = {
  readonly unsent: string
  readonly contacts: readonly ContactDetails[]
  readonly action: string
}

/** Something can't be done any more, or not yet: what was written stays to be copied, and there are other ways. */
export const NotNow = ({ unsent, contacts, action }: Props) => {
  const t = useWords()
  return (
    <>
      <p className="govuk-body">{t('follow.act.not-now')}</p>
      <p className="govuk-body">{t('follow.act.not-now-why')}</p>
      {unsent ? <p className="govuk-body">{t('follow.act.unsent')}</p> : null}
      <Unsent words={unsent} action={action} />
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/help">
          {t('follow.act.help')}
        </a>
      </p>
      <Contacts contacts={contacts} />
    </>
  )
}
