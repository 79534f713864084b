import type { Errors } from '../form'
import type { ErrorLine } from '../govuk/ErrorSummary'
import { say, type Words } from '../words'
import type { Question } from './question'

/** The lines of a question's error summary: the words that stand beside its fields, each leading to the first bad one. */
export const problemsOf = (t: Words, question: Question, errors: Errors): readonly ErrorLine[] =>
  fieldsOf(question).flatMap(({ field, id }) => {
    const error = errors[field]
    return error === undefined ? [] : [{ text: say(t, error), href: `#${id}` }]
  })

/** The fields that an error can name, in the order of the page, and the id of the box that each leads to. */
function fieldsOf({ kind, name }: Question): readonly { readonly field: string; readonly id: string }[] {
  switch (kind) {
    case 'date':
      return [
        { field: name, id: `${name}-day` },
        ...['day', 'month', 'year'].map((part) => ({ field: `${name}-${part}`, id: `${name}-${part}` })),
      ]
    case 'address':
      return [
        { field: name, id: `${name}-line1` },
        ...['line1', 'line2', 'town', 'postcode'].map((line) => ({ field: `${name}-${line}`, id: `${name}-${line}` })),
      ]
    default:
      return [{ field: name, id: name }]
  }
}
