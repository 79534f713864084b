import type { Recorded } from '~/app/rules/case/events'

type Opinion = { readonly kind: string; answer: { readonly on: string; readonly opinion: string } | null }

/** What the house promises of data about health: see `breachesOf`. Read from the events alone. */
export function healthBreachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = []
  const opinions = new Map<string, Opinion>()
  const searches = new Map<string, { readonly health: boolean; readonly found: Set<string> }>()
  const records = new Map<string, Set<string>>()
  const documents = new Set<string>()
  let health: { readonly result: string; readonly consultation: string | undefined } | null = null
  let refused = false
  for (const { seq, at, event } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    switch (event.type) {
      case 'refusal-agreed':
        refused = true
        break
      case 'refusal-dropped':
        refused = false
        break
      case 'consultation-asked':
        opinions.set(event.consultation, { kind: event.kind, answer: null })
        break
      case 'consultation-answered': {
        const asked = opinions.get(event.consultation)
        breach(asked?.answer === null, 'an opinion that nobody asked for, or two')
        breach(event.opinionOn <= at.slice(0, 10), 'an opinion of a day to come')
        if (asked) asked.answer = { on: event.opinionOn, opinion: event.opinion }
        break
      }
      case 'health-decided':
        health = { result: event.result, consultation: event.consultation }
        break
      case 'search-opened':
        searches.set(event.search, { health: event.health === true, found: new Set() })
        break
      case 'search-answered':
        for (const record of event.found) searches.get(event.search)?.found.add(record)
        break
      case 'records-confirmed':
        records.set(event.search, new Set(event.confirmed))
        // Other records: whoever said how health data is dealt with has to say it again.
        if (searches.get(event.search)?.health && event.confirmed.length > 0) health = null
        break
      case 'document-added':
        documents.add(event.document)
        health = null
        break
      case 'document-refused':
      case 'document-removed':
        documents.delete(event.document)
        break
      case 'words-shown-again':
      case 'area-shown-again':
        // Nobody who said that there is none, or that it is all hidden, has looked at what is shown now.
        if (health?.result === 'none' || health?.result === 'held-back') health = null
        break
      case 'pack-approved':
      case 'pack-released': {
        if (refused) break
        const asked = [...searches].filter(([, search]) => search.health)
        const shows = asked.some(([id, search]) => [...(records.get(id) ?? [])].some((each) => search.found.has(each)))
        const opinion = opinions.get(health?.consultation ?? '')
        const isFresh =
          opinion?.kind === 'health' &&
          opinion.answer?.opinion === 'no-serious-harm' &&
          monthsBefore(at, 6) < (opinion.answer?.on ?? '')
        breach(
          (!shows && (asked.length === 0 || documents.size === 0)) ||
            (health !== null && (health.result !== 'opinion' || isFresh)),
          `${event.type} of health data that nobody cleared`,
        )
      }
    }
  }
  return breaches
}

/** The same day so many months before, or the month's last where it has none: counted by the calendar alone. */
function monthsBefore(at: string, months: number): string {
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}
