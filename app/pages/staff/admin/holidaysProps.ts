import { type Holidays, Nation } from '~/app/rules/clock/holidays'
import { addMonths, type Day, londonDay } from '~/app/rules/day'
import type { NationDays } from './NationHolidays'
import type { VersionLine } from './versions'

type Version = {
  readonly version: number
  readonly loadedAt: string
  readonly source: string
  readonly by: string | null
}

export const lineOf = ({ version, loadedAt, source, by }: Version): VersionLine => ({
  version,
  loadedOn: londonDay(loadedAt),
  source,
  by,
})

/** Each nation's list, with the days of the twelve months from a day. */
export const nationsOf = (holidays: Holidays, today: Day): readonly NationDays[] =>
  Nation.options.map((nation) => {
    const days = [...holidays[nation]].map(([day, title]) => ({ day, title })).sort((a, b) => (a.day < b.day ? -1 : 1))
    return {
      nation,
      count: days.length,
      lastOn: days.at(-1)?.day ?? today,
      coming: days.filter(({ day }) => day >= today && day < addMonths(today, 12)),
    }
  })
