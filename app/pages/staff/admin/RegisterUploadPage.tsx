import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { OnceKey } from '../../layout/OnceKey'
import { SettingsFrame } from './SettingsFrame'

export type RegisterUploadPageProps = {
  readonly action: string
  readonly onceKey: string
  readonly name: string
  /** The version in force that it was compared with. */
  readonly against: number
  readonly changes: readonly { readonly about: string | null; readonly sentences: readonly string[] }[]
  readonly stale?: boolean
}

/** What a register that was sent in would change, in sentences, before it is put in force. */
export const RegisterUploadPage = ({ action, onceKey, name, against, changes, stale }: RegisterUploadPageProps) => (
  <SettingsFrame path="/staff/registers">
    <BackLink href="/staff/registers" text="Back to the register" />
    <ErrorSummary
      errors={
        stale
          ? [{ text: 'Another register has come in force meanwhile. Below is what this one would change now.' }]
          : []
      }
    />
    <h1 className="govuk-heading-l">What would change</h1>
    <p className="govuk-body rp-typed">
      {name}, beside version {against}. Nothing is in force yet.
    </p>
    {changes.length === 0 ? <p className="govuk-body">Nothing that it says is different.</p> : null}
    {changes.map(({ about, sentences }) => (
      <section key={about ?? ''}>
        <h2 className="govuk-heading-m">{about ?? 'The controller and its activities'}</h2>
        <ul className="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li key={sentence} className="rp-typed">
              {sentence}
            </li>
          ))}
        </ul>
      </section>
    ))}
    <form method="post" action={action}>
      <OnceKey value={onceKey} />
      <input type="hidden" name="against" value={against} />
      <Button>Put in force</Button>
    </form>
  </SettingsFrame>
)
