import { type Errors, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { flagChoices } from './flagWords'

type FlagFormProps = {
  readonly action: string
  readonly onceKey: string
  readonly flag: string | null
  readonly flagReason: string | null
  readonly values: Values
  readonly errors: Errors
}

/** What is to become of a page. Sends intent=flag, `flag` and `flagReason`. */
export const FlagForm = ({ action, onceKey, flag, flagReason, values, errors }: FlagFormProps) => (
  <form method="post" action={action} noValidate>
    <OnceKey value={`${onceKey}-flag`} />
    <input type="hidden" name="intent" value="flag" />
    <Radios
      name="flag"
      label="What is to become of this page?"
      size="m"
      items={flagChoices}
      value={one(values, 'flag') || (flag ?? '')}
      error={errors.flag}
    />
    <Textarea
      name="flagReason"
      label="Why"
      hint="Needed where the page is left out or somebody is consulted."
      rows={2}
      value={one(values, 'flagReason') || (flagReason ?? '')}
      error={errors.flagReason}
    />
    <Button kind="secondary">Save what becomes of the page</Button>
  </form>
)
