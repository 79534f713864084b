import { z } from 'zod'
import type { Day } from '../day'
import { type Holidays, Nation, parseHolidays, withYearsBefore } from './holidays'

/** Each nation has this many bank holidays a year, or more. */
export const leastAYear = 8

export const nationNames: Readonly<Record<Nation, string>> = {
  EW: 'England and Wales',
  SC: 'Scotland',
  NI: 'Northern Ireland',
}

/**
 * Reads a feed of bank holidays in gov.uk's shape that is to follow the one in force. Gives the holidays, or every
 * reason not to take it: it is malformed, a nation or a year has fewer days than before, or next year is not in it yet.
 * Years before last year may be gone, as the feed drops them in time: those in force are kept.
 */
export function readFeed(
  text: string,
  { inForce, today }: { readonly inForce: Holidays; readonly today: Day },
): { readonly holidays: Holidays } | { readonly refused: readonly string[] } {
  const parsed = parseFeed(text)
  if ('refused' in parsed) return parsed
  const thisYear = Number(today.slice(0, 4))
  const refused = Nation.options.flatMap((nation) => [
    ...missing(parsed.holidays[nation], { nation, years: [thisYear, thisYear + 1] }),
    ...shrunk({ nation, before: inForce[nation], after: parsed.holidays[nation], thisYear }),
  ])
  return refused.length > 0 ? { refused } : { holidays: withYearsBefore(parsed.holidays, inForce) }
}

function parseFeed(text: string): { readonly holidays: Holidays } | { readonly refused: readonly string[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refused: ['It is not JSON. Use the file that gov.uk publishes at https://www.gov.uk/bank-holidays.json'] }
  }
  try {
    const holidays = parseHolidays(value)
    const twice = repeated(value)
    return twice.length > 0 ? { refused: twice } : { holidays }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return {
      refused: error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'The file'}: ${issue.message}`),
    }
  }
}

/** Days that a nation's list has twice: one of them would be lost without a word. */
function repeated(value: unknown): readonly string[] {
  const feed = z.record(z.string(), z.object({ events: z.array(z.object({ date: z.string() })) }).loose()).parse(value)
  return Object.entries(feed).flatMap(([nation, { events }]) => {
    const days = events.map(({ date }) => date)
    return days.filter((day, i) => days.indexOf(day) !== i).map((day) => `${nation}: ${day} stands twice.`)
  })
}

type List = ReadonlyMap<Day, string>
export const inYear = (list: List, year: number): number =>
  [...list.keys()].filter((day) => Number(day.slice(0, 4)) === year).length

const missing = (list: List, { nation, years }: { readonly nation: Nation; readonly years: readonly number[] }) =>
  years
    .filter((year) => inYear(list, year) < leastAYear)
    .map(
      (year) =>
        `${nationNames[nation]}: ${year} has ${inYear(list, year)} bank holidays. A year has at least ${leastAYear}, so the file is not complete.`,
    )

type Shrinking = { readonly nation: Nation; readonly before: List; readonly after: List; readonly thisYear: number }

function shrunk({ nation, before, after, thisYear }: Shrinking): readonly string[] {
  const years = [...new Set([...before.keys()].map((day) => Number(day.slice(0, 4))))]
  return years.flatMap((year) => {
    const [was, is] = [inYear(before, year), inYear(after, year)]
    const isDropped = is === 0 && year < thisYear - 1
    return is >= was || isDropped
      ? []
      : [
          `${nationNames[nation]}: ${year} had ${was} bank holidays and now has ${is}. A file that shrinks is not taken.`,
        ]
  })
}
