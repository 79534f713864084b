import { addDays, addMonths, type Day, isAfter, laterOf } from '../day'
import { countedSteps, rolledSteps, rollOn } from './count'
import { daysIn, excludedRuns, type Pause } from './excluded'
import type { Holidays, Nation } from './holidays'
import { type Extended, inForceOf, noticeLimitOf, type Running } from './inForce'
import { periodOf, type Regime, type RequestPeriod, type Restart, type Right, restarts } from './period'
import type { Step } from './step'

/** What a clock is read from: days as they happened, never the day they were typed in. In any order. */
export type ClockFacts = {
  readonly right: Right
  readonly regime?: Regime
  readonly nation: Nation
  readonly receivedOn: Day
  /** What was asked for before the time can start, and the day that all of it had come. */
  readonly awaited?: readonly { readonly what: Restart; readonly askedOn: Day; readonly completeOn: Day | null }[]
  readonly pauses?: readonly Pause[]
  /** The days on which the person was told of an extension: Article 12A(3) and (4). Only the first in time counts. */
  readonly extensionNotices?: readonly Day[]
  /** What else happened that somebody may think stops the time. */
  readonly besides?: readonly { readonly what: string; readonly on: Day }[]
}

export type Clock =
  | { readonly state: 'not-started'; readonly waitingFor: Restart; readonly working: readonly Step[] }
  | {
      readonly state: 'paused'
      readonly startedOn: Day
      /** The day the question was asked that still waits for its answer. */
      readonly pausedOn: Day
      readonly extension: Extended
      readonly working: readonly Step[]
    }
  | {
      readonly state: 'running'
      readonly startedOn: Day
      /** The end before it was moved to a working day: a question asked after it stops nothing. */
      readonly endOn: Day
      readonly dueOn: Day
      /** Due if the day of an answer counts, as some read Article 12A(5): never later than `dueOn`. */
      readonly cautiousOn: Day
      /** The last day on which the person can be told of an extension, Article 12A(4); null where none is allowed. */
      readonly noticeLimitOn: Day | null
      readonly excludedDays: number
      readonly extension: Extended
      readonly working: readonly Step[]
    }

/**
 * Reads the statutory clock. The time starts on the latest of receipt and whatever the request had to wait for; it runs
 * for one month, or three when extended in time; days of clarification of an access request are added to that end; and
 * the sum is moved, once, to the next working day of the nation where the council acts. UK GDPR Articles 4A and 12A (Data
 * Protection Act 2018 section 54 for Part 3); Regulation 1182/71 Article 3. Throws where an answer stands before its
 * question, and for a right that a regime doesn't know: callers refuse both in words.
 */
export function readClock(facts: ClockFacts, holidays: Holidays): Clock {
  const period = periodOf(facts.right, facts.regime)
  if (period === null) throw new Error(`No such right under ${facts.regime}: ${facts.right}`)
  requireOrder(facts)
  const sourceOf = (what: Restart) => period.restarts[what] ?? period.startSource
  const awaited = inOrder(
    facts.awaited,
    ({ askedOn, what, completeOn }) => askedOn + restarts.indexOf(what) + completeOn,
  )
  const waits = awaited.filter(({ what }) => period.restarts[what] !== undefined)
  const received: Step = { step: 'received', on: facts.receivedOn, source: period.startSource }
  const noted = withoutEffect({ awaited, besides: inOrder(facts.besides, ({ on, what }) => on + what) }, period)
  const waiting = waits.find(({ completeOn }) => completeOn === null)
  if (waiting !== undefined) {
    const { what, askedOn } = waiting
    const step: Step = { step: 'waiting', for: what, on: askedOn, source: sourceOf(what) }
    return { state: 'not-started', waitingFor: what, working: [received, ...noted, step] }
  }

  const startedOn = waits.reduce((latest, { completeOn }) => laterOf(latest, completeOn ?? latest), facts.receivedOn)
  const last = isAfter(startedOn, facts.receivedOn) && waits.find(({ completeOn }) => completeOn === startedOn)
  const complete: readonly Step[] = last
    ? [{ step: 'complete', what: last.what, on: startedOn, source: sourceOf(last.what) }]
    : []
  const where = { nation: facts.nation, holidays }
  return runFrom({ period, where, startedOn }, facts, { started: [received, ...complete], noted })
}

/** How a time began, and what has no effect on it: that is said once it is clear when the time ends. */
type Begun = { readonly started: readonly Step[]; readonly noted: readonly Step[] }

