import type { CaseEvent, Outcome, WatchKind } from './case/events'

/** Letters by email: each has a template of its name under `templates/emails`. */
export const letterTemplates = [
  'receipt',
  'team-notice',
  'identity-asked',
  'identity-complete',
  'identity-reminder',
  'authority-asked',
  'authority-complete',
  'clarification-asked',
  'clarification-answered',
  'clarification-reminder',
  'complaint-received',
  'complaint-acknowledged',
  'message-received',
  'message-answered',
  'message-notice',
  'withdrawal',
  'follow-link',
  'extension',
  'pack-ready',
  'pack-recalled',
  'collection-code',
  'collection-locked',
  'closing',
  'complaint-answered',
  'restriction-notice',
  'person-chaser',
  'service-chaser',
  'mention',
] as const
export type LetterTemplate = (typeof letterTemplates)[number]

/**
 * Whom a letter is to: the person who asked, the controller's information governance team, the services whose searches
 * wait, or the members of staff whom a note mentions.
 */
export type Audience = 'resident' | 'team' | 'services' | 'mentioned'

export type Letter = { readonly template: LetterTemplate; readonly to: Audience }

/** Which letters an event calls for. */
export function lettersAfter(event: CaseEvent): readonly Letter[] {
  switch (event.type) {
    case 'received': {
      // What a spreadsheet brought was written about when it came.
      if (event.imported !== undefined) return []
      const notice = { template: 'team-notice', to: 'team' } as const
      // One form, one receipt: the first of its requests tells of them all. The team is told of each, which has its own day.
      return (event.submission?.place ?? 1) > 1 ? [notice] : [{ template: 'receipt', to: 'resident' }, notice]
    }
    case 'identity-asked':
      return [{ template: 'identity-asked', to: 'resident' }]
    case 'identity-verified':
      // Only where the time starts with it: the person was told that it would.
      return event.completeOn === undefined ? [] : [{ template: 'identity-complete', to: 'resident' }]
    case 'authority-asked':
    case 'message-answered':
      return [{ template: event.type, to: 'resident' }]
    case 'authority-verified':
      return event.completeOn === undefined ? [] : [{ template: 'authority-complete', to: 'resident' }]
    case 'message-received':
    case 'complaint-received':
      return [
        { template: event.type, to: 'resident' },
        { template: 'message-notice', to: 'team' },
      ]
    case 'narrowed':
      return [
        { template: 'message-received', to: 'resident' },
        { template: 'message-notice', to: 'team' },
      ]
    case 'collection-locked':
      return [
        { template: 'collection-locked', to: 'resident' },
        { template: 'message-notice', to: 'team' },
      ]
    case 'closed':
      return closingLetters(event.outcome)
    case 'complaint-answered':
      return [{ template: event.type, to: 'resident' }]
    case 'restriction-notice-given':
      return [{ template: 'restriction-notice', to: 'resident' }]
    case 'chased':
      return event.whom === 'person'
        ? [{ template: 'person-chaser', to: 'resident' }]
        : [{ template: 'service-chaser', to: 'services' }]
    case 'note-added':
      return event.mentions.length === 0 ? [] : [{ template: 'mention', to: 'mentioned' }]
    case 'link-asked':
      return [{ template: 'pack-ready', to: 'resident' }]
    case 'clarification-asked':
    case 'clarification-answered':
    case 'complaint-acknowledged':
      return [{ template: event.type, to: 'resident' }]
    case 'reminded':
      return reminders(event.kind)
    case 'extended':
      return [{ template: 'extension', to: 'resident' }]
    case 'pack-released':
      return [{ template: 'pack-ready', to: 'resident' }]
    case 'pack-recalled':
      return [{ template: event.type, to: 'resident' }]
    case 'code-asked':
      return [{ template: 'collection-code', to: 'resident' }]
    default:
      return []
  }
}

/** An end that was no answer is told in a letter. */
function closingLetters(outcome: Outcome): readonly Letter[] {
  if (outcome === 'withdrawn') return [{ template: 'withdrawal', to: 'resident' }]
  return outcome === 'answered' || outcome === 'refused' ? [] : [{ template: 'closing', to: 'resident' }]
}

/** A reminder to the person who asked, where it is they who are waited for; the team has its own list. */
function reminders(kind: WatchKind): readonly Letter[] {
  if (kind === 'clarification-silent') return [{ template: 'clarification-reminder', to: 'resident' }]
  return kind === 'identity-silent' ? [{ template: 'identity-reminder', to: 'resident' }] : []
}

/** Letters to the team about many cases at once: each has a template of its name, and lists the events it is about. */
export const digestKinds = ['reminders', 'holidays'] as const
export type DigestKind = (typeof digestKinds)[number]

/** Which list for the team an event goes on, if any. */
export function digestOf(event: CaseEvent): DigestKind | null {
  if (event.type === 'reminded') return 'reminders'
  return event.type === 'date-moved' ? 'holidays' : null
}

/**
 * A code is never sent twice: after an uncertain send the person asks for a new one. Every other letter is sent at
 * least once, under the same Message-ID.
 */
export const isSentOnce = (template: LetterTemplate): boolean => template === 'collection-code'
