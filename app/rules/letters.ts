import type { CaseEvent, WatchKind } from './case/events'

/** Letters by email: each has a template of its name under `templates/emails`. */
export const letterTemplates = [
  'receipt',
  'team-notice',
  'identity-asked',
  'identity-complete',
  'identity-reminder',
  'clarification-asked',
  'clarification-answered',
  'clarification-reminder',
  'complaint-acknowledged',
  'extension',
  'pack-ready',
  'collection-code',
] as const
export type LetterTemplate = (typeof letterTemplates)[number]

/** Whom a letter is to: the person who asked, or the controller's information governance team. */
export type Audience = 'resident' | 'team'

export type Letter = { readonly template: LetterTemplate; readonly to: Audience }

/** Which letters an event calls for. */
export function lettersAfter(event: CaseEvent): readonly Letter[] {
  switch (event.type) {
    case 'received':
      return [
        { template: 'receipt', to: 'resident' },
        { template: 'team-notice', to: 'team' },
      ]
    case 'identity-asked':
      return [{ template: 'identity-asked', to: 'resident' }]
    case 'identity-verified':
      // Only where the time starts with it: the person was told that it would.
      return event.completeOn === undefined ? [] : [{ template: 'identity-complete', to: 'resident' }]
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
    case 'code-asked':
      return [{ template: 'collection-code', to: 'resident' }]
    default:
      return []
  }
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
