import type { Day } from './day'

/** A day as it is written to people: "Saturday 31 January 2026". */
export const sayDay = (day: Day, language = 'en-GB'): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(',', '')
