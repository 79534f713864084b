import { FormGroup, Help } from './FormGroup'
import { type Choice, classes, describedBy, type FieldProps } from './field'
import { Label } from './Label'

export type SelectProps = FieldProps & {
  readonly items: readonly Choice[]
  readonly value?: string
  /** Said first, with no value, so that nothing is chosen by default. */
  readonly prompt?: string
}

/** One choice out of a long list. */
export const Select = ({ items, value, prompt, ...field }: SelectProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Label htmlFor={id} text={field.label} asHeading={field.asHeading} />
      <Help id={id} hint={field.hint} error={field.error} />
      <select
        className={classes('govuk-select', 'rp-select', field.error && 'govuk-select--error')}
        id={id}
        name={field.name}
        defaultValue={value ?? ''}
        aria-describedby={describedBy(id, field)}
      >
        {prompt === undefined ? null : <option value="">{prompt}</option>}
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
