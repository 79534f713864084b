import { FormGroup, Help } from './FormGroup'
import { classes, describedBy, type FieldProps, type Width } from './field'
import { Label } from './Label'

export type InputProps = FieldProps & {
  readonly value?: string
  readonly type?: 'text' | 'email' | 'tel' | 'password'
  readonly width?: Width
  readonly autocomplete?: string
  readonly inputMode?: 'numeric'
  /** False for names, addresses and codes, which no dictionary holds. */
  readonly spellcheck?: boolean
}

/** One line of text. */
export const Input = ({ type = 'text', width, autocomplete, inputMode, spellcheck, ...field }: InputProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Label htmlFor={id} text={field.label} asHeading={field.asHeading} />
      <Help id={id} hint={field.hint} error={field.error} />
      <input
        className={classes('govuk-input', field.error && 'govuk-input--error', width && `govuk-input--width-${width}`)}
        id={id}
        name={field.name}
        type={type}
        defaultValue={field.value}
        autoComplete={autocomplete}
        inputMode={inputMode}
        spellCheck={spellcheck}
        aria-describedby={describedBy(id, field)}
      />
    </FormGroup>
  )
}
