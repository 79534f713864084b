import type { Recorded } from '~/app/rules/case/events'
import { addDays, addMonths, type Day } from '~/app/rules/day'

type Seen = {
  readonly right: string
  readonly receivedOn: Day
  identityAskedOn: Day | null
  authorityAskedOn: Day | null
  /** By what was asked for: the day all of it came, or null while it is awaited. */
  readonly awaited: Map<string, Day | null>
  startedOn: Day | null
  months: number
  over: boolean
  ended: boolean
  readonly out: Set<string>
  open: { readonly id: string; readonly on: Day } | null
  readonly paused: Set<Day>
  readonly said: Set<string>
  readonly complaints: Map<string, boolean>
}

/** What the house promises of time: see `breachesOf`. Counted day by day, and not by the code that keeps the promise. */
export function timeBreachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = []
  const first = history[0]?.event
  if (first?.type !== 'received') return ['a case that nobody asked for']
  const { right, receivedOn } = first
  const seen: Seen = {
    right,
    receivedOn,
    identityAskedOn: null,
    authorityAskedOn: null,
    awaited: new Map(),
    startedOn: receivedOn,
    months: 1,
    over: false,
    ended: false,
    out: new Set(),
    open: null,
    paused: new Set(),
    said: new Set(),
    complaints: new Map(),
  }
  for (const { seq, at, event } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    const today = at.slice(0, 10)
    switch (event.type) {
      case 'identity-asked':
        seen.identityAskedOn = event.on
        wait(seen, 'identity', null)
        break
      case 'authority-asked':
        seen.authorityAskedOn = event.on
        wait(seen, 'authority', null)
        break
      case 'authority-verified':
        // What the child says later moves no time that runs.
        if (seen.authorityAskedOn !== null && seen.awaited.get('authority') === null)
          wait(seen, 'authority', event.completeOn ?? event.on)
        break
      case 'identity-verified': {
        const complete = event.completeOn ?? event.on
        breach(complete <= today, 'proof of a day to come')
        if (seen.identityAskedOn !== null) {
          breach(complete >= seen.identityAskedOn, 'proof before it was asked for')
          wait(seen, 'identity', complete)
        }
        break
      }
      case 'extended':
        breach(seen.months === 1, 'extended twice')
        breach(seen.startedOn !== null, 'extended before the start')
        seen.months = 3
        break
      case 'clarification-asked':
        breach(seen.right === 'access', 'a pause of what is no access request')
        breach(seen.open === null, 'two questions open')
        breach(seen.startedOn !== null && event.on >= seen.startedOn, 'a pause before the start')
        breach(seen.startedOn === null || event.on <= endOf(seen, seen.startedOn), 'a pause after the end')
        seen.open = { id: event.clarification, on: event.on }
        break
      case 'clarification-answered':
        breach(seen.open?.id === event.clarification, 'an answer to nothing')
        breach(seen.open !== null && event.on >= seen.open.on, 'an answer before its question')
        breach(event.on <= today, 'an answer of a day to come')
        for (let day = seen.open?.on ?? event.on; day <= event.on; day = addDays(day, 1)) seen.paused.add(day)
        seen.open = null
        break
      case 'clarification-dropped':
        breach(seen.open?.id === event.clarification, 'nothing to drop')
        seen.open = null
        break
      case 'complaint-received':
        breach(event.on >= seen.receivedOn && event.on <= today, 'a complaint of no such day')
        seen.complaints.set(event.complaint, false)
        break
      case 'complaint-acknowledged':
        breach(seen.complaints.get(event.complaint) === false, 'acknowledged twice, or of nothing')
        seen.complaints.set(event.complaint, true)
        break
      case 'complaint-answered':
        seen.complaints.set(event.complaint, true)
        break
      case 'reminded': {
        const said = `${event.kind} ${event.about} ${event.for}`
        breach(!seen.said.has(said), `reminded twice of ${said}`)
        breach(!seen.over || event.kind === 'complaint-acknowledgement', 'reminded after the end of it')
        seen.said.add(said)
        break
      }
      case 'date-moved':
        breach(!seen.over, 'a date moved after the end of it')
        breach(event.before !== event.after, 'a date moved to where it was')
        break
      case 'pack-asked':
      case 'pack-approved':
        breach(seen.open === null, `${event.type} while a question is open`)
        break
      case 'pack-released':
        breach(seen.open === null, 'released while a question is open')
        seen.over = true
        seen.out.add(event.pack)
        break
      case 'pack-recalled':
        // Nobody has been answered: the time goes on.
        seen.out.delete(event.pack)
        seen.over = seen.ended || seen.out.size > 0
        break
      case 'closed':
        seen.ended = true
        seen.over = true
    }
  }
  return breaches
}

/** The time starts on the day that the last of what was asked for had come, and not while any of it is awaited. */
function wait(seen: Seen, what: string, completeOn: Day | null): void {
  seen.awaited.set(what, completeOn)
  const days = [...seen.awaited.values()]
  const came = days.filter((day) => day !== null)
  seen.startedOn = came.length < days.length ? null : ([seen.receivedOn, ...came].toSorted().at(-1) ?? seen.receivedOn)
}

/** The end, before it is moved to a working day: the months, and each day of a question that is none of theirs. */
function endOf({ months, paused }: Seen, startedOn: Day): Day {
  return addDays(addMonths(startedOn, months), [...paused].filter((day) => day > startedOn).length)
}
