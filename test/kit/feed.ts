import { z } from 'zod'
import { londonDay } from '~/app/rules/day'
import { holidayFeed } from './holidays'

type Holiday = { readonly date: string; readonly title: string }

const Division = z.object({ events: z.array(z.object({ title: z.string(), date: z.string() })) })
const Feed = z.object({ 'england-and-wales': Division, scotland: Division, 'northern-ireland': Division })

/** The real day, by which a process of its own judges a feed. */
export const realToday = (): string => londonDay(new Date().toISOString())

export const thisYear = (): number => Number(realToday().slice(0, 4))

/**
 * A feed in gov.uk's shape that a portal takes today and in years to come: the list that ships with it, its last year over
 * again until next year is complete, and some more days of England and Wales.
 */
export function aFeed(added: readonly Holiday[] = []): string {
  const feed = mapFeed(upToNextYear)
  const { events } = feed['england-and-wales']
  return JSON.stringify({ ...feed, 'england-and-wales': { events: [...events, ...added] } })
}

/** The same without the days of this December, which have been in force. */
export const aShrunkFeed = (): string =>
  JSON.stringify(mapFeed((all) => upToNextYear(all).filter(({ date }) => !date.startsWith(`${thisYear()}-12`))))

/** And without next year, or any after it. */
export const aShortFeed = (): string =>
  JSON.stringify(mapFeed((all) => upToNextYear(all).filter(({ date }) => yearOf(date) <= thisYear())))

function mapFeed(change: (holidays: readonly Holiday[]) => readonly Holiday[]) {
  const feed = Feed.parse(holidayFeed())
  return {
    'england-and-wales': { events: change(feed['england-and-wales'].events) },
    scotland: { events: change(feed.scotland.events) },
    'northern-ireland': { events: change(feed['northern-ireland'].events) },
  }
}

function upToNextYear(holidays: readonly Holiday[]): readonly Holiday[] {
  const last = Math.max(...holidays.map(({ date }) => yearOf(date)))
  if (last >= thisYear() + 1) return holidays
  const again = holidays.filter(({ date }) => yearOf(date) === last)
  return upToNextYear([
    ...holidays,
    ...again.map(({ title, date }) => ({ title, date: `${last + 1}${date.slice(4)}` })),
  ])
}

const yearOf = (date: string) => Number(date.slice(0, 4))
