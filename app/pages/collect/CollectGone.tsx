import { Column } from '../layout/Column'
import { useWords } from '../words'

/** No such link, or no longer: the same words for every reason, so that nobody learns which links there are. */
export const CollectGone = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('collect.gone.heading')}</h1>
      <p className="govuk-body">{t('collect.gone.why')}</p>
      <p className="govuk-body">{t('collect.gone.what')}</p>
    </Column>
  )
}
