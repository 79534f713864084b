import type { PackField } from '../facts'
import type { AccessFacts } from '../sections/parts'
import type { DataCopy } from './schema'
import type { DataWords } from './words'

/** The structured records of an answer, as values. Hidden words are not in it: a mark stands in place of each. */
export const dataCopyOf = (facts: AccessFacts, { mark }: Pick<DataWords, 'mark'>): DataCopy => ({
  $schema: 'data-copy.schema.json',
  reference: facts.reference,
  version: facts.version,
  builtOn: facts.builtOn,
  language: facts.language,
  controller: { id: facts.controller.id, name: facts.controller.name },
  subject: { name: facts.subject.name },
  activities: facts.activities.map(({ id, title }) => ({ id, title })),
  sources: facts.searches.map(({ source, searchedOn, outcome, records }) => ({
    title: source,
    searchedOn,
    outcome,
    records,
  })),
  records: facts.records.map(({ ref, title, date, source, activity, fields }) => ({
    ref,
    title,
    ...(date === undefined ? {} : { date }),
    source,
    activity,
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      ...(field.category === undefined ? {} : { category: field.category }),
      value: shownText(field, mark),
      redactions: field.segments.filter((segment) => 'redacted' in segment).length,
    })),
  })),
  key: facts.key.map(({ letter, title, plain, reference, uses }) => ({ letter, title, plain, reference, uses })),
})

/** The data copy as the text of its file: the same facts, the same text. */
export const dataJson = (facts: AccessFacts, words: Pick<DataWords, 'mark'>): string =>
  `${JSON.stringify(dataCopyOf(facts, words), null, 2)}\n`

/** What may be seen of a field, a mark in place of each run of words that was taken out. */
export const shownText = ({ segments }: Pick<PackField, 'segments'>, mark: DataWords['mark']): string =>
  segments
    .map((segment) =>
      'redacted' in segment ? mark(segment.redacted) : 'added' in segment ? segment.added : segment.text,
    )
    .join('')
