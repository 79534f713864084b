import { Column } from '../layout/Column'
import { useWords } from '../words'

/** No such link, or no longer: the same words for every reason, so that nobody learns which links there are. */
export const ReturnGone = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('return.gone.heading')}</h1>
      <p className="govuk-body">{t('return.gone.why')}</p>
      <p className="govuk-body">{t('return.gone.same')}</p>
      <p className="govuk-body">{t('return.gone.sent')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          {t('return.gone.choose')}
        </a>
      </p>
    </Column>
  )
}
