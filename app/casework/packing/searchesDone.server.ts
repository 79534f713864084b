import type { PackSearch } from '~/app/pack/facts'
import { londonDay } from '~/app/rules/day'
import type { FoundRecord, SearchRow } from '~/db/searches'

type Found = {
  readonly confirmed: readonly FoundRecord[]
  /** Why the answer does without a source, by the id of the search that was given up. */
  readonly reasons: ReadonlyMap<string, string>
}

/**
 * What each source came to, in the order of the searches. Where one was searched again, the last search counts; a search
 * that still waits, or that failed and was not given up, came to nothing that can be said.
 */
export const searchesDone = (searches: readonly SearchRow[], found: Found): readonly PackSearch[] =>
  searches
    .filter((search) => searches.findLast(({ source }) => source === search.source)?.id === search.id)
    .flatMap((search) => {
      const outcome = outcomeOf(search, found.confirmed)
      if (outcome === null) return []
      return [
        {
          source: search.title,
          searchedOn: londonDay(search.answered_at ?? search.opened_at),
          outcome,
          records: found.confirmed.filter(({ searchId }) => searchId === search.id).length,
          ...(outcome === 'not-searched' && { because: found.reasons.get(search.id) ?? '' }),
        },
      ]
    })

function outcomeOf(search: SearchRow, confirmed: readonly FoundRecord[]): PackSearch['outcome'] | null {
  if (search.given_up_at !== null) return 'not-searched'
  // The store says "nothing held" where no row could be the person's.
  if (search.outcome === 'nothing-held') return 'not-known'
  if (search.outcome !== 'found') return null
  return confirmed.some(({ searchId }) => searchId === search.id) ? 'found' : 'nothing-held'
}