function runFrom(running: Running, facts: ClockFacts, { started, noted }: Begun): Clock {
  const { period, where, startedOn } = running
  const { pauses = [], extensionNotices: notices = [] } = facts
  const inForce = inForceOf({ pauses, notices }, running)
  const { extension, extendedOn } = inForce
  const months = extendedOn === null || period.extension === null ? period.length.months : period.extension.months
  const monthsOn = addMonths(startedOn, months)
  const pauseSource = period.pause ?? period.source
  const runs = excludedRuns(inForce.pauses, startedOn)
  const soFar: readonly Step[] = [
    ...started,
    ...monthSteps({ period, startedOn, monthsOn, extendedOn }),
    ...runs.map((run): Step => ({ step: 'excluded', ...run, source: pauseSource })),
  ]
  const notes = [...noted, ...inForce.extensionSteps, ...inForce.pauseSteps]
  const open = inForce.pauses.find(({ answeredOn }) => answeredOn === null)
  if (open !== undefined) {
    const step: Step = { step: 'paused', on: open.askedOn, source: pauseSource }
    return { state: 'paused', startedOn, pausedOn: open.askedOn, extension, working: [...soFar, ...notes, step] }
  }

  const excludedDays = daysIn(runs)
  const endOn = addDays(monthsOn, excludedDays)
  const dueOn = rollOn(endOn, period, where)
  const cautiousDays = daysIn(excludedRuns(inForce.pauses, startedOn, { untilAnswer: true }))
  const moved: Step = { step: 'moved', days: excludedDays, from: monthsOn, to: endOn, source: pauseSource }
  return {
    state: 'running',
    startedOn,
    endOn,
    dueOn,
    cautiousOn: rollOn(addDays(monthsOn, cautiousDays), period, where),
    noticeLimitOn: period.extension === null ? null : noticeLimitOf(inForce.noticePauses, running),
    excludedDays,
    extension,
    working: [
      ...soFar,
      ...(excludedDays === 0 ? [] : [moved]),
      ...rolledSteps(endOn, period, where),
      ...notes,
      { step: 'due', on: dueOn, source: period.source },
    ],
  }
}

type Months = {
  readonly period: RequestPeriod
  readonly startedOn: Day
  readonly monthsOn: Day
  readonly extendedOn: Day | null
}

/** The month that was counted, or the three that an extension makes of it. */
function monthSteps({ period, startedOn, monthsOn, extendedOn }: Months): readonly Step[] {
  const { length, counted, extension, source } = period
  const [step, ...shortMonth] = countedSteps(length, { from: startedOn, to: monthsOn, counted, source })
  if (extendedOn === null || extension === null) return step === undefined ? [] : [step, ...shortMonth]
  const { months } = extension
  return [{ step: 'extended', on: extendedOn, months, to: monthsOn, source: extension.source }, ...shortMonth]
}

/** In the order of time, however they were told. */
const inOrder = <Told>(told: readonly Told[] = [], key: (each: Told) => string): readonly Told[] =>
  [...told].sort((a, b) => (key(a) < key(b) ? -1 : 1))

type Besides = Required<Pick<ClockFacts, 'awaited' | 'besides'>>

/** What somebody may think moves the time of such a request, and doesn't. */
function withoutEffect({ awaited, besides }: Besides, period: RequestPeriod): readonly Step[] {
  return [
    ...awaited
      .filter(({ what }) => period.restarts[what] === undefined)
      .map(
        ({ what, askedOn }): Step => ({ step: 'restart-not-counted', what, on: askedOn, source: period.startSource }),
      ),
    ...besides.map(({ what, on }): Step => ({ step: 'no-effect', what, on, source: period.source })),
  ]
}

function requireOrder({ receivedOn, awaited = [], pauses = [], extensionNotices = [] }: ClockFacts): void {
  const wrong =
    awaited.some(
      (w) => isAfter(receivedOn, w.askedOn) || (w.completeOn !== null && isAfter(w.askedOn, w.completeOn)),
    ) ||
    pauses.some((p) => isAfter(receivedOn, p.askedOn) || (p.answeredOn !== null && isAfter(p.askedOn, p.answeredOn))) ||
    extensionNotices.some((on) => isAfter(receivedOn, on))
  if (wrong) throw new Error('Nothing happens to a request before it came, and no answer before its question')
}
