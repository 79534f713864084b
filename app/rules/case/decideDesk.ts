import { type Case, isWaitingForServices, waitsForPerson } from './case'
import type { CommandOf, Setting } from './commands'
import { type Decision, happen, refuse } from './decision'
import type { Actor } from './events'

type Desk = CommandOf<
  | 'assign'
  | 'restrict'
  | 'unrestrict'
  | 'look'
  | 'add-note'
  | 'add-attachment'
  | 'remove-attachment'
  | 'link-case'
  | 'unlink-case'
  | 'name-person'
  | 'decide-third-party'
  | 'chase'
  | 'take-back-chase'
  | 'undo-import'
>

/** Who works on a case and who may open it, what is kept beside it, who is reminded. */
export function decideDesk(kase: Case, command: Desk, { today: on, by }: Setting): Decision {
  const { desk } = kase
  switch (command.act) {
    case 'assign':
      return desk.assignedTo === command.to ? happen() : happen({ type: 'assigned', to: command.to })
    case 'restrict': {
      // Whoever restricts it can still open it: nobody shuts the last door behind them.
      const people = [...new Set([...command.people, ...staffOf(by)])].toSorted()
      if (desk.restrictedTo !== null && same(desk.restrictedTo, people)) return refuse('already-restricted')
      return happen({ type: 'restricted', people })
    }
    case 'unrestrict':
      return desk.restrictedTo === null ? refuse('already-unrestricted') : happen({ type: 'unrestricted' })
    case 'look':
      return isOwn(kase, by) || hasLooked(kase, by, on) ? happen() : happen({ type: 'looked-at', on })
    case 'add-note':
      return happen({ type: 'note-added', note: command.note, mentions: [...new Set(command.mentions)] })
    case 'add-attachment':
      return happen({ type: 'attachment-added', attachment: command.attachment })
    case 'remove-attachment': {
      const { attachment } = command
      return desk.attachments.has(attachment)
        ? happen({ type: 'attachment-removed', attachment })
        : refuse('unknown-attachment')
    }
    case 'link-case':
      if (desk.links.get(command.other) === command.kind) return refuse('already-linked')
      return happen({ type: 'case-linked', other: command.other, kind: command.kind })
    case 'unlink-case':
      return desk.links.has(command.other) ? happen({ type: 'case-unlinked', other: command.other }) : refuse('stale')
    case 'name-person':
      return happen({ type: 'person-named', named: command.named })
    case 'decide-third-party': {
      const { named, shown, reason } = command
      if (!desk.named.has(named)) return refuse('unknown-person')
      // Consent, reasonableness or a profession show; a refusal or none of them hides: DPA 2018 Schedule 2 paragraph 16.
      const shows = reason === 'consent' || reason === 'reasonable' || reason === 'professional'
      if (shown !== shows) return refuse('reason-does-not-fit')
      return happen({ type: 'third-party-decided', named, on, shown, reason })
    }
    case 'chase': {
      const { chase, whom } = command
      const isWaiting = whom === 'person' ? waitsForPerson(kase) : isWaitingForServices(kase)
      return isWaiting ? happen({ type: 'chased', chase, on, whom }) : refuse('nobody-to-chase')
    }
    case 'take-back-chase':
      return desk.chases.has(command.chase)
        ? happen({ type: 'chase-taken-back', chase: command.chase })
        : refuse('stale')
    case 'undo-import':
      if (kase.received.imported === undefined || desk.takenBackOn !== null) return refuse('not-imported')
      return happen({ type: 'import-undone', on })
  }
}

const staffOf = (by: Actor) => (by.kind === 'staff' ? [by.id] : [])

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i])

/** One's own case is the one that is assigned to one. */
const isOwn = ({ desk }: Case, by: Actor) => by.kind !== 'staff' || desk.assignedTo === by.id

const hasLooked = ({ desk }: Case, by: Actor, on: string) => by.kind === 'staff' && desk.looks.get(by.id) === on
