import type { CaseEvent, Recorded } from '~/app/rules/case/events'

/** Free words kept beside an event, in the same moment: they stand apart so that they can be erased. */
export type Said = { readonly kind: string; readonly words: string; readonly at: string }

/** What somebody said when an event happened; empty where nothing was, or where it is erased. */
export function wordsOf({ at, event }: Pick<Recorded, 'at' | 'event'>, said: readonly Said[]): string {
  const kind = kindOf(event)
  return said.find((each) => each.kind === kind && each.at === at)?.words ?? ''
}

const kindOf = (event: CaseEvent): string | undefined => {
  switch (event.type) {
    case 'search-given-up':
      return `${event.type}:${event.search}`
    case 'hold-placed':
      return `hold:${event.hold}`
    case 'hold-lifted':
      return `${event.type}:${event.hold}`
    case 'consultation-asked':
      return `consultation:${event.consultation}`
    case 'consultation-answered':
      return `opinion:${event.consultation}`
    case 'complaint-answered':
      return `complaint-answer:${event.complaint}`
  }
  return event.type === 'copy-taken' ? `copy-reason:${event.kind}` : kinds[event.type]
}

const kinds: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  'identity-asked': 'identity-asked',
  'identity-verified': 'identity-reason',
  extended: 'extension-reason',
  'clarification-asked': 'clarification-asked',
  'clarification-answered': 'clarification-answered',
  'complaint-received': 'complaint',
  'review-opened': 'review-reason',
  narrowed: 'narrowing-reason',
  'refusal-proposed': 'refusal-evidence',
  'refusal-dropped': 'refusal-dropped',
  'competence-decided': 'competence-reason',
  'responsibility-decided': 'responsibility-reason',
  'health-decided': 'health-reason',
  'pack-recalled': 'recall-reason',
  closed: 'closing-note',
}
