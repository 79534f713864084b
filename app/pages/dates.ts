const london = { timeZone: 'Europe/London' } as const
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...london,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const shortFormat = new Intl.DateTimeFormat('en-GB', { ...london, day: 'numeric', month: 'short', year: 'numeric' })
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })

/** A day in full: '2026-01-31' is "Saturday 31 January 2026". Throws for anything that is no day. */
export const sayDay = (day: string): string => sayFull(atNoon(day))

/** A day in a table's cell: '2026-01-31' is "31 Jan 2026". */
export function sayShortDay(day: string): string {
  const parts = partsOf(shortFormat, atNoon(day))
  return `${parts.day} ${parts.month} ${parts.year}`
}

/** An instant as the clock on the wall in London shows it: "Saturday 31 January 2026 at 2:05pm". */
export function sayInstant(at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) throw new Error(`Not an instant: ${at}`)
  const time = partsOf(timeFormat, instant)
  const half = time.dayPeriod?.toLowerCase().replace(/[^apm]/g, '')
  return `${sayFull(instant)} at ${time.hour}:${time.minute}${half}`
}

function atNoon(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== day) {
    throw new Error(`Not a day: ${day}`)
  }
  return noon
}

// Built from parts: versions of Node disagree on a comma after the weekday.
function sayFull(at: Date): string {
  const parts = partsOf(dayFormat, at)
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`
}

const partsOf = (format: Intl.DateTimeFormat, at: Date): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
