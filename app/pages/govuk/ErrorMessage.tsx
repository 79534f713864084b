import { useWords } from '../words'

/** What is wrong with one field, beside it. The same words stand in the summary at the top. */
export const ErrorMessage = ({ id, children }: { readonly id: string; readonly children: string }) => {
  const t = useWords()
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">{t('govuk.error')}</span> {children}
    </p>
  )
}
