import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { dayAt, later, numbered, working } from './oracleDays'
import { readStages } from './oracleStages'

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** What reports need of a case, read straight off its raw events: not by the fold, and not from its figures. */
export function factsOf(history: readonly Recorded[]) {
  const all = <T extends CaseEvent['type']>(type: T) =>
    history.flatMap(({ event, at }) => (isA(event, type) ? [{ ...event, at }] : []))
  const received = all('received')[0]
  if (received === undefined) throw new Error('no receipt')
  const recalled = new Set(all('pack-recalled').map(({ pack }) => pack))
  const out = all('pack-released').filter(({ pack }) => !recalled.has(pack))
  const closings = all('closed')
  const isOpenAgain =
    history.findLastIndex(({ event }) => event.type === 'review-opened') >
    history.findLastIndex(({ event }) => event.type === 'closed')
  const closed = isOpenAgain ? undefined : closings.at(-1)
  const refused = new Set(refusedPacks(history))
  const outcome =
    closed?.outcome ?? (out.length === 0 ? null : refused.has(out.at(-1)?.pack ?? '') ? 'refused' : 'answered')
  const settled = [...out, ...closings].map(({ on }) => numbered(on)).toSorted((a, b) => a - b)[0] ?? null
  return {
    right: received.right as string,
    channel: received.channel as string,
    received: numbered(received.receivedOn),
    imported: received.imported !== undefined,
    gone: all('import-undone').length > 0,
    assigned: all('assigned').at(-1)?.to ?? null,
    settled,
    outcome,
    ...timeOf(history),
    complaints: all('complaint-received').map(({ complaint, on }) => {
      const answer = all('complaint-answered').find((each) => each.complaint === complaint)
      // An answer is an acknowledgement too.
      const acknowledged = all('complaint-acknowledged').find((each) => each.complaint === complaint) ?? answer
      return {
        received: numbered(on),
        limit: working(numbered(on) + 30, received.nation),
        acknowledged: acknowledged ? numbered(acknowledged.on) : null,
        answered: answer ? numbered(answer.on) : null,
        result: (answer?.result ?? null) as string | null,
      }
    }),
    objection: last(all('objection-decided')),
    decision: last(all('decided')),
    ...hiddenIn(history),
    packPages: all('pack-built').find(({ pack }) => pack === out[0]?.pack)?.pages ?? 0,
    reviews: reviewsIn(history, recalled),
    searches: all('search-opened').map(({ search, source, at }) => {
      const answer = all('search-answered').find((each) => each.search === search)
      return { source, opened: dayAt(at), answered: answer ? dayAt(answer.at) : null }
    }),
    stages: readStages(history, settled),
  }
}
export type Facts = ReturnType<typeof factsOf>

const isA = <T extends CaseEvent['type']>(event: CaseEvent, type: T): event is Of<T> => event.type === type

const last = (decided: readonly { readonly on: string; readonly result: string }[]) => {
  const one = decided.at(-1)
  return one ? { on: numbered(one.on), result: one.result } : null
}

/** Packs that were asked for while a refusal stood that two had agreed on. */
function refusedPacks(history: readonly Recorded[]): readonly string[] {
  let agreed = false
  const packs: string[] = []
  for (const { event } of history) {
    if (event.type === 'refusal-agreed') agreed = true
    if (event.type === 'refusal-dropped') agreed = false
    if (event.type === 'pack-asked' && agreed) packs.push(event.pack)
  }
  return packs
}

/** The statutory time: one month or three from the start, moved by the days of questions, on to a working day. */
function timeOf(history: readonly Recorded[]) {
  const events = history.map(({ event }) => event)
  const receipt = events[0]
  if (receipt?.type !== 'received') throw new Error('no receipt')
  const isMarketing = receipt.right === 'direct-marketing'
  const waits = (['identity', 'authority'] as const).flatMap((what) => {
    const asked = events.find((event) => event.type === `${what}-asked`)
    if (asked === undefined || isMarketing) return []
    const shown = events.find((event) => event.type === `${what}-verified`)
    if (shown === undefined || !('on' in shown)) return [null]
    return [numbered(('completeOn' in shown && shown.completeOn) || shown.on)]
  })
  const waiting = waits.includes(null)
  const start = Math.max(numbered(receipt.receivedOn), ...waits.map((day) => day ?? 0))
  const dropped = new Set(
    events.flatMap((event) => (event.type === 'clarification-dropped' ? [event.clarification] : [])),
  )
  const stopped = new Set<number>()
  let isPaused = false
  for (const event of events) {
    if (event.type !== 'clarification-asked' || dropped.has(event.clarification)) continue
    const answer = events.find(
      (each) => each.type === 'clarification-answered' && each.clarification === event.clarification,
    )
    if (answer?.type !== 'clarification-answered') isPaused = true
    else for (let day = numbered(event.on); day <= numbered(answer.on); day += 1) if (day > start) stopped.add(day)
  }
  const extended = !waiting && !isMarketing && events.some(({ type }) => type === 'extended')
  const due = working(later(start, extended ? 3 : 1) + stopped.size, receipt.nation)
  return {
    started: !waiting,
    paused: !waiting && isPaused,
    pausedDays: waiting ? 0 : stopped.size,
    extended,
    due: waiting || isPaused ? null : due,
  }
}

/** Marks that stand, by exemption; pages gone through and those with a mark. */
function hiddenIn(history: readonly Recorded[]) {
  const marks = new Map<string, { exemption: string; place: string }>()
  const pages = new Map<string, number>()
  for (const { event } of history) {
    if (event.type === 'words-hidden') marks.set(event.mark, { exemption: event.exemption, place: '' })
    if (event.type === 'area-hidden')
      marks.set(event.mark, { exemption: event.exemption, place: `${event.document} ${event.page}` })
    if (event.type === 'words-shown-again' || event.type === 'area-shown-again') marks.delete(event.mark)
    if (event.type === 'document-read') pages.set(event.document, event.pages)
    if (event.type === 'document-removed') {
      pages.delete(event.document)
      for (const [mark, { place }] of marks) if (place.startsWith(`${event.document} `)) marks.delete(mark)
    }
  }
  const used = new Map<string, number>()
  for (const { exemption } of marks.values()) used.set(exemption, (used.get(exemption) ?? 0) + 1)
  return {
    used,
    pages: [...pages.values()].reduce((sum, n) => sum + n, 0),
    hiddenPages: new Set([...marks.values()].flatMap(({ place }) => place || [])).size,
  }
}

/** A review ends with the next answer that stays out, or with the next closing. */
const reviewsIn = (history: readonly Recorded[], recalled: ReadonlySet<string>) =>
  history.flatMap(({ event }, i) => {
    if (event.type !== 'review-opened') return []
    const end = history
      .slice(i + 1)
      .find(({ event: each }) => each.type === 'closed' || (each.type === 'pack-released' && !recalled.has(each.pack)))
    const result = end === undefined ? null : end.event.type === 'closed' ? 'nothing' : 'again'
    return [{ opened: numbered(event.on), ended: end ? dayAt(end.at) : null, result }]
  })
