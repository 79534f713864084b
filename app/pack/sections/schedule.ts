import { sayDate } from '../dates'
import type { PackDocument } from '../facts'
import { type Quote, quotedFor } from '../quoted'
import { type Block, paragraph, type Section, type Table, type Words } from '../tree'
import type { Say } from '../words'
import { type DisclosedFacts, lettersIn, lines } from './parts'
import { sayPages } from './sums'

/** Every record and document: its reference, date, title and source, what there is of it here, the letters it uses. */
export const schedule = (facts: DisclosedFacts, say: Say): Section => {
  const { records, documents } = facts
  const quote = quotedFor(facts)
  const blocks: readonly Block[] = [
    ...(records.length === 0 ? [] : [paragraph(say('schedule.lead')), recordTable(facts, say, quote)]),
    ...(documents.length === 0 ? [] : [paragraph(say('schedule.documents.lead')), documentTable(facts, say, quote)]),
  ]
  return {
    id: 'schedule',
    title: say('schedule.title'),
    startsPage: true,
    blocks: blocks.length === 0 ? [paragraph(say('schedule.none'))] : blocks,
  }
}

// The narrow columns still hold their own headings whole.
const widths = [2.3, 2.3, 3, 2.6, 1.9, 1.9]

const recordTable = ({ records }: DisclosedFacts, say: Say, quote: Quote): Table => ({
  kind: 'table',
  caption: say('schedule.caption'),
  head: headOf(say, say('schedule.record')),
  widths,
  rows: records.map((record) => {
    const letters = lettersIn(record)
    const shown = letters.length > 0 ? say('schedule.part') : say('schedule.full')
    return [
      [{ strong: record.ref }],
      dateOf(record.date, say),
      [record.title],
      [quote.words(record.source)],
      [shown],
      lettersOf(letters, say),
    ]
  }),
})

const documentTable = ({ documents }: DisclosedFacts, say: Say, quote: Quote): Table => ({
  kind: 'table',
  caption: say('schedule.documents.caption'),
  head: headOf(say, say('schedule.document')),
  widths,
  rows: documents.map((document) => [
    [{ strong: document.ref }],
    dateOf(document.date, say),
    [document.title],
    [quote.words(document.source)],
    shownOf(document, say),
    lettersOf(lettersIn(document), say),
  ]),
})

const headOf = (say: Say, what: string): readonly string[] => [
  say('schedule.ref'),
  say('schedule.date'),
  what,
  say('schedule.source'),
  say('schedule.disclosed'),
  say('schedule.letters'),
]

const dateOf = (date: string | undefined, say: Say): Words => [
  date === undefined ? say('schedule.undated') : sayDate(say, date),
]

const lettersOf = (letters: readonly string[], say: Say): Words => [letters.join(', ') || say('schedule.noLetters')]

/** How much of it is here, of how many pages, and pages that are not here because nobody asked or they are here already. */
const shownOf = ({ disclosed, pages, leftOut }: PackDocument, say: Say): Words =>
  lines([
    say(`schedule.${disclosed}`),
    say('schedule.pages', { pages: sayPages(say, pages) }),
    ...(leftOut > 0 ? [say('schedule.leftOut', { pages: sayPages(say, leftOut) })] : []),
  ])
