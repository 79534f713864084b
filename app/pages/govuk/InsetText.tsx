import type { ReactNode } from 'react'

/** A passage set apart from what stands round it. */
export const InsetText = ({ children }: { readonly children: ReactNode }) => (
  <div className="govuk-inset-text">{children}</div>
)
