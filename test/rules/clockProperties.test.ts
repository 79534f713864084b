import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import type { Nation } from '~/app/rules/clock/holidays'
import { dueOnOf } from '~/app/rules/clock/label'
import { holidayFeed, holidays } from '../kit/holidays'

const runs = { numRuns: 2000 } as const
const nations: readonly Nation[] = ['EW', 'SC', 'NI']

/** Days of 2024 to 2028, for which the feed has holidays, less the last months, so that every answer falls inside. */
const aDay = fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
const facts = fc.record({
  nation: fc.constantFrom(...nations),
  receivedOn: aDay,
  askedAfter: fc.option(fc.nat(40), { nil: undefined }),
  completeAfter: fc.nat(40),
  extendedAfter: fc.option(fc.nat(70), { nil: undefined }),
})
type Drawn = Parameters<Parameters<typeof facts.map>[0]>[0]

const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

function given({ nation, receivedOn, askedAfter, completeAfter, extendedAfter }: Drawn): ClockFacts {
  const askedOn = askedAfter === undefined ? null : later(receivedOn, askedAfter)
  return {
    right: 'access',
    nation,
    receivedOn,
    ...(askedOn ? { identity: { askedOn, completeOn: later(askedOn, completeAfter) } } : {}),
    ...(extendedAfter === undefined ? {} : { extendedOn: later(receivedOn, extendedAfter) }),
  }
}

/** The list as the feed has it, read apart from the code under test. */
const closedDays = (nation: Nation): ReadonlySet<string> => {
  const divisions = { EW: 'england-and-wales', SC: 'scotland', NI: 'northern-ireland' } as const
  const feed: Record<string, { events: { date: string }[] }> = JSON.parse(JSON.stringify(holidayFeed()))
  return new Set(feed[divisions[nation]]?.events.map(({ date }) => date))
}
const closed = { EW: closedDays('EW'), SC: closedDays('SC'), NI: closedDays('NI') } as const
const isWorking = (day: string, nation: Nation) =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !closed[nation].has(day)

/** The due date found by walking the calendar a day at a time: another kind of arithmetic than the clock's own. */
function walked(clock: ClockFacts): { due: string; limit: string } {
  const { nation, receivedOn, identity, extendedOn } = clock
  const complete = identity?.completeOn ?? receivedOn
  const start = [complete, receivedOn].sort().at(-1) ?? ''
  const limit = walkTo(start, 1, nation)
  return { limit, due: extendedOn !== undefined && extendedOn <= limit ? walkTo(start, 3, nation) : limit }
}

function walkTo(start: string, months: number, nation: Nation): string {
  const number = Number(start.slice(8))
  let [at, crossed] = [start, 0]
  // A month is crossed when the walk comes to a first of the month.
  while (crossed < months) {
    at = later(at, 1)
    if (at.endsWith('-01')) crossed += 1
  }
  // Then on to the same number, or to the last day before the next month begins.
  while (Number(at.slice(8)) < number && !later(at, 1).endsWith('-01')) at = later(at, 1)
  while (!isWorking(at, nation)) at = later(at, 1)
  return at
}

test('an answer is due on a working day of the nation, never before a month is nearly over', () => {
  fc.assert(
    fc.property(facts, (drawn) => {
      const due = dueOnOf(readClock(given(drawn), holidays)) ?? ''
      expect(isWorking(due, drawn.nation)).toBe(true)
      expect(due >= later(drawn.receivedOn, 28)).toBe(true)
    }),
    runs,
  )
})

test('an extension never makes it earlier, and proof of identity never does', () => {
  fc.assert(
    fc.property(facts, (drawn) => {
      const due = (more: Partial<Drawn>) => dueOnOf(readClock(given({ ...drawn, ...more }), holidays)) ?? ''
      expect(due({}) >= due({ extendedAfter: undefined })).toBe(true)
      const plain = { extendedAfter: undefined, askedAfter: undefined }
      expect(due({ extendedAfter: undefined }) >= due(plain)).toBe(true)
    }),
    runs,
  )
})

test('it equals a walk through the calendar, a day at a time', () => {
  fc.assert(
    fc.property(facts, (drawn) => {
      const clock = readClock(given(drawn), holidays)
      const { due, limit } = walked(given(drawn))
      expect(clock).toMatchObject({ state: 'running', dueOn: due, noticeLimitOn: limit })
    }),
    runs,
  )
})
