export type PageLine = {
  readonly line: number
  readonly words: readonly { readonly number: number; readonly text: string; readonly isHidden: boolean }[]
}

type WordTicksProps = {
  readonly lines: readonly PageLine[]
  /** The page, counted from 1. */
  readonly page: number
  readonly ticked: readonly string[]
}

/** Every word of a page as a checkbox, line by line; those that are hidden already are struck. Sends `words`. */
export const WordTicks = ({ lines, page, ticked }: WordTicksProps) => (
  <fieldset className="govuk-fieldset">
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Words of page {page}</legend>
    {lines.length === 0 ? (
      <p className="govuk-body">
        No words were found on this page. If it shows any, draw a box or hide the whole page.
      </p>
    ) : (
      <p className="govuk-body">Select each word that must not be shown.</p>
    )}
    {lines.map(({ line, words }) => (
      <div key={`${line} ${words[0]?.number}`} className="rp-words rp-words--line">
        {words.map(({ number, text, isHidden }) =>
          isHidden ? (
            <s key={number}>
              <span className="govuk-visually-hidden">Hidden: </span>
              {text}
            </s>
          ) : (
            <span key={number} className="rp-word">
              <input
                className="rp-word__box"
                type="checkbox"
                name="words"
                id={`word-${number}`}
                value={number}
                defaultChecked={ticked.includes(String(number))}
              />
              <label className="rp-word__label" htmlFor={`word-${number}`}>
                {text}
              </label>
            </span>
          ),
        )}
      </div>
    ))}
  </fieldset>
)
