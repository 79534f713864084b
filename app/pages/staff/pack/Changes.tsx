import { type Change, sayChange } from './changedWords'

export type ChangesProps = { readonly version: number; readonly changes: readonly Change[] }

/** How this build differs from the one before it. */
export const Changes = ({ version, changes }: ChangesProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">What changed since the last build</h2>
    {changes.length === 0 ? (
      <p className="govuk-body">Nothing: it says the same as version {version}.</p>
    ) : (
      <>
        <p className="govuk-body">Compared with version {version}:</p>
        <ul className="govuk-list govuk-list--bullet">
          {changes.map(sayChange).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </>
    )}
  </section>
)
