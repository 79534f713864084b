import { Temporal } from 'temporal-polyfill'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import type { Nation } from '~/app/rules/clock/holidays'
import { addDays } from '~/app/rules/day'
import type { Bench } from '../kit/bench'
import { holidays } from '../kit/holidays'

const count = 1_000_000
const nations: readonly Nation[] = ['EW', 'SC', 'NI']

/** What the law costs over a month of a calendar: pauses, extensions, holidays and the reasons of each date. */
export const bench: Bench = {
  title: 'A million due dates, each with its working, against a bare loop that adds one month a million times',
  measures: [{ name: 'seconds', better: 'less' }],
  packages: ['temporal-polyfill'],
  async open() {
    const asked = Array.from({ length: 9_999 }, (_, i) => factsOf(i))
    return {
      peers: [
        {
          name: 'readClock',
          run: async () => [secondsOf((i) => readClock(asked[i % asked.length] ?? factsOf(i), holidays))],
        },
        { name: 'PlainDate.add({ months: 1 })', run: async () => [secondsOf(plainMonths())] },
      ],
      close: async () => {},
    }
  },
}

/** Requests of four years in each nation: one in four had a clarification, one in five was extended, some had both. */
function factsOf(i: number): ClockFacts {
  const receivedOn = addDays('2024-06-01', (i * 7) % 1_461)
  const askedOn = addDays(receivedOn, i % 25)
  return {
    right: 'access',
    nation: nations[i % 3] ?? 'EW',
    receivedOn,
    pauses: i % 4 === 0 ? [{ askedOn, answeredOn: addDays(askedOn, i % 40) }] : [],
    extensionNotices: i % 5 === 0 ? [addDays(receivedOn, i % 27)] : [],
  }
}

/** The loop has its dates ready: nothing is measured but the adding. */
function plainMonths(): (i: number) => unknown {
  const start = Temporal.PlainDate.from('2024-06-01')
  const dates = Array.from({ length: 1_461 }, (_, days) => start.add({ days }))
  return (i) => (dates[i % dates.length] ?? start).add({ months: 1 })
}

function secondsOf(once: (i: number) => unknown): number {
  const started = performance.now()
  for (let i = 0; i < count; i++) once(i)
  return (performance.now() - started) / 1000
}
