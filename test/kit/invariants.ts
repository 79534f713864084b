import type { Actor, CaseEvent, Recorded } from '~/app/rules/case/events'
import { deskAfterClosing, deskBreachesOf } from './deskInvariants'
import { documentBreachesOf } from './documentInvariants'
import { healthBreachesOf } from './healthInvariants'
import { residentBreachesOf } from './residentInvariants'
import { timeBreachesOf } from './timeInvariants'

type Pack = { askedBy: Actor; built: { sha256: string; proof: string } | null; approved: string | null; aside: boolean }

/** Events after which an answer no longer says what it said. */
const changes: ReadonlySet<CaseEvent['type']> = new Set([
  'extended',
  'search-opened',
  'search-answered',
  'search-failed',
  'search-given-up',
  'records-confirmed',
  'words-hidden',
  'words-shown-again',
  'words-allowed-elsewhere',
  'objection-decided',
  'decided',
  'refusal-proposed',
  'refusal-agreed',
  'refusal-dropped',
  'narrowed',
  'pack-asked',
  'clarification-asked',
  'clarification-answered',
  'clarification-dropped',
  'date-moved',
  'document-added',
  'document-read',
  'document-refused',
  'document-removed',
  'area-hidden',
  'area-shown-again',
  'area-allowed-elsewhere',
  'page-flagged',
  'document-burned',
])
const afterClosing: ReadonlySet<CaseEvent['type']> = new Set([
  'code-asked',
  'pack-collected',
  'complaint-received',
  'complaint-acknowledged',
  'reminded',
  'review-opened',
  'copy-taken',
  'papers-added',
  'paper-opened',
  'papers-deleted',
  'message-received',
  'message-answered',
  'link-asked',
  'collection-locked',
  'pack-handed-over',
  // What staff closed though nobody had it: see below.
  'pack-recalled',
  ...deskAfterClosing,
])
const afterRelease: ReadonlySet<CaseEvent['type']> = new Set([...afterClosing, 'closed'])

/**
 * What the house promises of every history, read from the events alone and not by the code that keeps the promise.
 * Gives each breach in words: an empty list where all is well.
 */
export function breachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = [
    ...timeBreachesOf(history),
    ...documentBreachesOf(history),
    ...residentBreachesOf(history),
    ...deskBreachesOf(history),
    ...healthBreachesOf(history),
  ]
  const packs = new Map<string, Pack>()
  let [identity, closed] = [false, false]
  let released: string | null = null
  const everReleased = new Set<string>()
  const collected = new Set<string>()
  const recalled = new Set<string>()
  for (const { seq, event, by } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    breach(!closed || afterClosing.has(event.type), `${event.type} after closing`)
    breach(released === null || afterRelease.has(event.type), `${event.type} after release`)
    if (changes.has(event.type)) for (const pack of packs.values()) pack.aside = true
    const pack = 'pack' in event ? packs.get(event.pack) : undefined
    switch (event.type) {
      case 'identity-verified':
        identity = true
        break
      case 'closed':
        closed = true
        // A review that ends with the case shows nothing more: what went out before stands.
        released ??= [...everReleased].filter((id) => !recalled.has(id)).at(-1) ?? null
        break
      case 'pack-asked':
        packs.set(event.pack, { askedBy: by, built: null, approved: null, aside: false })
        break
      case 'pack-built':
        breach(pack?.built === null, 'built twice')
        if (pack) pack.built = { sha256: event.sha256, proof: event.proof }
        break
      case 'pack-approved':
      case 'pack-released':
        breach(identity, 'without identity')
        breach(pack !== undefined && !pack.aside, 'of a pack that was put aside')
        breach(pack?.built?.proof === 'passed', 'without a passed proof')
        breach(pack?.built?.sha256 === event.sha256, 'of other bytes than those proved')
        breach(by.kind === 'staff', 'by nobody of the staff')
        breach(pack !== undefined && !isSame(pack.askedBy, by), 'by the builder')
        if (event.type === 'pack-approved' && pack) pack.approved = event.sha256
        if (event.type === 'pack-approved') break
        breach(pack?.approved === event.sha256, 'of bytes that nobody approved')
        breach(!everReleased.has(event.pack), 'released twice')
        released = event.pack
        everReleased.add(event.pack)
        break
      case 'review-opened':
        breach(released !== null, 'a review of what was not released, or within a review')
        for (const other of packs.values()) other.aside = true
        released = null
        closed = false
        break
      case 'pack-recalled':
        breach(released === event.pack, 'recalled though it is not out')
        breach(!collected.has(event.pack), 'recalled from somebody who has it')
        recalled.add(event.pack)
        if (pack) pack.aside = true
        released = null
        closed = false
        break
      case 'pack-handed-over':
        breach(!recalled.has(event.pack), 'handed over though it was recalled')
        collected.add(event.pack)
        break
      case 'code-asked':
      case 'pack-collected':
        breach(everReleased.has(event.pack), `${event.type} of what was not released`)
        breach(!recalled.has(event.pack), `${event.type} of what was recalled`)
        if (event.type === 'pack-collected') collected.add(event.pack)
    }
  }
  return breaches
}

const isSame = (a: Actor, b: Actor) => a.kind === 'staff' && b.kind === 'staff' && a.id === b.id
