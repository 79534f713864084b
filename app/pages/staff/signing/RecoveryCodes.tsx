import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'

type RecoveryCodesProps = { readonly codes: readonly string[]; readonly next: string }

/** Ten recovery codes, shown this once. */
export const RecoveryCodes = ({ codes, next }: RecoveryCodesProps) => (
  <Column>
    <h1 className="govuk-heading-l">Keep your recovery codes</h1>
    <p className="govuk-body">
      Each of these codes works once in place of your app, should you lose it. Print this page or write them down, and
      keep them away from your telephone and your computer.
    </p>
    <WarningText>They are shown only now. Nobody can show them to you again.</WarningText>
    <ol className="govuk-list govuk-list--number">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <a className="govuk-button" href={next} draggable={false}>
      I have kept them
    </a>
  </Column>
)
