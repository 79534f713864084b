import { Column } from '../layout/Column'
import { useWords } from '../words'

/** No such page for this member of staff: that of a case restricted to others reads as that of none. */
export const StaffNotFound = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('problems.not-found.heading')}</h1>
      <p className="govuk-body">{t('problems.not-here.named')}</p>
      <p className="govuk-body">{t('problems.not-here.check')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff">
          {t('problems.not-here.back')}
        </a>
      </p>
    </Column>
  )
}
