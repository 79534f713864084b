import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { dayAt, numbered } from './oracleDays'

type Standing = {
  asked: boolean
  proved: boolean
  pack: string | null
  over: boolean
  searches: Map<string, { source: string; done: boolean }>
}

/** What changes what an answer would say: a pack that has not gone out is put aside. */
const changes =
  /^(extended|clarification-|date-moved|narrowed|decided|objection-decided|refusal-|document-|area-|page-|suggestion-|search-|records-|words-)/

const packStates: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  'pack-asked': 'building',
  'pack-built': 'review',
  'pack-failed': 'gathering',
  'pack-approved': 'approved',
  'pack-released': 'released',
}

/** Days in each stage up to the answer that counts, by day of London. */
export function readStages(history: readonly Recorded[], settled: number | null): ReadonlyMap<string, number> {
  const now: Standing = { asked: false, proved: false, pack: null, over: false, searches: new Map() }
  const first = history[0]?.event
  if (first?.type !== 'received') throw new Error('no receipt')
  const days = new Map<string, number>([['received', 0]])
  let stage = 'received'
  let since = numbered(first.receivedOn)
  for (const { event, at } of history.slice(1)) {
    follow(now, event)
    const next = stageOf(now, first.right)
    if (next === stage) continue
    days.set(stage, (days.get(stage) ?? 0) + dayAt(at) - since)
    stage = next
    since = dayAt(at)
    if ((stage === 'released' || stage === 'closed') && settled !== null && since >= settled) break
    days.set(stage, days.get(stage) ?? 0)
  }
  return days
}

function follow(now: Standing, event: CaseEvent): void {
  if (changes.test(event.type) && now.pack !== 'released') now.pack = null
  const { type } = event
  if (type === 'identity-asked') now.asked = true
  if (type === 'identity-verified') now.proved = true
  if (type === 'search-opened') now.searches.set(event.search, { source: event.source, done: false })
  if (type === 'records-confirmed' || type === 'search-given-up') {
    const search = now.searches.get(event.search)
    if (search) search.done = true
  }
  const pack = packStates[type]
  if (pack !== undefined && (type === 'pack-asked' || now.pack !== null))
    now.pack = type === 'pack-failed' ? 'failed' : pack
  if (type === 'pack-recalled' || type === 'review-opened') now.pack = null
  if (type === 'review-opened') now.over = false
  if (type === 'closed' || type === 'import-undone') now.over = true
}

function stageOf({ asked, proved, pack, over, searches }: Standing, right: string): string {
  if (over) return 'closed'
  if (!proved) return asked ? 'waiting-for-identity' : 'received'
  if (pack !== null && pack !== 'failed') return pack
  if (right !== 'access') return 'deciding'
  const latest = new Map([...searches.values()].map(({ source, done }) => [source, done]))
  return latest.size > 0 && [...latest.values()].every(Boolean) ? 'redacting' : 'gathering'
}
