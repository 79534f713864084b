import { type Case, latestSearchOf } from './case'
import type { CommandOf } from './commands'
import { type Decision, happen, refuse } from './decision'

type Gathering = CommandOf<
  | 'open-search'
  | 'answer-search'
  | 'fail-search'
  | 'give-up-search'
  | 'confirm-records'
  | 'hide-words'
  | 'show-words-again'
  | 'allow-words-elsewhere'
>

/** Searches, the records they find, and the words hidden in those. Access requests only. */
export function decideGathering(kase: Case, command: Gathering): Decision {
  if (kase.received.right !== 'access') return refuse('not-an-access-request')
  switch (command.act) {
    case 'open-search':
      if (!kase.identity) return refuse('identity-not-verified')
      if (searchedAlready(kase, command.source)) return refuse('already-searched')
      return happen({
        type: 'search-opened',
        search: command.search,
        source: command.source,
        ...(command.health ? { health: true } : {}),
      })
    case 'answer-search':
      if (kase.searches.get(command.search)?.state !== 'open') return refuse('unknown-search')
      return happen(
        { type: 'search-answered', search: command.search, found: [...command.found] },
        // Nothing found leaves nothing to go through.
        ...(command.found.length === 0
          ? [{ type: 'records-confirmed' as const, search: command.search, confirmed: [] }]
          : []),
      )
    case 'fail-search':
      if (kase.searches.get(command.search)?.state !== 'open') return refuse('unknown-search')
      return happen({ type: 'search-failed', search: command.search })
    case 'give-up-search':
      return giveUp(kase, command.search)
    case 'confirm-records':
      return confirm(kase, command)
    case 'hide-words':
      if (!kase.records.has(command.record)) return refuse('unknown-record')
      if (command.lacking !== undefined && command.lacking.length > 0) return refuse('guard-lacking')
      return happen({
        type: 'words-hidden',
        mark: command.mark,
        record: command.record,
        exemption: command.exemption,
      })
    case 'show-words-again':
      if (!kase.hidden.has(command.mark)) return refuse('stale')
      return happen({ type: 'words-shown-again', mark: command.mark })
    case 'allow-words-elsewhere':
      if (!kase.hidden.has(command.mark)) return refuse('stale')
      return happen({ type: 'words-allowed-elsewhere', mark: command.mark })
  }
}

/** A search that failed may be tried again, given up or not; any other source is searched once. */
const searchedAlready = (kase: Case, source: string) => {
  const state = latestSearchOf(kase, source)?.state
  return state !== undefined && state !== 'failed' && state !== 'given-up'
}

function giveUp(kase: Case, id: string): Decision {
  const search = kase.searches.get(id)
  if (search?.state !== 'failed') return refuse('unknown-search')
  // It was tried again: what the later search comes to counts.
  if (latestSearchOf(kase, search.source)?.id !== id) return refuse('already-searched')
  return happen({ type: 'search-given-up', search: id })
}

function confirm(kase: Case, command: CommandOf<'confirm-records'>): Decision {
  const search = kase.searches.get(command.search)
  if (search?.state !== 'answered' && search?.state !== 'confirmed') return refuse('unknown-search')
  const found = new Set(search.found)
  if (command.confirmed.some((record) => !found.has(record))) return refuse('unknown-record')
  return happen({ type: 'records-confirmed', search: search.id, confirmed: [...command.confirmed] })
}
