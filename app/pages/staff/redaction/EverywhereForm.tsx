import { type Errors, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { Input } from '../../govuk/Input'
import { OnceKey } from '../../layout/OnceKey'
import { ExemptionFields } from './ExemptionFields'
import type { ExemptionChoice } from './exemptionChoices'

type EverywhereFormProps = {
  readonly action: string
  readonly onceKey: string
  readonly exemptions: readonly ExemptionChoice[]
  readonly values: Values
  readonly errors: Errors
}

/**
 * Hides the same words wherever the case's records hold them. Sends intent=everywhere, `text` and the fields of
 * ExemptionFields; their values and errors stand under everywhere-text, everywhere-exemption and so on.
 */
export const EverywhereForm = ({ action, onceKey, exemptions, values, errors }: EverywhereFormProps) => (
  <form method="post" action={action} noValidate>
    <OnceKey value={onceKey} />
    <input type="hidden" name="intent" value="everywhere" />
    <h2 className="govuk-heading-m">Hide these words everywhere in this case</h2>
    <Input
      name="text"
      id="everywhere-text"
      label="Words to hide"
      hint="A name, say, or an address. Every record of this case is changed; each can be undone on its own."
      spellcheck={false}
      value={one(values, 'everywhere-text')}
      error={errors['everywhere-text']}
    />
    <ExemptionFields exemptions={exemptions} values={values} errors={errors} prefix="everywhere-" />
    <Button kind="secondary">Hide everywhere</Button>
  </form>
)
