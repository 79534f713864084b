import { sayWorking } from '../casework/sayWorking.server'
import type { Say } from '../outside/locales.server'
import { type ClosedDays, countPeriod } from '../rules/clock/count'
import { type Holidays, Nation } from '../rules/clock/holidays'
import { otherPeriods, type Period } from '../rules/clock/period'
import { isAfter, isDay } from '../rules/day'
import { sayDay } from '../rules/sayDay'
import { type ClockOptions, wrongDay, wrongNation } from './clockOptions'
import type { Ending } from './ending'
import { sayUnknownYears } from './unknownYears'

const { 'examination-question': question, 'examination-announcement': announcement, ...plain } = otherPeriods
const periods: ReadonlyMap<string, Period> = new Map<string, Period>([
  ...Object.entries(plain),
  ['examination', question],
])

type Means = { readonly holidays: Holidays; readonly say: Say }

/** Says when a limit ends that is none of a request's, step by step. Of the two of an examination the earlier counts. */
export function sayLimit(options: ClockOptions, { holidays, say }: Means): Ending {
  const { limit = '', received = '', announced, in: nation = homeOf(limit) } = options
  const where = Nation.safeParse(nation)
  const period = periods.get(limit)
  const wrong = [
    ...(period ? [] : [`--limit ${limit} is not a limit. There are: ${[...periods.keys()].join(', ')}.`]),
    ...wrongDay('received', received),
    ...wrongNation(nation),
    ...wrongAnnouncement(options),
    ...wrongClosing(options),
  ]
  if (wrong.length > 0 || !period || !where.success) {
    console.error(wrong.join('\n'))
    return 2
  }
  const closed = (options.closed ?? []).map(closedDays)
  const count = (each: Period, start: string) => countPeriod(each, start, { nation: where.data, holidays, closed })
  const counted = [count(period, received), ...(announced ? [count(announcement, announced)] : [])]
  for (const each of counted) for (const { text, source } of sayWorking(each, say)) console.log(`${text} (${source})`)
  const [on = received] = counted.map((each) => each.on).sort()
  if (announced) {
    console.log(`The earlier of the two counts: ${sayDay(on)}. (Data Protection Act 2018 Schedule 2 paragraph 25(3))`)
  }
  const asksHolidays = period.rolls !== null || 'working' in period.length
  const dated = [{ id: received, nation: where.data, on: asksHolidays ? on : null }]
  for (const line of sayUnknownYears(dated, holidays)) console.error(line)
  return 0
}

/** The Principal Reporter is Scotland's. */
const homeOf = (limit: string) => (limit === 'principal-reporter' ? 'SC' : 'EW')

function wrongAnnouncement({ limit, received = '', announced }: ClockOptions): readonly string[] {
  if (limit !== 'examination') return announced ? ['--announced goes with --limit examination only.'] : []
  if (!announced) return ['--limit examination needs --announced, the day the results were announced.']
  const isLate = isAfter(received, announced)
  return [
    ...wrongDay('announced', announced),
    ...(isLate
      ? [`--announced ${announced} is before --received ${received}: such a request has the usual month.`]
      : []),
  ]
}

function wrongClosing({ limit, closed = [] }: ClockOptions): readonly string[] {
  if (closed.length > 0 && limit !== 'education-record') return ['--closed goes with --limit education-record only.']
  return closed.flatMap((words) => {
    const { from, to } = closedDays(words)
    if (!isDay(from) || !isDay(to)) return [`--closed ${words} is not two days. Write them as YYYY-MM-DD..YYYY-MM-DD.`]
    return isAfter(from, to) ? [`--closed ${words} ends before it begins.`] : []
  })
}

/** School holidays as they are typed: FROM..TO, both closed. */
function closedDays(words: string): ClosedDays {
  const [from = '', to = ''] = words.split('..')
  return { from, to }
}
