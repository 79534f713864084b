import { Input } from '../../govuk/Input'
import { InsetText } from '../../govuk/InsetText'

type CodeFieldProps = {
  readonly error?: string
  /** In a demonstration only: the code itself. */
  readonly demoCode: string | null
}

/** One code of an app, as `code`: it may be pasted, and a telephone may fill it in. */
export const CodeField = ({ error, demoCode }: CodeFieldProps) => (
  <>
    {demoCode === null ? null : (
      <InsetText>
        This is a demonstration, so nobody needs a telephone. The code is <strong>{demoCode}</strong>
      </InsetText>
    )}
    <Input
      name="code"
      label="Code from your app"
      hint="Six digits. They change every half minute, and each works once."
      width="10"
      inputMode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      error={error}
    />
  </>
)
