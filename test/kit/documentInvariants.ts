import type { CaseEvent, Recorded } from '~/app/rules/case/events'

type Seen = {
  state: 'waiting' | 'read' | 'refused'
  pages: number
  readonly marks: Map<string, string | undefined>
  readonly rejected: Set<string>
  readonly flags: Map<number, string>
  readonly burns: Set<string>
  isProved: boolean
}

/** What the house promises of documents: see `breachesOf`. Read from the events, and not by the code that keeps the promise. */
export function documentBreachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = []
  const documents = new Map<string, Seen>()
  // A refusal shows no document.
  let isRefused = false
  for (const { seq, event } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    for (const words of wordsIn(event)) breach(false, `${event.type} holds words: ${words}`)
    if (event.type === 'refusal-agreed') isRefused = true
    if (event.type === 'refusal-dropped') isRefused = false
    if (event.type === 'pack-asked' && !isRefused) {
      const all = [...documents.values()]
      breach(
        all.every(({ state, isProved }) => state === 'refused' || isProved),
        'packed with a document that is not burned and proved as it stands',
      )
    }
    if (!('document' in event)) continue
    if (event.type === 'document-added') {
      breach(!documents.has(event.document), 'a document added twice')
      documents.set(event.document, fresh())
      continue
    }
    const document = documents.get(event.document)
    breach(document !== undefined, `${event.type} on no document`)
    if (document === undefined) continue
    const isRead = event.type === 'document-read' || event.type === 'document-refused'
    breach(document.state !== 'refused' || event.type === 'document-removed', `${event.type} on what can't be burned`)
    breach(document.state !== 'waiting' || isRead || event.type === 'document-removed', `${event.type} before reading`)
    breach(document.state === 'waiting' || !isRead, `${event.type} twice`)
    if ('page' in event) breach(event.page >= 0 && event.page < document.pages, `${event.type} on no page`)
    if (event.type === 'document-removed') documents.delete(event.document)
    else afterEvent(document, event, breach)
  }
  return breaches
}

const fresh = (): Seen => ({
  state: 'waiting',
  pages: 0,
  marks: new Map(),
  rejected: new Set(),
  flags: new Map(),
  burns: new Set(),
  isProved: false,
})

type Breach = (ok: boolean, words: string) => unknown

function afterEvent(document: Seen, event: CaseEvent, breach: Breach) {
  switch (event.type) {
    case 'document-read':
      Object.assign(document, { state: 'read', pages: event.pages })
      break
    case 'document-refused':
      document.state = 'refused'
      break
    case 'area-hidden': {
      const { mark, suggestion } = event
      breach(!document.marks.has(mark), 'a mark made twice')
      breach(
        suggestion === undefined || ![...document.marks.values(), ...document.rejected].includes(suggestion),
        'a suggestion decided on twice',
      )
      document.marks.set(mark, suggestion)
      document.isProved = false
      break
    }
    case 'area-shown-again':
      breach(document.marks.delete(event.mark), 'shown again what was not hidden')
      document.isProved = false
      break
    case 'area-allowed-elsewhere':
      breach(document.marks.has(event.mark), 'allowed what was not hidden')
      document.isProved = false
      break
    case 'suggestion-rejected':
      breach(
        ![...document.marks.values(), ...document.rejected].includes(event.suggestion),
        'a suggestion decided on twice',
      )
      document.rejected.add(event.suggestion)
      break
    case 'page-flagged':
      document.flags.set(event.page, event.flag)
      document.isProved = false
      break
    case 'document-burned':
      breach(![...document.flags.values()].includes('consult'), 'burned with a page to consult on')
      breach(!document.burns.has(event.burn), 'one burning ended twice')
      document.burns.add(event.burn)
      document.isProved = event.proof === 'passed'
  }
}

/** Words are told from ids, days, codes and fingerprints by the space between them, or by an @. */
const wordsIn = (event: CaseEvent): readonly string[] => {
  // What a bank holiday is called is nobody's personal data.
  if (event.type === 'date-moved') return []
  const said = Object.values(event).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
  return said.filter((value): value is string => typeof value === 'string' && /[\s@]/.test(value))
}
