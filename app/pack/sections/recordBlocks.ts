import type { PackField, PackRecord } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, type Inline, keyvalue, type Row, row, type Words } from '../tree'
import type { Say } from '../words'
import type { DisclosedFacts } from './parts'

/** Records that are set together: rows of one table, or one record by itself. */
type Group = { readonly first: PackRecord; readonly all: readonly PackRecord[] }

/** More columns than this leave no room for words: each record is then a table of its own. */
const mostColumns = 6
/** Letters of a field that is long enough to be read as a story. */
const longText = 120

/** Records in their order, those of one source that its template sets as rows side by side. */
export function* recordGroups(records: readonly PackRecord[]): Generator<Group> {
  let group: PackRecord[] = []
  for (const record of records) {
    const [first] = group
    if (first !== undefined && !(isRow(first) && isRow(record) && isAlike(first, record))) {
      yield { first, all: group }
      group = []
    }
    group.push(record)
  }
  const [first] = group
  if (first !== undefined) yield { first, all: group }
}

const isRow = ({ setAs, fields }: PackRecord): boolean =>
  setAs === 'rows' && fields.length > 0 && fields.length <= mostColumns

const isAlike = (a: PackRecord, b: PackRecord): boolean =>
  a.source === b.source && a.fields.map(columnOf).join('\n') === b.fields.map(columnOf).join('\n')

const columnOf = ({ name, label }: PackField): string => `${name}\t${label}`

type Telling = {
  readonly facts: DisclosedFacts
  /** Titles of activities, by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly say: Say
}

/** A group of records as blocks. */
export function recordBlocks({ first, all }: Group, telling: Telling): readonly Block[] {
  if (isRow(first)) return asRows(first, all, telling)
  return first.setAs === 'narrative' ? asNarrative(first, telling) : asTable(first, telling)
}

const asTable = (record: PackRecord, telling: Telling): readonly Block[] => [
  captionOf(record, telling.say),
  ...keyvalue([...whereFrom(record, telling), ...record.fields.map((field) => fieldRow(field, telling.say))]),
]

/** The short fields as a small table, then each long text under a heading of its own. */
const asNarrative = (record: PackRecord, telling: Telling): readonly Block[] => {
  const { say } = telling
  return [
    captionOf(record, say),
    ...keyvalue([
      ...whereFrom(record, telling),
      ...record.fields.filter((field) => !isLong(field)).map((field) => fieldRow(field, say)),
    ]),
    ...record.fields
      .filter(isLong)
      .flatMap((field): readonly Block[] => [heading(3, field.label), ...paragraphs(fieldWords(field, say))]),
  ]
}

const asRows = (first: PackRecord, all: readonly PackRecord[], telling: Telling): readonly Block[] => {
  const { say } = telling
  const to = all.at(-1)?.ref ?? first.ref
  const { source } = first
  return [
    all.length === 1 ? captionOf(first, say) : heading(2, say('records.rows.caption', { from: first.ref, to, source })),
    ...keyvalue(whereFrom(first, telling)),
    {
      kind: 'table',
      caption: source,
      head: [say('records.ref'), ...first.fields.map(({ label }) => label)],
      widths: [2.2, ...first.fields.map((_, column) => widthOf(all.map(({ fields }) => fields[column])))],
      rows: all.map(({ ref, fields }) => [[{ strong: ref }], ...fields.map((field) => fieldWords(field, say))]),
    },
  ]
}

const captionOf = ({ ref, title }: PackRecord, say: Say): Block => heading(2, say('records.caption', { ref, title }))

const whereFrom = (record: PackRecord, { facts, titles, say }: Telling): readonly Row[] => {
  const quote = quotedFor(facts)
  return [
    ...row(say('records.source'), [quote.words(record.source)]),
    ...row(say('records.activity'), [quote.words(titles.get(record.activity) ?? record.activity)]),
  ]
}

const fieldRow = (field: PackField, say: Say): Row => ({ label: field.label, value: fieldWords(field, say) })

const fieldWords = (field: PackField, say: Say): Words => {
  const words = field.segments.map(
    (segment): Inline =>
      'redacted' in segment ? mark(segment.redacted, say) : 'added' in segment ? segment : segment.text,
  )
  return words.every((part) => typeof part === 'string' && part.trim() === '') ? [say('records.empty')] : words
}

/** The mark that stands in place of hidden words. */
export const mark = (letter: string, say: Say): Inline => ({ mark: say('mark.text', { letter }) })

/** By what is shown alone: how long the hidden words are must not be told by where they are set. */
const shownLength = ({ segments }: PackField): number =>
  segments.reduce(
    (sum, segment) => sum + ('text' in segment ? segment.text.length : 'added' in segment ? segment.added.length : 0),
    0,
  )

const isLong = (field: PackField): boolean => shownLength(field) > longText

const widthOf = (cells: readonly (PackField | undefined)[]): number => {
  const longest = cells.reduce((most, cell) => Math.max(most, cell === undefined ? 0 : shownLength(cell)), 0)
  return Math.min(5, Math.max(2.6, longest / 12))
}

/** A text of several paragraphs, parted where a line is left blank. */
const paragraphs = (words: Words): readonly Block[] => {
  const parted: Inline[][] = [[]]
  for (const word of words) {
    const [first = '', ...rest] = typeof word === 'string' ? word.split(/\n\s*\n/) : ['']
    parted.at(-1)?.push(typeof word === 'string' ? first : word)
    for (const next of rest) parted.push([next])
  }
  return parted
    .filter((part) => part.some((word) => typeof word !== 'string' || word.trim() !== ''))
    .map((part) => ({ kind: 'paragraph', words: part }))
}
