import { sayPlaces, sayRecords } from '../counts'
import { sayDate } from '../dates'
import type { PackSearch } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, type Inline, list, paragraph, type Words } from '../tree'
import type { Say } from '../words'
import type { AccessFacts } from './parts'
import { sayFound } from './sums'

/** Where the council looked, what each place came to, and which it could not search and why. */
export const searched = (facts: AccessFacts, say: Say): readonly Block[] => [
  heading(2, say('letter.searched.title')),
  paragraph(
    facts.searches.length > 0
      ? say('letter.searched.lead', { places: sayPlaces(say, facts.searches.length) })
      : say('letter.searched.none'),
  ),
  ...list(
    facts.searches.map((search) =>
      search.outcome === 'not-searched' ? unsearched(facts, search, say) : line(facts, search, say),
    ),
  ),
  paragraph(say('letter.searched.enough')),
]

/** The searches of an answer that could not be made. */
export const notSearched = ({ searches }: AccessFacts): readonly PackSearch[] =>
  searches.filter((search) => search.outcome === 'not-searched')

const line = (facts: AccessFacts, search: PackSearch, say: Say): Words => {
  const quote = quotedFor(facts)
  const said = say('letter.searched.line', { source: quote.blank(search.source), day: sayDate(say, search.searchedOn) })
  return [...quote.sentence(`${said} `), cameTo(facts, search, say)]
}

const cameTo = (facts: AccessFacts, { outcome, records, source }: PackSearch, say: Say): string => {
  if (outcome === 'nothing-held' || outcome === 'not-known') return say(`letter.searched.${outcome}`)
  const documents = facts.documents.filter((document) => document.source === source)
  const found = sayFound(say, { records: facts.records.filter((record) => record.source === source), documents })
  return found ?? (records > 0 ? sayRecords(say, records) : say('letter.searched.found'))
}

const unsearched = (facts: AccessFacts, { source, because }: PackSearch, say: Say): Words => {
  const quote = quotedFor(facts)
  const why: readonly Inline[] = because
    ? quote.sentence(` ${say('letter.searched.because', { because: quote.blank(because) })}`)
    : []
  return [...quote.sentence(say('letter.searched.not-searched', { source: quote.blank(source) })), ...why]
}
