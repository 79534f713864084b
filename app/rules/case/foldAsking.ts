import type { Case } from './case'
import type { CaseEvent } from './events'
import { reminderKey } from './watches'

type AskingEvent = Extract<
  CaseEvent,
  { type: `clarification-${string}` | 'complaint-received' | 'complaint-acknowledged' | 'reminded' | 'date-moved' }
>

/** Questions and complaints, and what the portal noticed by itself. */
export function afterAsking(kase: Case, event: AskingEvent): Case {
  switch (event.type) {
    case 'clarification-asked': {
      const asked = { id: event.clarification, askedOn: event.on, reason: event.reason, answeredOn: null }
      return { ...kase, clarifications: [...kase.clarifications, asked] }
    }
    case 'clarification-answered':
      return {
        ...kase,
        clarifications: kase.clarifications.map((c) =>
          c.id === event.clarification ? { ...c, answeredOn: event.on } : c,
        ),
      }
    case 'clarification-dropped':
      return { ...kase, clarifications: kase.clarifications.filter((c) => c.id !== event.clarification) }
    case 'complaint-received': {
      const received = { id: event.complaint, receivedOn: event.on, acknowledgedOn: null, answered: null }
      return { ...kase, complaints: [...kase.complaints, received] }
    }
    case 'complaint-acknowledged':
      return {
        ...kase,
        complaints: kase.complaints.map((c) => (c.id === event.complaint ? { ...c, acknowledgedOn: event.on } : c)),
      }
    case 'reminded':
      return { ...kase, reminded: new Set(kase.reminded).add(reminderKey(event)) }
    case 'date-moved':
      return kase
  }
}
