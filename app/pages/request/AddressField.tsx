import { type Errors, one, type Values } from '../form'
import { Fieldset } from '../govuk/Fieldset'
import { FormGroup, Help } from '../govuk/FormGroup'
import { describedBy, type FieldProps, type Width } from '../govuk/field'
import { Input } from '../govuk/Input'
import { say, useWords } from '../words'

type AddressFieldProps = {
  readonly field: FieldProps
  readonly values: Values
  readonly errors: Errors
  /** It is of the one who types: a browser may fill it in. */
  readonly isOwn: boolean
}

type Line = {
  readonly line: string
  readonly autocomplete: string
  readonly width?: Width
  readonly optional?: boolean
}

const lines: readonly Line[] = [
  { line: 'line1', autocomplete: 'address-line1' },
  { line: 'line2', autocomplete: 'address-line2', optional: true },
  { line: 'town', autocomplete: 'address-level2', width: '20' },
  { line: 'postcode', autocomplete: 'postal-code', width: '10' },
]

/** A postal address, a line a box, each with its own error. */
export const AddressField = ({ field, values, errors, isOwn }: AddressFieldProps) => {
  const t = useWords()
  return (
    <FormGroup error={field.error}>
      <Fieldset legend={field.label} asHeading={field.asHeading} describedBy={describedBy(field.name, field)}>
        <Help id={field.name} hint={field.hint} error={field.error} />
        {lines.map(({ line, autocomplete, width, optional }) => {
          const name = `${field.name}-${line}`
          const label = t(`request.address.${line}`)
          const error = errors[name]
          return (
            <Input
              key={line}
              name={name}
              label={optional ? t('govuk.optional', { label }) : label}
              value={one(values, name)}
              error={error && say(t, error)}
              autocomplete={isOwn ? autocomplete : undefined}
              width={width}
              spellcheck={false}
            />
          )
        })}
      </Fieldset>
    </FormGroup>
  )
}
