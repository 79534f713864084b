import type { CaseEvent } from '~/app/rules/case/events'

/** One event of a case's history in words. `title` names a source or a record by its id. */
export function sayEvent(event: CaseEvent, title: (id: string) => string): string {
  switch (event.type) {
    case 'received':
      return event.right === 'access' ? 'Access request received' : 'Objection received'
    case 'identity-asked':
      return 'Proof of identity asked for'
    case 'identity-verified':
      return `Identity verified: ${methods[event.method]}`
    case 'extended':
      return event.reason === 'complexity'
        ? 'Time extended: the request is complex'
        : 'Time extended: the person has made several requests'
    case 'search-opened':
      return `Search opened: ${title(event.source)}`
    case 'search-answered':
      return `Search answered: ${found(event.found.length)}`
    case 'search-failed':
      return 'Search failed'
    case 'records-confirmed':
      return `Records gone through: ${event.confirmed.length} confirmed`
    case 'words-hidden':
      return `Words hidden in ${title(event.record)}`
    case 'words-shown-again':
      return 'Hidden words shown again'
    case 'words-allowed-elsewhere':
      return 'Words allowed where they stand elsewhere'
    case 'objection-decided':
      return `Objection decided: ${results[event.result]}`
    case 'pack-asked':
      return `Pack version ${event.version} asked for`
    case 'pack-built':
      return `Pack built: ${event.pages} pages, leak check ${event.proof}`
    case 'pack-failed':
      return 'Pack could not be built'
    case 'pack-approved':
      return 'Pack approved'
    case 'pack-released':
      return 'Pack released'
    case 'code-asked':
      return 'Code asked for'
    case 'pack-collected':
      return 'Pack collected'
    case 'closed':
      return event.outcome === 'answered' ? 'Case closed: answered' : 'Case closed: withdrawn'
  }
}

const methods = {
  'known-to-us': 'already known to us',
  'documents-seen': 'documents seen',
  'in-person': 'seen in person',
  'no-doubt': 'no doubt about who asks',
} as const

const results = { upheld: 'upheld', partly: 'upheld in part', refused: 'refused' } as const

const found = (rows: number) => (rows === 0 ? 'nothing held' : rows === 1 ? '1 record found' : `${rows} records found`)
