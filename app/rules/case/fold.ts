import type { Case, Pack, Search } from './case'
import type { Actor, CaseEvent, Received, Recorded } from './events'
import { afterAsking } from './foldAsking'
import { afterDocuments } from './foldDocuments'

/** A case is the fold of its events. Throws where the history doesn't begin with `received`: that is a broken store. */
export function foldCase(history: readonly Recorded[]): Case {
  const [first, ...rest] = history
  if (first === undefined || first.event.type !== 'received') throw new Error('A case begins with its receipt')
  return rest.reduce(apply, receive(first.event, first.seq))
}

const receive = (received: Received, seq: number): Case => ({
  seq,
  received,
  identityAskedOn: null,
  identity: null,
  extension: null,
  clarifications: [],
  complaints: [],
  reminded: new Set(),
  searches: new Map(),
  records: new Set(),
  hidden: new Map(),
  documents: new Map(),
  objection: null,
  exemptions: [],
  packVersions: 0,
  pack: null,
  released: [],
  review: null,
  closed: null,
  settled: null,
})

/** The case after one more event. */
export function apply(kase: Case, { event, seq, by }: Recorded): Case {
  return { ...after(kase, event, by), seq }
}

function after(kase: Case, event: CaseEvent, by: Actor): Case {
  switch (event.type) {
    case 'received':
      throw new Error('A case is received once')
    case 'identity-asked':
      return { ...kase, identityAskedOn: event.on }
    case 'identity-verified':
      return { ...kase, identity: { on: event.on, method: event.method, completeOn: event.completeOn ?? event.on } }
    case 'extended':
      // The answer's letter gives the day it was due: whatever moves that puts a pack aside.
      return putPackAside({ ...kase, extension: { on: event.on, reason: event.reason } })
    case 'closed':
      return settle(endReview({ ...kase, closed: { on: event.on, outcome: event.outcome } }), event)
    case 'code-asked':
    case 'copy-taken':
      return kase
    case 'review-opened':
      // The case is open again; when its time was over stays as it was.
      return { ...kase, review: { id: event.review, on: event.on }, pack: null, closed: null }
    case 'clarification-asked':
    case 'clarification-answered':
    case 'clarification-dropped':
    case 'date-moved':
      return putPackAside(afterAsking(kase, event))
    case 'complaint-received':
    case 'complaint-acknowledged':
    case 'reminded':
      return afterAsking(kase, event)
    case 'objection-decided':
      return putPackAside({ ...kase, objection: { on: event.on, result: event.result } })
    case 'pack-asked':
    case 'pack-built':
    case 'pack-failed':
    case 'pack-approved':
    case 'pack-released':
    case 'pack-collected':
      return afterPack(kase, event, by)
    case 'document-added':
    case 'document-read':
    case 'document-refused':
    case 'document-removed':
    case 'area-hidden':
    case 'area-shown-again':
    case 'area-allowed-elsewhere':
    case 'suggestion-rejected':
    case 'page-flagged':
    case 'document-burned':
      return putPackAside(withExemption(afterDocuments(kase, event), event))
    default:
      return putPackAside(withExemption(afterGathering(kase, event), event))
  }
}

const withExemption = (kase: Case, event: CaseEvent): Case =>
  'exemption' in event && !kase.exemptions.includes(event.exemption)
    ? { ...kase, exemptions: [...kase.exemptions, event.exemption] }
    : kase

/** A review that shows nothing more leaves the answer that went out. */
const endReview = (kase: Case): Case =>
  kase.review === null ? kase : { ...kase, review: null, pack: kase.released.at(-1) ?? null }

type PackEvent = Extract<CaseEvent, { pack: string; type: `pack-${string}` }>
type GatheringEvent = Extract<CaseEvent, { type: `search-${string}` | 'records-confirmed' | `words-${string}` }>

const putPackAside = (kase: Case): Case => ({ ...kase, pack: null })

function afterPack(kase: Case, event: PackEvent, by: Actor): Case {
  if (event.type === 'pack-asked') {
    const asked: Pack = {
      id: event.pack,
      version: event.version,
      purpose: event.purpose ?? 'answer',
      builtBy: by,
      state: 'asked',
      sha256: null,
      pages: null,
      proof: null,
      registerVersion: null,
      approvedBy: null,
      collected: false,
    }
    return { ...kase, pack: asked, packVersions: event.version }
  }
  const released = kase.released.map((pack) => (pack.id === event.pack ? packAfter(pack, event, by) : pack))
  // Work on a pack that was put aside while it was being built changes nothing.
  if (kase.pack?.id !== event.pack) return { ...kase, released }
  const pack = packAfter(kase.pack, event, by)
  if (event.type !== 'pack-released') return { ...kase, pack, released }
  return settle({ ...kase, pack, released: [...released, pack], review: null }, event)
}

/** The first version, where an event was kept before there were others. */
const firstCalendar = 1

const settle = (
  kase: Case,
  { on, calendar = firstCalendar }: { readonly on: string; readonly calendar?: number },
): Case => ({
  ...kase,
  settled: kase.settled ?? { on, calendar },
})

function packAfter(pack: Pack, event: Exclude<PackEvent, { type: 'pack-asked' }>, by: Actor): Pack {
  switch (event.type) {
    case 'pack-built': {
      const { sha256, pages, proof, registerVersion } = event
      return { ...pack, state: 'built', sha256, pages, proof, registerVersion }
    }
    case 'pack-failed':
      return { ...pack, state: 'failed' }
    case 'pack-approved':
      return { ...pack, state: 'approved', approvedBy: by }
    case 'pack-released':
      return { ...pack, state: 'released' }
    case 'pack-collected':
      return { ...pack, collected: true }
  }
}

function afterGathering(kase: Case, event: GatheringEvent): Case {
  switch (event.type) {
    case 'search-opened':
      return withSearch(kase, { id: event.search, source: event.source, state: 'open', found: [] })
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
      return { ...kase, hidden: new Map([...kase.hidden].filter(([mark]) => mark !== event.mark)) }
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
  return changeSearch({ ...kase, records, hidden }, search, (s) => ({ ...s, state: 'confirmed' }))
}
