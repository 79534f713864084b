import { saySize } from '../sizes'
import { useWords } from '../words'

export type ListedPaper = { readonly id: string; readonly name: string; readonly size: number }

export type PaperListProps = {
  readonly heading: string
  readonly papers: readonly ListedPaper[]
  /** The id of the form that takes a paper away, by a button that sends its id as `remove`. None: they stay. */
  readonly removeBy?: string
}

/** The papers that have come so far, by the names their sender gave them. Nothing while there are none. */
export const PaperList = ({ heading, papers, removeBy }: PaperListProps) => {
  const t = useWords()
  if (papers.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <dl className="govuk-summary-list">
        {papers.map(({ id, name, size }) => (
          <div key={id} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key rp-typed">{name}</dt>
            <dd className="govuk-summary-list__value">{saySize(size)}</dd>
            {removeBy === undefined ? null : (
              <dd className="govuk-summary-list__actions">
                <button type="submit" form={removeBy} name="remove" value={id} className="rp-link-button">
                  {t('papers.remove')}
                  <span className="govuk-visually-hidden"> {name}</span>
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  )
}
