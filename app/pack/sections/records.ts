import type { PackField, PackRecord } from '../facts'
import { type Block, type Inline, keyvalue, paragraph, row, type Section, type Words } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, marksIn } from './parts'

/** The records: each a table of its fields, with a mark where words were taken out. */
export const records = (facts: AccessFacts, say: Say): Section => {
  if (facts.records.length === 0) {
    return { id: 'records', title: say('records.title'), startsPage: true, blocks: [paragraph(say('records.none'))] }
  }
  const titles = new Map(facts.activities.map((activity) => [activity.id, activity.title]))
  const example = facts.key[0]?.letter ?? 'A'
  return {
    id: 'records',
    title: say('records.title'),
    startsPage: true,
    blocks: [
      paragraph(say('records.lead')),
      ...(marksIn(facts.records) > 0 ? [paragraph(say('records.marks')), paragraph(mark(example, say))] : []),
      ...facts.records.flatMap((record) => recordBlocks(record, titles.get(record.activity) ?? record.activity, say)),
    ],
  }
}

const recordBlocks = (record: PackRecord, activity: string, say: Say): readonly Block[] => [
  { kind: 'heading', level: 2, text: say('records.caption', { ref: record.ref, title: record.title }) },
  ...keyvalue([
    ...row(say('records.source'), record.source),
    ...row(say('records.activity'), activity),
    ...record.fields.map((field) => ({ label: field.label, value: fieldWords(field, say) })),
  ]),
]

const fieldWords = (field: PackField, say: Say): Words => {
  const words = field.segments.map(
    (segment): Inline =>
      'redacted' in segment ? mark(segment.redacted, say) : 'added' in segment ? segment : segment.text,
  )
  return words.every((part) => typeof part === 'string' && part.trim() === '') ? [say('records.empty')] : words
}

const mark = (letter: string, say: Say): Inline => ({ mark: say('mark.text', { letter }) })
