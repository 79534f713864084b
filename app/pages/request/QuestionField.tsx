import { type Errors, many, one, type Values } from '../form'
import { Checkboxes } from '../govuk/Checkboxes'
import type { FieldProps } from '../govuk/field'
import { Input } from '../govuk/Input'
import { Radios } from '../govuk/Radios'
import { Textarea } from '../govuk/Textarea'
import { say, useWords, type Words } from '../words'
import { AddressField } from './AddressField'
import { DayField } from './DayField'
import type { Question } from './question'
import { YearsField } from './YearsField'

export type QuestionFieldProps = { readonly question: Question; readonly values: Values; readonly errors: Errors }

/** The field of a question, by its kind, with its heading as label or legend. */
export const QuestionField = ({ question, values, errors }: QuestionFieldProps) => {
  const t = useWords()
  const { kind, name, width, autocomplete, spellcheck } = question
  const field = { ...wordsOf(t, question), error: errors[name] && say(t, errors[name]) }
  const value = one(values, name)
  const line = { ...field, value, width, autocomplete, spellcheck }
  const isOwn = autocomplete !== undefined
  switch (kind) {
    case 'radios':
      return <Radios {...field} items={optionsOf(t, question)} value={value} />
    case 'checkboxes':
      return (
        <Checkboxes
          {...field}
          items={optionsOf(t, question)}
          values={many(values, name)}
          dividerBeforeLast={question.lastStandsApart ? t('govuk.or') : undefined}
        />
      )
    case 'text':
      return <Input {...line} />
    case 'textarea':
      return <Textarea {...field} value={value} rows={8} spellcheck={spellcheck} />
    case 'email':
      return <Input {...line} type="email" />
    case 'tel':
      return <Input {...line} type="tel" />
    case 'date':
      return <DayField field={field} values={values} errors={errors} birthday={isOwn} />
    case 'address':
      return <AddressField field={field} values={values} errors={errors} isOwn={isOwn} />
    case 'years':
      return <YearsField field={field} values={values} errors={errors} />
  }
}

function wordsOf(t: Words, { words, name, optional }: Question): FieldProps {
  const heading = t(`${words}.heading`)
  return {
    name,
    label: optional ? t('govuk.optional', { label: heading }) : heading,
    hint: t(`${words}.hint`),
    asHeading: true,
  }
}

const optionsOf = (t: Words, { options = [] }: Question) =>
  options.map(({ value, label, hint, group }) => ({
    value,
    label: say(t, label),
    hint: hint && say(t, hint),
    group: group && say(t, group),
  }))
