import { sayWorking } from '../casework/sayWorking.server'
import type { Say } from '../outside/locales.server'
import { type Clock, type ClockFacts, readClock } from '../rules/clock/clock'
import type { Holidays } from '../rules/clock/holidays'
import { dueOnOf } from '../rules/clock/label'
import { periodOf } from '../rules/clock/period'
import { sayDay } from '../rules/sayDay'
import { type ClockOptions, factsOf } from './clockOptions'
import type { Ending } from './ending'
import { sayUnknownYears } from './unknownYears'

type Means = { readonly holidays: Holidays; readonly say: Say }

/** Says when a request is due, step by step; then what staff should know besides. */
export function sayRequest(options: ClockOptions, { holidays, say }: Means): Ending {
  const read = factsOf(options)
  if ('faults' in read) {
    console.error(read.faults.join('\n'))
    return 2
  }
  const { facts } = read
  const clock = readClock(facts, holidays)
  const steps = sayWorking(clock, say).map(({ text, source }) => `${text} (${source})`)
  console.log([...steps, ...besides(clock, facts)].join('\n'))
  const dated = [{ id: facts.receivedOn, nation: facts.nation, on: dueOnOf(clock) }]
  for (const line of sayUnknownYears(dated, holidays)) console.error(line)
  return 0
}

/** The cautious day, where it is another, and the last day for telling the person of an extension. */
function besides(clock: Clock, { right, regime }: ClockFacts): readonly string[] {
  if (clock.state !== 'running') return []
  const { dueOn, cautiousOn, noticeLimitOn } = clock
  const period = periodOf(right, regime)
  return [
    ...(cautiousOn === dueOn
      ? []
      : [`If the day of an answer counts, as some read the law, that is ${sayDay(cautiousOn)}. (${period?.pause})`]),
    ...(noticeLimitOn === null
      ? []
      : [
          `The last day to tell the person of an extension is ${sayDay(noticeLimitOn)}. (${period?.extension?.noticeSource})`,
        ]),
  ]
}
