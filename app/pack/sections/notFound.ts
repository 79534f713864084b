import { sayDate } from '../dates'
import { list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import type { AccessFacts } from './parts'

/** Each source that was searched and holds nothing. */
export const notFound = (facts: AccessFacts, say: Say): Section => {
  const empty = facts.searches.filter((search) => search.outcome === 'nothing-held')
  return {
    id: 'not-found',
    title: say('notFound.title'),
    startsPage: false,
    blocks:
      empty.length === 0
        ? [paragraph(facts.searches.length > 0 ? say('notFound.none') : say('letter.searched.none'))]
        : [
            paragraph(say('notFound.lead')),
            ...list(
              empty.map((search) =>
                say('notFound.line', { source: search.source, day: sayDate(say, search.searchedOn) }),
              ),
            ),
          ],
  }
}
