import { Choices } from './Choices'
import { Fieldset } from './Fieldset'
import { FormGroup, Help } from './FormGroup'
import { type Choice, describedBy, type FieldProps } from './field'

export type RadiosProps = FieldProps & {
  readonly items: readonly Choice[]
  readonly value?: string
  readonly inline?: boolean
  readonly size?: 's' | 'm'
}

/** One choice out of a few. Nothing is chosen beforehand. */
export const Radios = ({ items, value = '', inline, size, ...field }: RadiosProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Fieldset legend={field.label} asHeading={field.asHeading} size={size} describedBy={describedBy(id, field)}>
        <Help id={id} hint={field.hint} error={field.error} />
        <Choices kind="radios" id={id} name={field.name} items={items} chosen={[value]} inline={inline} />
      </Fieldset>
    </FormGroup>
  )
}
