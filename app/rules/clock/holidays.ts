import { z } from 'zod'
import { addDays, type Day, weekday } from '../day'

/** England and Wales, Scotland, Northern Ireland: three lists of bank holidays. */
export const Nation = z.enum(['EW', 'SC', 'NI'])
export type Nation = z.infer<typeof Nation>

const division = z.object({ events: z.array(z.object({ title: z.string().min(1), date: z.iso.date() })).min(1) })

/** The shape of the feed that gov.uk publishes of bank holidays. */
const HolidayFeed = z.object({
  'england-and-wales': division,
  scotland: division,
  'northern-ireland': division,
})

/** Each nation's bank holidays: day to title. */
export type Holidays = Readonly<Record<Nation, ReadonlyMap<Day, string>>>

/** Bank holidays by version: those in force now, and those that were when a case was answered. */
export type Calendar = {
  readonly version: number
  readonly holidays: Holidays
  readonly earlier: ReadonlyMap<number, Holidays>
}

/** The holidays of a version; those in force where a calendar doesn't know it. */
export const holidaysAt = (calendar: Calendar, version: number): Holidays =>
  calendar.earlier.get(version) ?? calendar.holidays

/** Reads a feed of bank holidays in gov.uk's shape. Throws a ZodError that names what is wrong. */
export function parseHolidays(value: unknown): Holidays {
  const feed = HolidayFeed.parse(value)
  return {
    EW: byDay(feed['england-and-wales']),
    SC: byDay(feed.scotland),
    NI: byDay(feed['northern-ireland']),
  }
}

/**
 * Holidays with those of older ones that lie in years before their own: gov.uk's feed drops years in time, and a case
 * may be older than the feed.
 */
export const withYearsBefore = (newer: Holidays, older: Holidays): Holidays => ({
  EW: yearsBefore(newer.EW, older.EW),
  SC: yearsBefore(newer.SC, older.SC),
  NI: yearsBefore(newer.NI, older.NI),
})

function yearsBefore(newer: ReadonlyMap<Day, string>, older: ReadonlyMap<Day, string>): ReadonlyMap<Day, string> {
  const [first = ''] = [...newer.keys()].sort()
  return new Map([...[...older].filter(([day]) => day.slice(0, 4) < first.slice(0, 4)), ...newer])
}

/** Why no work is done on a day by any of some lists of holidays, or null on a working day. */
export function notWorking(day: Day, lists: readonly ReadonlyMap<Day, string>[]): string | null {
  for (const list of lists) {
    const holiday = list.get(day)
    if (holiday !== undefined) return holiday
  }
  const n = weekday(day)
  return n === 6 ? 'Saturday' : n === 7 ? 'Sunday' : null
}

export const isWorkingDay = (day: Day, lists: readonly ReadonlyMap<Day, string>[]): boolean =>
  notWorking(day, lists) === null

/** The first working day on or after a day, Regulation 1182/71 Article 3(4). */
export function workingDayFrom(day: Day, lists: readonly ReadonlyMap<Day, string>[]): Day {
  let at = day
  while (!isWorkingDay(at, lists)) at = addDays(at, 1)
  return at
}

const byDay = (d: z.infer<typeof division>): ReadonlyMap<Day, string> => new Map(d.events.map((e) => [e.date, e.title]))
