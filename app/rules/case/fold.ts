import { londonDay } from '../day'
import { type Case, isReleased, sentOut } from './case'
import { noDeskWork } from './desk'
import type { Actor, CaseEvent, Received, Recorded } from './events'
import { afterAsking } from './foldAsking'
import { afterDesk, withDecider } from './foldDesk'
import { afterDocuments } from './foldDocuments'
import { afterGathering } from './foldGathering'
import { afterPack, settle } from './foldPack'
import { afterResidents } from './foldResidents'
import { withNotes } from './noted'
import { stateOf } from './reading'

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
  authorityAskedOn: null,
  authority: null,
  activities: received.activities,
  papers: new Map(),
  messages: [],
  extension: null,
  clarifications: [],
  complaints: [],
  reminded: new Set(),
  searches: new Map(),
  records: new Set(),
  hidden: new Map(),
  documents: new Map(),
  objection: null,
  decision: null,
  exemptions: [],
  packVersions: 0,
  pack: null,
  released: [],
  review: null,
  reviews: [],
  closed: null,
  desk: noDeskWork,
  stays: [{ state: 'received', from: received.receivedOn, to: null }],
  settled: null,
})

/** The case after one more event. */
export function apply(kase: Case, recorded: Recorded): Case {
  const { event, seq, by } = recorded
  return withStay(withNotes(kase, { ...after(kase, event, by), seq }, recorded), londonDay(recorded.at))
}

/** Where it stands now, since which day, and how long it stood where it was. */
function withStay(kase: Case, on: string): Case {
  const state = stateOf(kase)
  const last = kase.stays.at(-1)
  if (last?.state === state) return kase
  const stays = kase.stays.map((stay) => (stay === last ? { ...stay, to: on } : stay))
  return { ...kase, stays: [...stays, { state, from: on, to: null }] }
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
    case 'authority-asked':
    case 'authority-verified':
    case 'papers-added':
    case 'paper-opened':
    case 'papers-deleted':
    case 'message-answered':
    case 'link-asked':
    case 'collection-locked':
    case 'pack-handed-over':
      return afterResidents(kase, event)
    case 'message-received':
      // A new address stands on the answer's cover.
      return event.about === 'moved' && !isReleased(kase)
        ? putPackAside(afterResidents(kase, event))
        : afterResidents(kase, event)
    case 'narrowed':
      return putPackAside(afterResidents(kase, event))
    case 'decided':
      return decidedBy(putPackAside({ ...afterResidents(kase, event), desk: toldAnew(kase.desk) }), by)
    case 'assigned':
    case 'restricted':
    case 'unrestricted':
    case 'looked-at':
    case 'note-added':
    case 'attachment-added':
    case 'attachment-removed':
    case 'case-linked':
    case 'case-unlinked':
    case 'person-named':
    case 'third-party-decided':
    case 'chased':
    case 'chase-taken-back':
    case 'competence-decided':
    case 'responsibility-decided':
    case 'hold-placed':
    case 'hold-lifted':
    case 'consultation-asked':
    case 'consultation-answered':
    case 'health-decided':
    case 'complaint-answered':
    case 'restriction-started':
    case 'restriction-notice-given':
    case 'restriction-lifted':
    case 'import-undone':
      return afterDesk(kase, event, by)
    case 'objection-decided':
      return decidedBy(
        putPackAside({
          ...kase,
          objection: { on: event.on, result: event.result, reach: event.reach ?? 'reaches', tell: event.tell ?? 0 },
          desk: toldAnew(kase.desk),
        }),
        by,
      )
    case 'pack-asked':
    case 'pack-built':
    case 'pack-failed':
    case 'pack-approved':
    case 'pack-released':
    case 'pack-collected':
    case 'pack-recalled':
      return event.type === 'pack-asked' || event.type === 'pack-approved' || event.type === 'pack-released'
        ? decidedBy(afterPack(kase, event, by), by)
        : afterPack(kase, event, by)
    case 'refusal-proposed':
    case 'refusal-agreed':
    case 'refusal-dropped':
      return putPackAside(afterDesk(kase, event, by))
    case 'recipient-told':
      // The answer names who was told, unless it has gone out.
      return isReleased(kase) ? afterDesk(kase, event, by) : putPackAside(afterDesk(kase, event, by))
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

/** Those who were told were told of the decision before: of another they are told anew. */
const toldAnew = (desk: Case['desk']): Case['desk'] => ({ ...desk, told: new Map() })

const decidedBy = (kase: Case, by: Actor): Case =>
  by.kind === 'staff' ? { ...kase, desk: withDecider(kase.desk, by.id) } : kase

const withExemption = (kase: Case, event: CaseEvent): Case =>
  'exemption' in event && !kase.exemptions.includes(event.exemption)
    ? { ...kase, exemptions: [...kase.exemptions, event.exemption] }
    : kase

/** A review that shows nothing more leaves the answer that went out. */
const endReview = (kase: Case): Case =>
  kase.review === null ? kase : { ...kase, review: null, pack: sentOut(kase).at(-1) ?? null }

const putPackAside = (kase: Case): Case => ({ ...kase, pack: null })
