import type { Day } from '../day'
import { inYear, leastAYear } from './feed'
import { type Holidays, Nation } from './holidays'

/** A nation whose bank holidays of a year are not all known. */
export type Lacking = { readonly nation: Nation; readonly year: number }

/** What is not known of this year and the next: dates that fall then are counted as if there were no bank holidays. */
export function lackingOf(holidays: Holidays, today: Day): readonly Lacking[] {
  const thisYear = yearOf(today)
  return [thisYear, thisYear + 1].flatMap((year) =>
    Nation.options.filter((nation) => inYear(holidays[nation], year) < leastAYear).map((nation) => ({ nation, year })),
  )
}

/**
 * What can't wait. Next year may be missing until October: a request of that month is the first that can be due in it
 * once it is extended. This year never may.
 */
export const pressing = (lacking: readonly Lacking[], today: Day): readonly Lacking[] =>
  lacking.filter(({ year }) => year === yearOf(today) || today.slice(5) >= '10-01')

const yearOf = (day: Day) => Number(day.slice(0, 4))
