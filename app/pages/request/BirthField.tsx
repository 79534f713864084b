import { type Errors, one, type Values } from '../form'
import { DateInput } from '../govuk/DateInput'
import type { FieldProps } from '../govuk/field'
import { say, useWords } from '../words'

type BirthFieldProps = { readonly field: FieldProps; readonly values: Values; readonly errors: Errors }

const parts = ['day', 'month', 'year'] as const

/** A date of birth. Its errors stand together above the boxes; only the boxes that are wrong are marked. */
export const BirthField = ({ field, values, errors }: BirthFieldProps) => {
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
      birthday
    />
  )
}
