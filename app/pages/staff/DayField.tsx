import { type Errors, one, type Values } from '../form'
import { DateInput, type DatePart } from '../govuk/DateInput'
import type { FieldProps } from '../govuk/field'
import { say, useWords } from '../words'

type DayFieldProps = Pick<FieldProps, 'name' | 'label' | 'hint'> & { readonly values: Values; readonly errors: Errors }

const parts: readonly DatePart[] = ['day', 'month', 'year']

/** A day to fill in. An error of one box marks that box only. */
export const DayField = ({ values, errors, ...field }: DayFieldProps) => {
  const t = useWords()
  const { name } = field
  const wrong = parts.filter((part) => errors[`${name}-${part}`] !== undefined)
  const said = [errors[name], ...wrong.map((part) => errors[`${name}-${part}`])].flatMap((e) => (e ? [say(t, e)] : []))
  return (
    <DateInput
      {...field}
      error={said.length > 0 ? said.join('. ') : undefined}
      wrong={wrong.length > 0 && !errors[name] ? wrong : undefined}
      values={{
        day: one(values, `${name}-day`),
        month: one(values, `${name}-month`),
        year: one(values, `${name}-year`),
      }}
    />
  )
}

/** The boxes of a day field, filled in. */
export const dayValues = (name: string, parts: Readonly<Record<DatePart, string>>): Values => ({
  [`${name}-day`]: parts.day,
  [`${name}-month`]: parts.month,
  [`${name}-year`]: parts.year,
})
