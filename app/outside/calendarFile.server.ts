import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Day } from '~/app/rules/day'

/** A whole day in a calendar. `id` stays the same while what it is about does, so that a moved day moves. */
export type CalendarDay = { readonly id: string; readonly on: Day; readonly title: string; readonly url: string }

type Calendar = {
  readonly name: string
  readonly host: string
  readonly days: readonly CalendarDay[]
  readonly at: string
}

/** Days as a calendar that other programs subscribe to (RFC 5545). Nobody is shown as busy by them. */
export function writeCalendar({ name, host, days, at }: Calendar): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, ttl: 3600, prodId: `//${host}//Cases//EN` })
  for (const { id, on, title, url } of days) {
    calendar.createEvent({
      id: `${id}@${host}`,
      start: noonOf(on),
      allDay: true,
      stamp: at,
      summary: title,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

// The day is read from the machine's own wall: its noon is the same day wherever that hangs.
const noonOf = (on: Day): Date => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}
