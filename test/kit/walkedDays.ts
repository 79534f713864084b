import { readFileSync } from 'node:fs'

export type Nation = 'EW' | 'SC' | 'NI'

/** A day of the calendar: its number is its place in the walk. */
type Place = { readonly day: string; readonly weekday: number; readonly date: number; readonly isLastOfMonth: boolean }

const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (n: number) => String(n).padStart(2, '0')

/** 2023 to 2031, one day after another. 1 January 2023 was a Sunday. */
const places: readonly Place[] = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031]
  .flatMap((year) =>
    lengths(year).flatMap((length, month) =>
      Array.from({ length }, (_, i) => ({
        day: `${year}-${two(month + 1)}-${two(i + 1)}`,
        date: i + 1,
        isLastOfMonth: i + 1 === length,
      })),
    ),
  )
  .map((place, n) => ({ ...place, weekday: n % 7 }))

const numbers = new Map(places.map(({ day }, n) => [day, n]))

/** The number of a day in the walk. */
export function numberOf(day: string): number {
  const n = numbers.get(day)
  if (n === undefined) throw new Error(`The walk does not go to ${day}`)
  return n
}

function place(n: number): Place {
  const at = places[n]
  if (at === undefined) throw new Error('The walk has left its calendar')
  return at
}
export const dayOf = (n: number): string => place(n).day

const names = { EW: 'england-and-wales', SC: 'scotland', NI: 'northern-ireland' } as const
const feed: Readonly<Record<string, { readonly events: readonly { readonly date: string }[] }>> = JSON.parse(
  readFileSync('db/holidays/bank-holidays.json', 'utf8'),
)
const closedIn = (nation: Nation) => new Set(feed[names[nation]]?.events.map(({ date }) => date))
const closed = { EW: closedIn('EW'), SC: closedIn('SC'), NI: closedIn('NI') } as const

/** Neither Saturday nor Sunday nor a bank holiday there. */
export const isWorking = (n: number, nation: Nation): boolean =>
  place(n).weekday !== 0 && place(n).weekday !== 6 && !closed[nation].has(dayOf(n))

/** How many days a period of months has from its start: on to the same date, or to the last of a month without one. */
export function daysOf(months: number, start: number): number {
  let at = start
  for (let left = months; left > 0; left -= 1) {
    while (!place(at).isLastOfMonth) at += 1
    at += 1
  }
  while (place(at).date < place(start).date && !place(at).isLastOfMonth) at += 1
  return at - start
}

export function workingFrom(from: number, nation: Nation): number {
  let at = from
  while (!isWorking(at, nation)) at += 1
  return at
}
