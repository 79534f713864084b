import { WarningText } from '../govuk/WarningText'
import { useWords } from '../words'

/** Taking a request back has no field: what it means, and what else there is. */
export const WithdrawalFields = () => {
  const t = useWords()
  return (
    <>
      <WarningText>{t('follow.withdrawal.what')}</WarningText>
      <p className="govuk-body">{t('follow.withdrawal.instead')}</p>
      <ul className="govuk-list">
        {(['narrowing', 'help'] as const).map((act) => (
          <li key={act}>
            <a className="govuk-link" href={`/follow/${act}`}>
              {t(`follow.acts.${act}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
