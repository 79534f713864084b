import type { QueueView } from '~/app/rules/queue'
import type { Skip } from '~/app/rules/queueChoice'

/** What staff look at cases by. */
export const viewNames: Readonly<Record<QueueView, string>> = {
  mine: 'Mine',
  team: 'Team',
  unassigned: 'Unassigned',
  'due-this-week': 'Due this week',
  overdue: 'Overdue',
  paused: 'Paused',
  'waiting-for-service': 'Waiting for a service',
  'ready-for-review': 'Ready for review',
  complaints: 'Complaints',
}

/** A view without cases: what that means, and what to do next. */
export const emptyViews: Readonly<Record<QueueView, string>> = {
  mine: 'No open case is yours. Look at the unassigned ones to take some.',
  team: 'There are no open cases. A new request appears here as soon as it comes.',
  unassigned: 'Every open case belongs to somebody.',
  'due-this-week': 'Nothing is due this week.',
  overdue: 'Nothing is overdue.',
  paused:
    'No case stands still. A case appears here while you wait for an answer, for proof of identity or of authority.',
  'waiting-for-service': 'No service has a search to answer. Open a case to search for its records.',
  'ready-for-review': 'No answer waits for a second person. One appears here once it is built and proved.',
  complaints: 'No complaint waits for an answer.',
}

/** Why a case is left out of an act on many, or stayed as it was. */
export const skipWords: Readonly<Record<Skip, string>> = {
  'not-open': 'It is restricted, and not open to you.',
  changed: 'Somebody else has changed it since. Look at it again.',
  'assigned-already': 'It is theirs already.',
  'not-open-to-them': 'It is restricted, and not open to them.',
  'nobody-to-chase': 'It waits neither for the person nor for a service.',
  'no-account':
    'No one in the services it waits for has an account. Ask an administrator to add them, or ask them yourself.',
  'no-address': 'The person has no email address. Write to them by post.',
  'chased-today': 'They were reminded today already.',
  'letter-left': 'The reminder has left already.',
  refused: 'Its state does not allow it now.',
  damaged: 'What is kept of it is damaged and can’t be read. Tell whoever runs the portal.',
}

export const count = (n: number): string => n.toLocaleString('en-GB')
export const cases = (n: number): string => (n === 1 ? '1 case' : `${count(n)} cases`)
