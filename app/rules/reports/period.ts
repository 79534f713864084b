import { addDays, addMonths, type Day, isAfter } from '../day'

/** Days that a report is about, both ends in. */
export type Period = { readonly from: Day; readonly to: Day }

export const periodChoices = ['this-month', 'last-month', 'quarter', 'year', 'last-year', 'from-to'] as const
export type PeriodChoice = (typeof periodChoices)[number]

export const isPeriodChoice = (words: string | null): words is PeriodChoice =>
  periodChoices.some((choice) => choice === words)

/** The days of a choice, as of a day; `from-to` is said by whoever chooses. */
export function periodOf(choice: Exclude<PeriodChoice, 'from-to'>, today: Day): Period {
  const month = firstOfMonth(today)
  switch (choice) {
    case 'this-month':
      return { from: month, to: today }
    case 'last-month':
      return { from: addMonths(month, -1), to: addDays(month, -1) }
    case 'quarter': {
      // The last whole quarter of the calendar, which starts in January, April, July or October.
      const inQuarter = (Number(today.slice(5, 7)) - 1) % 3
      const start = addMonths(month, -inQuarter)
      return { from: addMonths(start, -3), to: addDays(start, -1) }
    }
    case 'year':
      return { from: financialYear(today), to: today }
    case 'last-year': {
      const start = financialYear(today)
      return { from: addMonths(start, -12), to: addDays(start, -1) }
    }
  }
}

/** The first day of the financial year of councils, from April to March, that a day lies in. */
export const financialYear = (day: Day): Day => {
  const year = Number(day.slice(0, 4))
  const april = `${year}-04-01`
  return isAfter(april, day) ? `${year - 1}-04-01` : april
}

/** The last three whole financial years and the one that runs, each with its name: "2025/26". */
export function yearsUpTo(today: Day): readonly (Period & { readonly name: string })[] {
  const now = financialYear(today)
  return [-36, -24, -12, 0].map((months) => {
    const from = addMonths(now, months)
    const year = Number(from.slice(0, 4))
    const name = `${year}/${String(year + 1).slice(2)}`
    return months === 0
      ? { from, to: today, name: `${name} so far` }
      : { from, to: addDays(addMonths(from, 12), -1), name }
  })
}

export const isIn = ({ from, to }: Period, day: Day | null): boolean =>
  day !== null && !isAfter(from, day) && !isAfter(day, to)

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
