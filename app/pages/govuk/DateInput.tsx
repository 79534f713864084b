import { useWords } from '../words'
import { Fieldset } from './Fieldset'
import { FormGroup, Help } from './FormGroup'
import { classes, describedBy, type FieldProps } from './field'

const parts = ['day', 'month', 'year'] as const
export type DatePart = (typeof parts)[number]

export type DateInputProps = FieldProps & {
  readonly values: Readonly<Record<DatePart, string>>
  /** The parts that are wrong; all of them where an error names none. */
  readonly wrong?: readonly DatePart[]
  /** A date of birth, which a browser may know. */
  readonly birthday?: boolean
}

/** A day as three boxes, sent as name-day, name-month and name-year. */
export const DateInput = ({ values, wrong = parts, birthday, ...field }: DateInputProps) => {
  const t = useWords()
  const id = field.id ?? field.name
  return (
    <FormGroup error={field.error}>
      <Fieldset legend={field.label} asHeading={field.asHeading} describedBy={describedBy(id, field)}>
        <Help id={id} hint={field.hint} error={field.error} />
        <div className="govuk-date-input" id={id}>
          {parts.map((part) => (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${part}`}>
                  {t(`govuk.${part}`)}
                </label>
                <input
                  className={classes(
                    'govuk-input govuk-date-input__input',
                    part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
                    field.error && wrong.includes(part) && 'govuk-input--error',
                  )}
                  id={`${id}-${part}`}
                  name={`${field.name}-${part}`}
                  type="text"
                  // Months may be words, so only the numbers ask for a number pad.
                  inputMode={part === 'month' ? undefined : 'numeric'}
                  defaultValue={values[part]}
                  autoComplete={birthday ? `bday-${part}` : undefined}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
