import { Choices } from './Choices'
import { Fieldset } from './Fieldset'
import { FormGroup, Help } from './FormGroup'
import { type Choice, describedBy, type FieldProps } from './field'

export type CheckboxesProps = FieldProps & {
  readonly items: readonly Choice[]
  readonly values?: readonly string[]
  readonly dividerBeforeLast?: string
  readonly size?: 's' | 'm'
}

/** As many choices as apply. */
export const Checkboxes = ({ items, values = [], dividerBeforeLast, size, ...field }: CheckboxesProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Fieldset legend={field.label} asHeading={field.asHeading} size={size} describedBy={describedBy(id, field)}>
        <Help id={id} hint={field.hint} error={field.error} />
        <Choices
          kind="checkboxes"
          id={id}
          name={field.name}
          items={items}
          chosen={values}
          dividerBeforeLast={dividerBeforeLast}
        />
      </Fieldset>
    </FormGroup>
  )
}
