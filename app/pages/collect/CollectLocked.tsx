import { Column } from '../layout/Column'
import { useWords } from '../words'

/** The link was stopped after too many wrong answers: why, and what to do now. */
export const CollectLocked = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('collect.locked.heading')}</h1>
      <p className="govuk-body">{t('collect.locked.why')}</p>
      <p className="govuk-body">{t('collect.locked.what')}</p>
      <p className="govuk-body">{t('collect.locked.contact')}</p>
      <p className="govuk-body">{t('collect.locked.not-you')}</p>
    </Column>
  )
}
