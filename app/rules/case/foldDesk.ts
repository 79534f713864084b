import type { Case } from './case'
import { type DeskEvent, type DeskWork, tellingKey } from './desk'
import type { Actor } from './events'

/** What staff did at their desk. */
export const afterDesk = (kase: Case, event: DeskEvent, by: Actor): Case => ({
  ...kase,
  ...(event.type === 'complaint-answered' ? withAnswer(kase, event) : {}),
  desk: work(kase.desk, event, by),
})

/** An outcome within the 30 days needs no acknowledgement beside it: whoever is answered has been heard. ICO's guidance on section 164A. */
const withAnswer = (kase: Case, { complaint, on, result }: Extract<DeskEvent, { type: 'complaint-answered' }>) => ({
  complaints: kase.complaints.map((each) =>
    each.id === complaint ? { ...each, acknowledgedOn: each.acknowledgedOn ?? on, answered: { on, result } } : each,
  ),
})

function work(desk: DeskWork, event: DeskEvent, by: Actor): DeskWork {
  const who = by.kind === 'staff' ? by.id : null
  switch (event.type) {
    case 'assigned':
      return { ...desk, assignedTo: event.to }
    case 'restricted':
      return { ...desk, restrictedTo: event.people }
    case 'unrestricted':
      return { ...desk, restrictedTo: null }
    case 'looked-at':
      return who === null ? desk : { ...desk, looks: new Map(desk.looks).set(who, event.on) }
    case 'attachment-added':
      return { ...desk, attachments: new Set([...desk.attachments, event.attachment]) }
    case 'attachment-removed':
      return { ...desk, attachments: new Set([...desk.attachments].filter((each) => each !== event.attachment)) }
    case 'case-linked':
      return { ...desk, links: new Map(desk.links).set(event.other, event.kind) }
    case 'case-unlinked':
      return { ...desk, links: new Map([...desk.links].filter(([other]) => other !== event.other)) }
    case 'person-named':
      return { ...desk, named: new Map(desk.named).set(event.named, null) }
    case 'third-party-decided': {
      const { shown, reason } = event
      return { ...desk, named: new Map(desk.named).set(event.named, { shown, reason }) }
    }
    case 'chased':
      return { ...desk, chases: new Map(desk.chases).set(event.chase, { on: event.on, whom: event.whom }) }
    case 'chase-taken-back':
      return { ...desk, chases: new Map([...desk.chases].filter(([chase]) => chase !== event.chase)) }
    case 'note-added':
    case 'complaint-answered':
      return desk
    case 'import-undone':
      return { ...desk, takenBackOn: event.on }
    case 'recipient-told': {
      const { activity, recipient, on, how } = event
      return { ...desk, told: new Map(desk.told).set(tellingKey(activity, recipient), { on, how }) }
    }
    default:
      return lawful(desk, event, who)
  }
}

type Lawful = Extract<
  DeskEvent,
  {
    type:
      | `refusal-${string}`
      | `hold-${string}`
      | `consultation-${string}`
      | `restriction-${string}`
      | 'competence-decided'
      | 'responsibility-decided'
      | 'health-decided'
  }
>

function lawful(desk: DeskWork, event: Lawful, who: string | null): DeskWork {
  switch (event.type) {
    case 'refusal-proposed': {
      const { refusal: id, on, ground } = event
      return withDecider({ ...desk, refusal: { id, on, ground, by: who, agreedOn: null } }, who)
    }
    case 'refusal-agreed':
      return withDecider({ ...desk, refusal: desk.refusal && { ...desk.refusal, agreedOn: event.on } }, who)
    case 'refusal-dropped':
      return { ...desk, refusal: null }
    case 'competence-decided':
      return { ...desk, competence: { on: event.on, result: event.result } }
    case 'responsibility-decided':
      return { ...desk, responsibility: { on: event.on, shown: event.shown } }
    case 'hold-placed': {
      const { hold: id, on, reason } = event
      return { ...desk, holds: [...desk.holds, { id, on, reason, liftedOn: null }] }
    }
    case 'hold-lifted':
      return {
        ...desk,
        holds: desk.holds.map((hold) => (hold.id === event.hold ? { ...hold, liftedOn: event.on } : hold)),
      }
    case 'consultation-asked': {
      const asked = { id: event.consultation, kind: event.kind, askedOn: event.on, answer: null }
      return { ...desk, consultations: [...desk.consultations, asked] }
    }
    case 'consultation-answered': {
      const { on, opinionOn, opinion } = event
      const answered = desk.consultations.map((each) =>
        each.id === event.consultation ? { ...each, answer: { on, opinionOn, opinion } } : each,
      )
      return { ...desk, consultations: answered }
    }
    case 'health-decided':
      return {
        ...desk,
        health: { on: event.on, result: event.result, consultation: event.consultation ?? null },
      }
    case 'restriction-started':
      return { ...desk, restriction: { startedOn: event.on, noticeOn: null, liftedOn: null } }
    case 'restriction-notice-given':
      return { ...desk, restriction: desk.restriction && { ...desk.restriction, noticeOn: event.on } }
    case 'restriction-lifted':
      return { ...desk, restriction: desk.restriction && { ...desk.restriction, liftedOn: event.on } }
  }
}

/** Whoever decided, built or approved something of an answer. */
export const withDecider = (desk: DeskWork, who: string | null): DeskWork =>
  who === null || desk.deciders.has(who) ? desk : { ...desk, deciders: new Set([...desk.deciders, who]) }
