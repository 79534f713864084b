import type { Day } from '../day'
import { type Holidays, Nation } from './holidays'

type List = ReadonlyMap<Day, string>
export type HolidayChange = { readonly day: Day; readonly title: string; readonly change: 'added' | 'removed' }

/** Which days between two days, in either order and both included, have become bank holidays or are so no longer. */
export function holidayChanges(
  { before, after }: { readonly before: List; readonly after: List },
  between: { readonly from: Day; readonly to: Day },
): readonly HolidayChange[] {
  const [first = '', last = ''] = [between.from, between.to].sort()
  const only = (list: List, other: List, change: HolidayChange['change']): readonly HolidayChange[] =>
    [...list]
      .filter(([day]) => !other.has(day) && day >= first && day <= last)
      .map(([day, title]) => ({ day, title, change }))
  return [...only(after, before, 'added'), ...only(before, after, 'removed')].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** True where each nation has the same days by the same names. */
export const isSameHolidays = (a: Holidays, b: Holidays): boolean =>
  Nation.options.every(
    (nation) =>
      a[nation].size === b[nation].size && [...a[nation]].every(([day, title]) => b[nation].get(day) === title),
  )
