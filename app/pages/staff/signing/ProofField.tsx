import { ErrorMessage } from '../../govuk/ErrorMessage'
import { CodeField } from './CodeField'

/**
 * How somebody shows once more that it is them, before what can't be undone: not at all within five minutes of the last
 * time, by a code of their app, or at their organisation's own sign-in.
 */
export type Proof = {
  readonly by: 'nothing' | 'code' | 'provider'
  /** In a demonstration only. */
  readonly demoCode: string | null
}

type ProofFieldProps = { readonly proof: Proof; readonly error?: string; readonly to: string }

/** Asks for what is needed now, as the field `code`; `to` is the path to come back to. */
export const ProofField = ({ proof, error, to }: ProofFieldProps) => {
  if (proof.by === 'nothing') return null
  if (proof.by === 'code') return <CodeField error={error} demoCode={proof.demoCode} />
  return (
    <div>
      {error === undefined ? null : <ErrorMessage id="code">{error}</ErrorMessage>}
      <p className="govuk-body">
        <a className="govuk-link" href={`/staff/account/proof?to=${to}`}>
          Show at your organisation’s own sign-in that it is you
        </a>{' '}
        before you go on. It brings you back here.
      </p>
    </div>
  )
}
