import { sayPlaces } from '../counts'
import { sayDate } from '../dates'
import type { PackFacts, PackRecord } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { explained } from './explained'
import { key } from './key'
import { closing, opening } from './letter'
import { records } from './records'
import { rights } from './rights'
import { schedule } from './schedule'
import { sayPages } from './sums'

type DifferenceFacts = Extract<PackFacts, { kind: 'difference' }>

/** What a review came to: only what an earlier answer hid and this one shows, what is hidden still, where to go next. */
export const differenceSections = (facts: DifferenceFacts, say: Say): readonly Section[] => [
  letter(facts, say),
  schedule(facts, say),
  records(facts, say),
  key(facts, say),
  rights(facts, say),
  explained(say),
]

const letter = (facts: DifferenceFacts, say: Say): Section => {
  const { controller, earlier, why } = facts
  const quote = quotedFor(facts)
  const day = sayDate(say, earlier.releasedOn)
  return {
    id: 'letter',
    title: say('difference.title'),
    startsPage: true,
    blocks: [
      ...opening(facts, say),
      paragraph(say('difference.opening', { controller: controller.name, version: earlier.version, day })),
      paragraph(say('difference.earlier')),
      heading(2, say('difference.why.title')),
      paragraph(quote.words(why)),
      heading(2, say('difference.new.title')),
      ...whatIsNew(facts, say),
      heading(2, say('difference.hidden.title')),
      paragraph(
        facts.key.length === 0 ? say('difference.hidden.none') : say('difference.hidden', { key: say('key.title') }),
      ),
      ...closing(facts, say),
    ],
  }
}

const whatIsNew = ({ records: changed, documents }: DifferenceFacts, say: Say): readonly Block[] => {
  const lines = [
    ...changed.map((record) => newIn(record, say)),
    ...documents.map(({ ref, title, shown }) =>
      say('difference.document', { ref, title, pages: sayPages(say, shown.length) }),
    ),
  ]
  return lines.length === 0
    ? [paragraph(say('difference.new.none'))]
    : [paragraph(say('difference.new.lead')), ...list(lines)]
}

/** One that was left out whole bears no words marked as new: all of it is. */
const newIn = ({ ref, title, fields }: PackRecord, say: Say): string => {
  const added = fields.flatMap(({ segments }) => segments).filter((segment) => 'added' in segment).length
  return added === 0
    ? say('difference.record.whole', { ref, title })
    : say('difference.record', { ref, title, places: sayPlaces(say, added) })
}
