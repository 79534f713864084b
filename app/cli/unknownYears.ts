import type { Holidays, Nation } from '../rules/clock/holidays'
import type { Day } from '../rules/day'

type Dated = { readonly id: string | null; readonly nation: Nation; readonly on: Day | null }

/** Says which days lie in a year whose bank holidays nobody has told the portal: weekends alone have moved them. */
export function sayUnknownYears(dated: readonly Dated[], holidays: Holidays): readonly string[] {
  const isKnown = (nation: Nation, year: string) => [...holidays[nation].keys()].some((day) => day.startsWith(year))
  const unknown = dated.filter(({ on, nation }) => on !== null && !isKnown(nation, on.slice(0, 4)))
  if (unknown.length === 0) return []
  const ids = unknown.slice(0, 5).map(({ id }) => id)
  const more = unknown.length > ids.length ? ` and ${unknown.length - ids.length} more` : ''
  return [`The bank holidays of that year are not known, so the law may give a later day: ${ids.join(', ')}${more}.`]
}
