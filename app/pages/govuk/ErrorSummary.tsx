import { useWords } from '../words'

export type ErrorLine = { readonly text: string; readonly href?: string }

/** Everything that needs mending, at the top, each line leading to its field. Nothing at all while nothing is wrong. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly ErrorLine[] }) => {
  const t = useWords()
  if (errors.length === 0) return null
  return (
    // The page arrives anew from the server, so the attribute does what a script would: focus lands here.
    // biome-ignore lint/a11y/noAutofocus: the pattern asks for focus on the summary
    <div className="govuk-error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('govuk.problem')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ text, href }) => (
              <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
