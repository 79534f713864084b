import { Button } from '../../govuk/Button'
import { Input } from '../../govuk/Input'

type FindFormProps = {
  readonly action: string
  readonly phrase?: string
  readonly error?: string
}

/** Finds words in every document of the case. Sent as a form, not an address: what is looked for is often a name. */
export const FindForm = ({ action, phrase, error }: FindFormProps) => (
  <form method="post" action={action} noValidate>
    <input type="hidden" name="intent" value="find" />
    <Input
      name="phrase"
      label="Find words in all documents of this case"
      hint="Every place is shown. You can then hide them everywhere in one go."
      spellcheck={false}
      value={phrase}
      error={error}
    />
    <Button kind="secondary">Find them</Button>
  </form>
)
