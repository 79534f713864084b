import { type Errors, one, type Values } from '../form'
import { DateInput } from '../govuk/DateInput'
import type { FieldProps } from '../govuk/field'
import { say, useWords } from '../words'

type DayFieldProps = {
  readonly field: FieldProps
  readonly values: Values
  readonly errors: Errors
  /** The birthday of the one who types, which a browser may know. */
  readonly birthday: boolean
}

const parts = ['day', 'month', 'year'] as const

/** A day: of birth, or on which something came. Its errors stand together above the boxes; only the boxes that are wrong are marked. */
export const DayField = ({ field, values, errors, birthday }: DayFieldProps) => {
  const t = useWords()
  const wrong = parts.filter((part) => errors[`${field.name}-${part}`] !== undefined)
  const said = [field.error, ...wrong.map((part) => say(t, errors[`${field.name}-${part}`] ?? ''))].filter(Boolean)
  return (
    <DateInput
      {...field}
      error={said.length > 0 ? said.join('. ') : undefined}
      wrong={field.error || wrong.length === 0 ? undefined : wrong}
      values={{
        day: one(values, `${field.name}-day`),
        month: one(values, `${field.name}-month`),
        year: one(values, `${field.name}-year`),
      }}
      birthday={birthday}
    />
  )
}
