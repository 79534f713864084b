import { isDay } from '~/app/rules/day'
import { partsOf, sayFull } from '~/app/rules/sayDay'

export { sayDay } from '~/app/rules/sayDay'

const london = { timeZone: 'Europe/London' } as const
const shortFormat = new Intl.DateTimeFormat('en-GB', { ...london, day: 'numeric', month: 'short', year: 'numeric' })
const timeFormat = new Intl.DateTimeFormat('en-GB', { ...london, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })

/** A day in a table's cell: '2026-01-31' is "31 Jan 2026". */
export function sayShortDay(day: string): string {
  if (!isDay(day)) throw new Error(`Not a day: ${day}`)
  const parts = partsOf(shortFormat, new Date(`${day}T12:00:00Z`))
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
