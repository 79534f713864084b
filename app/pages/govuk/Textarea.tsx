import { FormGroup, Help } from './FormGroup'
import { classes, describedBy, type FieldProps } from './field'
import { Label } from './Label'

export type TextareaProps = FieldProps & {
  readonly value?: string
  readonly rows?: number
  /** False for names, addresses and numbers, which no dictionary holds. */
  readonly spellcheck?: boolean
}

/** Several lines of text. */
export const Textarea = ({ value, rows = 5, spellcheck, ...field }: TextareaProps) => {
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Label htmlFor={id} text={field.label} asHeading={field.asHeading} />
      <Help id={id} hint={field.hint} error={field.error} />
      <textarea
        className={classes('govuk-textarea', field.error && 'govuk-textarea--error')}
        id={id}
        name={field.name}
        rows={rows}
        defaultValue={value}
        spellCheck={spellcheck}
        aria-describedby={describedBy(id, field)}
      />
    </FormGroup>
  )
}
