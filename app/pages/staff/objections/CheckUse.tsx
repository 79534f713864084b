import { type Errors, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import type { Choice } from '../../govuk/field'
import { Input } from '../../govuk/Input'
import { Select } from '../../govuk/Select'
import { DayField } from '../DayField'

export type CheckUseProps = {
  readonly uses: readonly Choice[]
  readonly errors: Errors
  readonly values: Values
}

/** Asks whether an objection stands. Sends `name`, `born`, `email` and `use`: by post, so that no name is in an address. */
export const CheckUse = ({ uses, errors, values }: CheckUseProps) => (
  <form method="post" action="/staff/objections" noValidate className="rp-part">
    <h2 className="govuk-heading-m">May we use or pass on this person’s information?</h2>
    <p className="govuk-body">
      Enter an email address, or a name and a date of birth. We note that you looked, when, and the cases found, not
      whom you asked about.
    </p>
    <Input
      name="name"
      label="Full name"
      value={one(values, 'name')}
      error={errors.name}
      spellcheck={false}
      autocomplete="off"
    />
    <DayField name="born" label="Date of birth" hint="For example, 31 3 1980" values={values} errors={errors} />
    <Input
      name="email"
      label="Email address"
      type="email"
      value={one(values, 'email')}
      error={errors.email}
      spellcheck={false}
      autocomplete="off"
    />
    <Select
      name="use"
      label="For what?"
      prompt="Select a use"
      items={uses}
      value={one(values, 'use')}
      error={errors.use}
    />
    <Button>Check</Button>
  </form>
)
