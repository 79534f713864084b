import { sayDay } from '~/app/rules/sayDay'
import { inGroups } from '../../files'
import { type Block, keyvalue, paragraph, row, type Section, type Tree } from '../../tree'
import type { CourtDocument, CourtFacts, CourtRecord } from './facts'
import { furniture } from './furniture'
import type { InternalSay } from './words'

/** The bundle for a court: an index, then every record whole, a section each, so that the contents give its page. */
export const composeCourt = (facts: CourtFacts, say: InternalSay): Tree => ({
  sections: [cover(facts, say), index(facts, say), ...facts.records.map((record) => recordSection(record, say))],
  furniture: furniture(say),
})

/** A document's original in the ZIP, by its reference: nothing that a stranger named it reaches another machine's disk. */
export const originalName = (ref: string, extension: string): string => {
  const plain = /^[a-z0-9]{1,5}$/i.test(extension) ? extension.toLowerCase() : 'bin'
  return `${ref.replace(/[^A-Za-z0-9]/g, '') || 'D'}.${plain}`
}

const cover = (facts: CourtFacts, say: InternalSay): Section => ({
  id: 'cover',
  title: say('court.title', { reference: facts.reference }),
  startsPage: true,
  blocks: [
    paragraph({ strong: say('court.unredacted', { subject: facts.subject }) }),
    ...keyvalue(
      [
        ...row(say('court.for'), facts.madeFor),
        ...row(say('court.takenBy'), facts.taken.who),
        ...row(say('court.takenOn'), sayDay(facts.taken.on)),
        ...row(say('court.controller'), facts.controller),
        ...row(say('court.reference'), facts.reference),
        ...row(say('court.records'), String(facts.records.length)),
        ...row(say('court.documents'), String(facts.documents.length)),
      ],
      say('court.caption'),
    ),
    paragraph(say('court.numbered')),
  ],
})

const index = ({ records, documents }: CourtFacts, say: InternalSay): Section => ({
  id: 'index',
  title: say('court.index'),
  startsPage: true,
  blocks: [
    records.length === 0 ? paragraph(say('court.index.noRecords')) : recordsTable(records, say),
    ...(documents.length === 0
      ? [paragraph(say('court.index.noDocuments'))]
      : [paragraph(say('court.beside')), documentsTable(documents, say)]),
  ],
})

const recordsTable = (records: readonly CourtRecord[], say: InternalSay): Block => ({
  kind: 'table',
  caption: say('court.index.records'),
  head: [say('court.ref'), say('court.date'), say('court.name'), say('court.source')],
  widths: [1.6, 2.4, 5, 3.5],
  rows: records.map(({ ref, date, title, source }) => [[{ strong: ref }], [dayOf(date, say)], [title], [source]]),
})

const documentsTable = (documents: readonly CourtDocument[], say: InternalSay): Block => ({
  kind: 'table',
  caption: say('court.index.documents'),
  head: [
    say('court.ref'),
    say('court.date'),
    say('court.name'),
    say('court.source'),
    say('court.file'),
    say('court.pages'),
    say('court.fingerprint'),
  ],
  widths: [1.6, 2.2, 3, 2.4, 1.8, 1.2, 4],
  rows: documents.map(({ ref, date, title, source, file, pages, sha256 }) => [
    [{ strong: ref }],
    [dayOf(date, say)],
    [title],
    [source],
    [file],
    [pages === null ? '' : String(pages)],
    [inGroups(sha256)],
  ]),
})

const dayOf = (date: string | undefined, say: InternalSay): string => (date ? sayDay(date) : say('court.noDate'))

const recordSection = (record: CourtRecord, say: InternalSay): Section => ({
  id: `record-${record.ref.toLowerCase()}`,
  title: say('court.record', { ref: record.ref, title: record.title.trim() || record.source }),
  startsPage: false,
  // Made anew each time it is gone through: no more than one record's words are held.
  blocks: { [Symbol.iterator]: () => recordBlocks(record, say)[Symbol.iterator]() },
})

const recordBlocks = (record: CourtRecord, say: InternalSay): readonly Block[] =>
  keyvalue([
    ...row(say('court.source'), record.source),
    ...row(say('court.activity'), record.activity),
    ...row(say('court.date'), dayOf(record.date, say)),
    ...record.fields.map(({ label, value }) => ({
      label,
      value: [value === null || value.trim() === '' ? say('court.empty') : value],
    })),
  ])
