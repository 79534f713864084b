import { Details } from '../../govuk/Details'

/** The ready texts that a controller keeps for a box of words. Each button puts its text under what is typed there. */
export const ReadyWords = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <Details summary="Ready words">
      <ul className="govuk-list govuk-list--spaced">
        {texts.map((text) => (
          <li key={text}>
            <button type="submit" className="rp-link-button" name="ready" value={text}>
              {text}
              <span className="govuk-visually-hidden"> (put these words in)</span>
            </button>
          </li>
        ))}
      </ul>
    </Details>
  )
