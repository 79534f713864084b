import { ErrorMessage } from '../../govuk/ErrorMessage'
import { sayKind } from './kindWords'

export type ShownSuggestion = {
  readonly id: string
  readonly words: string
  readonly kind: string
  readonly why: string
  readonly state: 'open' | 'hidden' | 'rejected'
  readonly reason: string | null
  readonly decidedBy: string
}

type SuggestionListProps = {
  readonly suggestions: readonly ShownSuggestion[]
  readonly ticked: readonly string[]
  /** Shows the page again with every open one ticked. */
  readonly tickAllHref: string
  readonly error?: string
}

/** What may have to be hidden on a page: those that are open to be ticked, the rejected with who and why. Sends `suggestions`. */
export const SuggestionList = ({ suggestions, ticked, tickAllHref, error }: SuggestionListProps) => {
  const open = suggestions.filter(({ state }) => state === 'open')
  const rejected = suggestions.filter(({ state }) => state === 'rejected')
  return (
    <fieldset
      className="govuk-fieldset rp-suggestions"
      id="suggestions"
      tabIndex={-1}
      aria-describedby={error ? 'suggestions-error' : undefined}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Suggestions</legend>
      {error ? <ErrorMessage id="suggestions-error">{error}</ErrorMessage> : null}
      {open.length === 0 ? <p className="govuk-body">None is open on this page.</p> : null}
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {open.map(({ id, words, kind, why }) => (
          <div key={id} className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              name="suggestions"
              id={`suggestion-${id}`}
              value={id}
              defaultChecked={ticked.includes(id)}
              aria-describedby={`suggestion-${id}-why`}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`suggestion-${id}`}>
              <span className="rp-typed">{words || 'A picture'}</span>
            </label>
            <div id={`suggestion-${id}-why`} className="govuk-hint govuk-checkboxes__hint rp-suggestions__why">
              {sayKind(kind)}. {why}
            </div>
          </div>
        ))}
      </div>
      {open.length > 1 ? (
        <p className="govuk-body govuk-!-margin-top-3">
          <a className="govuk-link" href={tickAllHref}>
            Tick all {open.length}
          </a>
        </p>
      ) : null}
      {rejected.length === 0 ? null : (
        <>
          <h3 className="govuk-heading-s">Rejected</h3>
          <ul className="rp-marks">
            {rejected.map(({ id, words, reason, decidedBy }) => (
              <li key={id} className="rp-marks__mark">
                <span className="rp-typed">{words || 'A picture'}</span>
                <span className="rp-marks__why rp-typed">{reason}</span>
                <span className="rp-marks__who">{decidedBy}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
