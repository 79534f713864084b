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

/** The boxes of a question that has several; an error of the whole leads to the first. */
const boxes: Readonly<Partial<Record<Question['kind'], readonly string[]>>> = {
  date: ['day', 'month', 'year'],
  address: ['line1', 'line2', 'town', 'postcode'],
  years: ['from', 'to'],
}

/** The fields that an error can name, in the order of the page, and the id of the box that each leads to. */
function fieldsOf({ kind, name }: Question): readonly { readonly field: string; readonly id: string }[] {
  const parts = (boxes[kind] ?? []).map((box) => `${name}-${box}`)
  return [{ field: name, id: parts[0] ?? name }, ...parts.map((part) => ({ field: part, id: part }))]
}
