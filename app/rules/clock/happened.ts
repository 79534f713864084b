import { z } from 'zod'
import { isAfter, londonDay } from '../day'
import type { ClockFacts } from './clock'
import { Nation } from './holidays'
import { periodOf, type Regime, type Restart, type Right, restarts, rights } from './period'

/** A moment in UTC: seconds and the Z may be left out, another offset may be given. */
const moment = z
  .string()
  .transform((given) =>
    given.replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?=$|[Z+-])/, '$1:00').replace(/(T[\d:.]+)$/, '$1Z'),
  )
  .pipe(z.iso.datetime({ offset: true }))

/** What happened to a request, as an operator writes it down: a line of the file that the command line reads. */
export const Happened = z.object({
  id: z.string().min(1),
  jurisdiction: Nation,
  regime: z.string().default('UK_GDPR'),
  right: z.string(),
  received: z.iso.date().nullish(),
  /** The moment it came, where that is known better than its day: the day is London's. */
  received_at_utc: moment.nullish(),
  events: z
    .array(
      z.object({
        type: z.string(),
        date: z.iso.date(),
        /** Says which question an answer is to, where several stand. */
        ref: z.string().nullish(),
        /** False where only a part of what was asked for had come. */
        complete: z.boolean().nullish(),
      }),
    )
    .default([]),
})
export type Happened = z.infer<typeof Happened>
type HappenedEvent = Happened['events'][number]

/** The facts of a clock from what happened, or every fault in plain words. Events may stand in any order. */
export function factsFrom(happened: Happened): { readonly facts: ClockFacts } | { readonly faults: readonly string[] } {
  const right = rights.find((each) => each === rightNamed(happened.right))
  const regime = regimes[simple(happened.regime)]
  const { received_at_utc: at, received } = happened
  const receivedOn = at ? londonDay(at) : received
  const faults: string[] = []
  if (right === undefined) faults.push(`"${happened.right}" is not a right. There are: ${rights.join(', ')}.`)
  if (regime === undefined) faults.push(`"${happened.regime}" is not a regime. There are: UK_GDPR, PART_3.`)
  if (right && regime && periodOf(right, regime) === null) faults.push(`Part 3 has no right called ${right}.`)
  if (!receivedOn) faults.push('It has no "received" day and no "received_at_utc".')
  if (faults.length > 0 || !right || !regime || !receivedOn) return { faults }

  const events = inOrder(happened.events)
  const early = events.filter((e) => isAfter(receivedOn, e.date))
  const paired = pair(events)
  const wrong = [...early.map((e) => `${e.type} of ${e.date} is before ${receivedOn}, when it came.`), ...paired.faults]
  return wrong.length > 0
    ? { faults: wrong }
    : { facts: { ...paired.facts, right, regime, nation: happened.jurisdiction, receivedOn } }
}

const simple = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, '')

const regimes: Readonly<Record<string, Regime>> = {
  ukgdpr: 'uk-gdpr',
  gdpr: 'uk-gdpr',
  part3: 'part-3',
  dpapart3: 'part-3',
  dpa2018part3: 'part-3',
  lawenforcement: 'part-3',
}

/** A right by the names it goes by: `automated_decisions`, `Direct marketing`. */
function rightNamed(words: string): Right | undefined {
  const name = simple(words)
  const also: Readonly<Record<string, Right>> = {
    sar: 'access',
    objectiondirectmarketing: 'direct-marketing',
    objectionmarketing: 'direct-marketing',
    automateddecision: 'automated-decisions',
    automateddecisionmaking: 'automated-decisions',
  }
  return rights.find((right) => simple(right) === name) ?? also[name]
}

/** What each kind of event is. An event of any other kind leaves the time as it is, and the working says so. */
const kinds: Readonly<Record<string, { readonly asks?: Restart | 'pause'; readonly answers?: Restart | 'pause' }>> = {
  id_requested: { asks: 'identity' },
  id_received: { answers: 'identity' },
  identity_requested: { asks: 'identity' },
  identity_received: { answers: 'identity' },
  authority_requested: { asks: 'authority' },
  authority_received: { answers: 'authority' },
  fee_requested: { asks: 'fee' },
  fee_paid: { answers: 'fee' },
  clarification_asked: { asks: 'pause' },
  clarification_answered: { answers: 'pause' },
  extension_notice: {},
}

/** Mistyped, one of these would give a wrong date without a word. */
const families = /^(id|identity|authority|fee|clarification|extension)(_|$)/

/** Questions before answers on one day: an answer can come on the day of its question, never before it. */
function inOrder(events: readonly HappenedEvent[]): readonly HappenedEvent[] {
  const rank = (e: HappenedEvent) => (kinds[e.type]?.answers === undefined ? 0 : 1)
  return [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a) - rank(b)))
}

type Asked = {
  readonly of: Restart | 'pause'
  readonly ref: string | null
  readonly on: string
  answeredOn: string | null
}

/** Puts each answer to its question: by its reference, else the oldest that waits. One proof answers all that wait for it. */
function pair(events: readonly HappenedEvent[]) {
  const asked: Asked[] = []
  const faults: string[] = []
  for (const event of events) {
    const kind = kinds[event.type]
    if (kind === undefined && families.test(event.type)) {
      faults.push(`"${event.type}" is not an event. There are: ${Object.keys(kinds).join(', ')}.`)
    }
    if (kind?.asks) asked.push({ of: kind.asks, ref: event.ref ?? null, on: event.date, answeredOn: null })
    if (kind?.answers && event.complete !== false) {
      const fits = asked.filter(
        (a) => a.of === kind.answers && a.answeredOn === null && (event.ref == null || a.ref === event.ref),
      )
      // Proof that nobody ever asked for moves nothing; proof dated before its question is a slip of the pen.
      const isStray = kind.answers === 'pause' || !asked.some((a) => a.of === kind.answers)
      const isAsked = kind.answers === 'pause' || events.some((e) => kinds[e.type]?.asks === kind.answers)
      if (fits.length === 0 && isStray && isAsked) {
        faults.push(`${event.type} of ${event.date} answers nothing that was asked by then.`)
      }
      // A fee that was paid had been charged, whether or not anybody wrote down when.
      if (kind.answers === 'fee' && isStray && !isAsked) {
        asked.push({ of: 'fee', ref: null, on: event.date, answeredOn: event.date })
      }
      for (const fit of kind.answers === 'pause' ? fits.slice(0, 1) : fits) fit.answeredOn = event.date
    }
  }
  return {
    faults,
    facts: {
      awaited: restarts.flatMap((what) =>
        asked.filter((a) => a.of === what).map((a) => ({ what, askedOn: a.on, completeOn: a.answeredOn })),
      ),
      pauses: asked.filter((a) => a.of === 'pause').map((a) => ({ askedOn: a.on, answeredOn: a.answeredOn })),
      extensionNotices: events.filter((e) => e.type === 'extension_notice').map((e) => e.date),
      besides: events.filter((e) => kinds[e.type] === undefined).map((e) => ({ what: e.type, on: e.date })),
    },
  }
}
