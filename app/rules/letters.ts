import type { CaseEvent } from './case/events'

/** Letters by email: each has a template of its name under `templates/emails`. */
export const letterTemplates = [
  'receipt',
  'team-notice',
  'identity-asked',
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

/**
 * A code is never sent twice: after an uncertain send the person asks for a new one. Every other letter is sent at
 * least once, under the same Message-ID.
 */
export const isSentOnce = (template: LetterTemplate): boolean => template === 'collection-code'
