import type { ReactNode } from 'react'

/** More words for those who want them. */
export const Details = ({ summary, children }: { readonly summary: string; readonly children: ReactNode }) => (
  <details className="govuk-details">
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
)
