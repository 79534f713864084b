import { type Errors, one, type Values } from '../form'
import { Fieldset } from '../govuk/Fieldset'
import { FormGroup, Help } from '../govuk/FormGroup'
import { describedBy, type FieldProps } from '../govuk/field'
import { Input } from '../govuk/Input'
import { say, useWords } from '../words'

type YearsFieldProps = { readonly field: FieldProps; readonly values: Values; readonly errors: Errors }

/** From and to which year, each with its own error. A month with its year may be typed too, so no number pad is asked for. */
export const YearsField = ({ field, values, errors }: YearsFieldProps) => {
  const t = useWords()
  return (
    <FormGroup error={field.error}>
      <Fieldset legend={field.label} asHeading={field.asHeading} describedBy={describedBy(field.name, field)}>
        <Help id={field.name} hint={field.hint} error={field.error} />
        {(['from', 'to'] as const).map((end) => {
          const name = `${field.name}-${end}`
          const error = errors[name]
          return (
            <Input
              key={end}
              name={name}
              label={t(`request.years.${end}`)}
              value={one(values, name)}
              error={error && say(t, error)}
              width="10"
              spellcheck={false}
            />
          )
        })}
      </Fieldset>
    </FormGroup>
  )
}
