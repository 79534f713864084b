import { readFileSync } from 'node:fs'

// Days by sums of their own, from the calendar's text alone: nothing here comes from the rules that are tested by it.
const oneDay = 86_400_000

/** A day as a number: days since 1970. */
export const numbered = (day: string): number => Date.parse(`${day}T00:00:00Z`) / oneDay
export const written = (number: number): string => new Date(number * oneDay).toISOString().slice(0, 10)

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const seen = new Map<string, number>()

/** The day it was in London. */
export function dayAt(moment: string): number {
  const known = seen.get(moment)
  if (known !== undefined) return known
  const day = numbered(london.format(new Date(moment)))
  seen.set(moment, day)
  return day
}

/** The same date some months later; the last of the month where there is none. */
export function later(day: number, months: number): number {
  const from = new Date(day * oneDay)
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate()
  return first / oneDay + Math.min(from.getUTCDate(), lastOfMonth) - 1
}

type Feed = Readonly<Record<string, { readonly events: readonly { readonly date: string }[] }>>
const feed: Feed = JSON.parse(readFileSync('db/holidays/bank-holidays.json', 'utf8'))
const free = new Map(
  [
    ['EW', 'england-and-wales'],
    ['SC', 'scotland'],
    ['NI', 'northern-ireland'],
  ].map(([nation = '', name = '']) => [nation, new Set(feed[name]?.events.map(({ date }) => numbered(date)))]),
)

/** The first day from one on that is neither weekend nor bank holiday of a nation. */
export function working(day: number, nation: string): number {
  let at = day
  // 1 January 1970 was a Thursday.
  while ((at + 4) % 7 === 0 || (at + 4) % 7 === 6 || free.get(nation)?.has(at)) at += 1
  return at
}
