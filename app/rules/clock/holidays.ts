import { z } from 'zod'
import { addDays, type Day, weekday } from '../day'

/** England and Wales, Scotland, Northern Ireland: three lists of bank holidays. */
export const Nation = z.enum(['EW', 'SC', 'NI'])
export type Nation = z.infer<typeof Nation>

const division = z.object({ events: z.array(z.object({ title: z.string(), date: z.iso.date() })).min(1) })

/** The shape of the feed that gov.uk publishes of bank holidays. */
const HolidayFeed = z.object({
  'england-and-wales': division,
  scotland: division,
  'northern-ireland': division,
})

/** Each nation's bank holidays: day to title. */
export type Holidays = Readonly<Record<Nation, ReadonlyMap<Day, string>>>

/** Reads a feed of bank holidays in gov.uk's shape. Throws a ZodError that names what is wrong. */
export function parseHolidays(value: unknown): Holidays {
  const feed = HolidayFeed.parse(value)
  return {
    EW: byDay(feed['england-and-wales']),
    SC: byDay(feed.scotland),
    NI: byDay(feed['northern-ireland']),
  }
}

/** Why no work is done on a day, or null on a working day. */
export function whyNotWorking(day: Day, holidays: ReadonlyMap<Day, string>): string | null {
  const holiday = holidays.get(day)
  if (holiday !== undefined) return holiday
  const n = weekday(day)
  return n === 6 ? 'Saturday' : n === 7 ? 'Sunday' : null
}

/** The first working day on or after a day, Regulation 1182/71 Article 3(4). */
export function workingDayFrom(day: Day, holidays: ReadonlyMap<Day, string>): Day {
  let at = day
  while (whyNotWorking(at, holidays) !== null) at = addDays(at, 1)
  return at
}

const byDay = (d: z.infer<typeof division>): ReadonlyMap<Day, string> => new Map(d.events.map((e) => [e.date, e.title]))
