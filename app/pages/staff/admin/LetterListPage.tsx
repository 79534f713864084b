import { SettingsFrame } from './SettingsFrame'

export type LetterListPageProps = {
  readonly letters: readonly { readonly letter: string; readonly name: string; readonly isOwn: boolean }[]
}

/** The letters of which a part may be put in a controller's own words. */
export const LetterListPage = ({ letters }: LetterListPageProps) => (
  <SettingsFrame path="/staff/settings/letters">
    <h1 className="govuk-heading-l">Words of letters</h1>
    <p className="govuk-body">
      One part of each of these letters can be in your own words. What the law fixes stays: the reasons, the dates, the
      rights, the reference.
    </p>
    <ul className="govuk-list govuk-list--spaced">
      {letters.map(({ letter, name, isOwn }) => (
        <li key={letter}>
          <a className="govuk-link" href={`/staff/settings/letters/${letter}`}>
            {name}
          </a>
          <span className="govuk-body-s"> {isOwn ? 'In your own words' : 'In the usual words'}</span>
        </li>
      ))}
    </ul>
  </SettingsFrame>
)
