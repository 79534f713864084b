import type { ReactNode } from 'react'

/** The green panel that says it is done. */
export const Panel = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="govuk-panel govuk-panel--confirmation govuk-!-margin-bottom-7">
    <h1 className="govuk-panel__title">{title}</h1>
    <div className="govuk-panel__body">{children}</div>
  </div>
)
