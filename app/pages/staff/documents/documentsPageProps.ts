import { sayProgress } from './counts'
import type { DocumentState, DocumentsPageProps } from './DocumentsPage'

type Read = {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly state: 'waiting' | 'read' | 'refused'
  /** Why it can't be redacted here, in words. */
  readonly fault: string | undefined
  readonly burned: { readonly proof: 'passed' | 'failed' } | null
  readonly progress: Parameters<typeof sayProgress>[0]
}

/** The documents of a case in words. */
export const documentsPageProps = (documents: readonly Read[], base: string): DocumentsPageProps['documents'] =>
  documents.map((document) => ({
    id: document.id,
    title: document.title,
    source: document.source,
    state: stateOf(document),
    words: wordsOf(document),
    href: `${base}/${document.id}`,
  }))

function stateOf({ state, burned }: Read): DocumentState {
  if (state !== 'read') return state
  if (burned === null) return 'open'
  return burned.proof === 'passed' ? 'ready' : 'failed'
}

function wordsOf({ state, fault, progress }: Read): string {
  if (state === 'waiting') return 'Its words are being read, and what may have to be hidden is being looked for.'
  return state === 'refused'
    ? `Somebody must redact it outside the portal. ${fault ?? ''}`.trim()
    : sayProgress(progress)
}
