import { sayDate } from '../dates'
import type { PackSearch } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, list, paragraph, type Section, type Words } from '../tree'
import type { Say } from '../words'
import type { AccessFacts } from './parts'

/**
 * Each source that told nothing, by what it came to: nobody there could be this person; somebody could and nothing is
 * about them; it could not be searched, and why.
 */
export const notFound = (facts: AccessFacts, say: Say): Section => {
  const quote = quotedFor(facts)
  const line = (key: 'notFound.notKnown.line' | 'notFound.line', { source, searchedOn }: PackSearch): Words =>
    quote.sentence(say(key, { source: quote.blank(source), day: sayDate(say, searchedOn) }))
  const unsearched = ({ source, because = '' }: PackSearch): Words =>
    quote.sentence(say('notFound.notSearched.line', { source: quote.blank(source), because: quote.blank(because) }))
  const blocks = [
    ...group(facts, 'not-known', (all) => [
      paragraph(say('notFound.notKnown.lead')),
      ...list(all.map((search) => line('notFound.notKnown.line', search))),
    ]),
    ...group(facts, 'nothing-held', (all) => [
      paragraph(say('notFound.lead')),
      ...list(all.map((search) => line('notFound.line', search))),
    ]),
    ...group(facts, 'not-searched', (all) => [
      paragraph(say('notFound.notSearched.lead')),
      ...list(all.map(unsearched)),
      paragraph(say('notFound.notSearched.ask')),
    ]),
  ]
  const nothing = paragraph(say(facts.searches.length > 0 ? 'notFound.none' : 'letter.searched.none'))
  return {
    id: 'not-found',
    title: say('notFound.title'),
    startsPage: false,
    blocks: blocks.length === 0 ? [nothing] : blocks,
  }
}

const group = (
  { searches }: AccessFacts,
  outcome: PackSearch['outcome'],
  told: (all: readonly PackSearch[]) => readonly Block[],
): readonly Block[] => {
  const all = searches.filter((search) => search.outcome === outcome)
  return all.length === 0 ? [] : told(all)
}
