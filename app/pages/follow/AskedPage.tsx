import { Column } from '../layout/Column'
import { useWords } from '../words'

/** What everybody is told who asked for a link: the same, whether or not there is such a request. */
export const AskedPage = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('follow.asked.heading')}</h1>
      <p className="govuk-body">{t('follow.asked.if')}</p>
      <p className="govuk-body">{t('follow.asked.wait')}</p>
      <p className="govuk-body">{t('follow.asked.none')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/find">
          {t('follow.asked.again')}
        </a>
      </p>
    </Column>
  )
}
