import { Column } from './layout/Column'
import { useWords } from './words'

/** What is known of how well everybody can use the portal, and what is not: no claim that nobody tested. */
export const AccessibilityPage = () => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-xl">{t('accessibility.heading')}</h1>
      <p className="govuk-body">{t('accessibility.intro')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {['keyboard', 'script', 'zoom', 'reader'].map((line) => (
          <li key={line}>{t(`accessibility.aim-${line}`)}</li>
        ))}
      </ul>
      {(['tested', 'untested', 'contact', 'enforcement'] as const).map((part) => (
        <section key={part}>
          <h2 className="govuk-heading-m">{t(`accessibility.${part}-heading`)}</h2>
          <p className="govuk-body">{t(`accessibility.${part}`)}</p>
        </section>
      ))}
    </Column>
  )
}
