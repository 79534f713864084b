import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Clock, type ClockFacts, readClock } from '~/app/rules/clock/clock'
import { restarts, rights } from '~/app/rules/clock/period'
import { targetOn } from '~/app/rules/clock/target'
import { type Walked, walkClock } from '../kit/dayWalk'
import { holidays } from '../kit/holidays'
import { dayOf, isWorking, numberOf } from '../kit/walkedDays'

// Seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 180_000 })

/** Cases in all, shared out among the properties below. Mutants are hunted with fewer: each is met by all of them. */
const cases = Number(process.env.CLOCK_CASES ?? 120_000)
const share = (part: number) => ({ numRuns: Math.ceil(cases * part) })

/** Days after receipt: any, or about where a month and the notice of an extension end. */
const later = fc.oneof(fc.nat(130), fc.integer({ min: 26, max: 36 }))
const known = { 'uk-gdpr': rights, 'part-3': ['access', 'rectification', 'erasure', 'restriction'] } as const
const regime = fc.oneof({ weight: 4, arbitrary: fc.constant('uk-gdpr' as const) }, fc.constant('part-3' as const))
const right = regime.chain((regime) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ regime, right: 'access' as const }) },
    fc.constantFrom(...known[regime].map((right) => ({ regime, right }))),
  ),
)
const drawn = fc.record({
  right,
  nation: fc.constantFrom('EW', 'SC', 'NI'),
  // Years for which there are bank holidays, and a summer less, so that most answers fall inside.
  received: fc.integer({ min: numberOf('2024-01-01'), max: numberOf('2028-06-30') }),
  waits: fc.array(
    fc.record({ what: fc.constantFrom(...restarts), asked: fc.nat(40), took: fc.option(fc.nat(40), { freq: 9 }) }),
    { maxLength: 3 },
  ),
  pauses: fc.array(fc.record({ asked: later, took: fc.option(fc.nat(45), { freq: 9 }) }), { maxLength: 4 }),
  notices: fc.array(later, { maxLength: 3 }),
})

const facts: fc.Arbitrary<ClockFacts> = drawn.map(({ right, nation, received, waits, pauses, notices }) => {
  const after = (days: number, more: number | null) => (more === null ? null : dayOf(received + days + more))
  return {
    ...right,
    nation,
    receivedOn: dayOf(received),
    awaited: waits.map(({ what, asked, took }) => ({
      what,
      askedOn: dayOf(received + asked),
      completeOn: after(asked, took),
    })),
    pauses: pauses.map(({ asked, took }) => ({ askedOn: dayOf(received + asked), answeredOn: after(asked, took) })),
    extensionNotices: notices.map((days) => dayOf(received + days)),
  }
})

const read = (given: ClockFacts): Clock => readClock(given, holidays)

/** What the walk finds, as it stands in a clock. */
const fields = [
  'state',
  'startedOn',
  'pausedOn',
  'endOn',
  'dueOn',
  'cautiousOn',
  'noticeLimitOn',
  'excludedDays',
  'extension',
] as const
const fieldsOf = (clock: Clock | Walked) => {
  const found: Readonly<Record<string, unknown>> = clock
  return fields.map((field) => (field === 'startedOn' && clock.state !== 'running' ? undefined : found[field]))
}

test('it equals a walk through the calendar, a day at a time', () => {
  const met = { 'not-started': 0, paused: 0, running: 0 }
  fc.assert(
    fc.property(facts, (given) => {
      const clock = read(given)
      met[clock.state] += 1
      const [ours, walked] = [fieldsOf(clock), fieldsOf(walkClock(given))]
      if (ours.some((value, i) => value !== walked[i])) expect(ours).toEqual(walked)
    }),
    share(0.6),
  )
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(cases / 100)
})

