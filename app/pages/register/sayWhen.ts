/** A day, month or year as the register has it, in words: "24 July 2019", "November 2021", "2014". */
export function sayWhen(when: string | number): string {
  const [year, month, day] = String(when).split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** A length of time in words: "7 years", "1 month", "1 year and 6 months". */
export const sayPeriod = ({ years, months }: { readonly years?: number; readonly months?: number }): string =>
  [years && counted(years, 'year'), months && counted(months, 'month')].filter(Boolean).join(' and ')

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
