import type { ReactNode } from 'react'
import { useWords } from '../words'

/** Something with consequences. */
export const WarningText = ({ children }: { readonly children: ReactNode }) => {
  const t = useWords()
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{t('govuk.warning')} </span>
        {children}
      </strong>
    </div>
  )
}
