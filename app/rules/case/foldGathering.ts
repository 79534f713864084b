import type { Case, Search } from './case'
import type { CaseEvent } from './events'
import { afterShowingAgain, askHealthAgain } from './health'

export type GatheringEvent = Extract<CaseEvent, { type: `search-${string}` | 'records-confirmed' | `words-${string}` }>

/** Searches, the records they found, and words hidden in those. */
export function afterGathering(kase: Case, event: GatheringEvent): Case {
  switch (event.type) {
    case 'search-opened':
      return withSearch(kase, {
        id: event.search,
        source: event.source,
        state: 'open',
        found: [],
        health: event.health ?? false,
      })
    case 'search-answered':
      return changeSearch(kase, event.search, (s) => ({ ...s, state: 'answered', found: event.found }))
    case 'search-failed':
      return changeSearch(kase, event.search, (s) => ({ ...s, state: 'failed' }))
    case 'search-given-up':
      return changeSearch(kase, event.search, (s) => ({ ...s, state: 'given-up' }))
    case 'records-confirmed':
      return confirmRecords(kase, event.search, event.confirmed)
    case 'words-hidden': {
      const words = { record: event.record, exemption: event.exemption, allowedElsewhere: false }
      return { ...kase, hidden: new Map(kase.hidden).set(event.mark, words) }
    }
    case 'words-shown-again':
      return afterShowingAgain({
        ...kase,
        hidden: new Map([...kase.hidden].filter(([mark]) => mark !== event.mark)),
      })
    case 'words-allowed-elsewhere': {
      const words = kase.hidden.get(event.mark)
      if (words === undefined) return kase
      return { ...kase, hidden: new Map(kase.hidden).set(event.mark, { ...words, allowedElsewhere: true }) }
    }
  }
}

const withSearch = (kase: Case, search: Search): Case => ({
  ...kase,
  searches: new Map(kase.searches).set(search.id, search),
})

function changeSearch(kase: Case, id: string, change: (search: Search) => Search): Case {
  const search = kase.searches.get(id)
  return search === undefined ? kase : withSearch(kase, change(search))
}

/** Going through a search again replaces what was confirmed of it, and what was hidden in records now left out. */
function confirmRecords(kase: Case, search: string, confirmed: readonly string[]): Case {
  const found = new Set(kase.searches.get(search)?.found)
  const records = new Set([...[...kase.records].filter((r) => !found.has(r)), ...confirmed])
  const hidden = new Map([...kase.hidden].filter(([, words]) => records.has(words.record)))
  const confirmedAs = changeSearch({ ...kase, records, hidden }, search, (s) => ({ ...s, state: 'confirmed' }))
  // What was decided about health data was decided of other records.
  const asksAgain = kase.searches.get(search)?.health === true && confirmed.length > 0
  return asksAgain ? askHealthAgain(confirmedAs) : confirmedAs
}