test('the order in which things are told makes no difference, nor to the working', () => {
  const shuffled = <T>(list: readonly T[] = []) => fc.shuffledSubarray([...list], { minLength: list.length })
  const both = facts.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.record({
        awaited: shuffled(given.awaited),
        pauses: shuffled(given.pauses),
        extensionNotices: shuffled(given.extensionNotices),
      }),
    ),
  )
  fc.assert(
    fc.property(both, ([given, order]) => {
      expect(read({ ...given, ...order })).toEqual(read(given))
    }),
    share(0.05),
  )
})

/** The day an answer is due with something more and without it, where the time runs in both. */
const compared = (more: ClockFacts, less: ClockFacts, check: (more: Running, less: Running) => void) => {
  const [a, b] = [read(more), read(less)]
  if (a.state === 'running' && b.state === 'running') check(a, b)
}
type Running = Extract<Clock, { state: 'running' }>
const neverEarlier = (a: Running, b: Running) => {
  expect(a.dueOn >= b.dueOn).toBe(true)
  expect(a.cautiousOn >= b.cautiousOn).toBe(true)
  expect((a.noticeLimitOn ?? '') >= (b.noticeLimitOn ?? '')).toBe(true)
}

test('a question never makes it earlier', () => {
  fc.assert(
    fc.property(facts, (given) => compared(given, { ...given, pauses: given.pauses?.slice(1) }, neverEarlier)),
    share(0.08),
  )
})

test('an extension never makes it earlier', () => {
  fc.assert(
    fc.property(facts, (given) =>
      compared(given, { ...given, extensionNotices: given.extensionNotices?.slice(1) }, neverEarlier),
    ),
    share(0.08),
  )
})

test('proof, authority and a fee never make it earlier', () => {
  // Where nothing else happened: a start that moves can leave a question before it, or a notice after the limit.
  const alone = facts.map((given) => ({ ...given, pauses: [], extensionNotices: [] }))
  fc.assert(
    fc.property(alone, (given) => compared(given, { ...given, awaited: given.awaited?.slice(1) }, neverEarlier)),
    share(0.04),
  )
})

test('it is a working day of that nation, and so is the last day for a notice; the cautious day is never later', () => {
  fc.assert(
    fc.property(facts, (given) =>
      compared(given, given, ({ dueOn, cautiousOn, noticeLimitOn }) => {
        for (const day of [dueOn, cautiousOn, noticeLimitOn ?? dueOn]) {
          expect(isWorking(numberOf(day), given.nation)).toBe(true)
        }
        expect(cautiousOn <= dueOn).toBe(true)
        expect((noticeLimitOn ?? dueOn) <= dueOn).toBe(true)
      }),
    ),
    share(0.05),
  )
})

test('a day is left out once, however many questions wait on it', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const twice = { ...given, pauses: given.pauses?.flatMap((pause) => [pause, pause]) }
      compared(given, twice, (clock, again) => {
        expect(again.excludedDays).toBe(clock.excludedDays)
        const runs = clock.working.flatMap((step) => (step.step === 'excluded' ? [step] : []))
        const days = runs.flatMap(({ from, days }) => Array.from({ length: days }, (_, i) => numberOf(from) + i))
        expect(new Set(days).size).toBe(clock.excludedDays)
        expect(days).toHaveLength(clock.excludedDays)
        for (const { from, to, days } of runs) expect(numberOf(to) - numberOf(from) + 1).toBe(days)
      })
    }),
    share(0.05),
  )
})

test("a council's own target is a working day, and never after the day that the law sets", () => {
  fc.assert(
    fc.property(facts, fc.nat(120), (given, days) => {
      const clock = read(given)
      const target = targetOn(clock, days, { nation: given.nation, holidays })
      expect(target === null).toBe(clock.state !== 'running')
      if (clock.state !== 'running' || target === null) return
      expect(target >= clock.startedOn && target <= clock.dueOn).toBe(true)
      expect(isWorking(numberOf(target), given.nation)).toBe(true)
    }),
    share(0.05),
  )
})
