import type { ReactNode } from 'react'

export type SummaryRow = {
  readonly key: string
  readonly value: ReactNode
  readonly action?: {
    readonly href: string
    readonly text: string
    /** Said to a screen reader only, so that no two links sound the same. */
    readonly hidden: string
    readonly id?: string
  }
}

/** Facts with their names, each with a link to change it where that may be. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }) => {
  const hasActions = rows.some((row) => row.action)
  return (
    <dl className="govuk-summary-list">
      {rows.map(({ key, value, action }) => (
        <div
          key={key}
          className={
            hasActions && !action
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {action ? (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={action.href} id={action.id}>
                {action.text}
                <span className="govuk-visually-hidden"> {action.hidden}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
