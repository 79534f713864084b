import type { Desk, Portal } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type Calendar, type Holidays, parseHolidays, withYearsBefore } from '~/app/rules/clock/holidays'
import { allCalendars, calendarVersion, keepCalendar } from '~/db/calendars'
import { isTaken } from '~/db/dialect'
import type { Db } from '~/db/schema'

/** The bank holidays in force, held by a whole process: another process may load new ones at any time. */
export type CalendarShelf = { now: Calendar }

/**
 * Puts the newest bank holidays on a shelf. A store that has none takes those of the file that came with the portal as
 * its first version.
 */
export async function openCalendar(
  db: Db,
  shipped: { readonly text: string; readonly at: string },
): Promise<CalendarShelf> {
  if ((await calendarVersion(db)) === 0) {
    const first = {
      id: newId(),
      text: shipped.text,
      source: 'the list that came with the portal',
      at: shipped.at,
      by: null,
    }
    // Two servers started at once: whoever comes second finds the version there.
    await keepCalendar(db, first).catch((error: unknown) => {
      if (!isTaken(error)) throw error
    })
  }
  return { now: await readCalendar(db) }
}

/** Reads the bank holidays again where somebody has loaded new ones. */
export async function freshCalendar({ calendar }: Pick<Portal, 'calendar'>, db: Db): Promise<Calendar> {
  if ((await calendarVersion(db)) !== calendar.now.version) calendar.now = await readCalendar(db)
  return calendar.now
}

/** A desk whose calendar is the newest, for work and pages that say dates. */
export async function withFreshCalendar<D extends Desk>(desk: D): Promise<D> {
  await freshCalendar(desk, desk.db)
  return desk
}

async function readCalendar(db: Db): Promise<Calendar> {
  const read: { readonly version: number; readonly holidays: Holidays }[] = []
  for (const { version, text } of (await allCalendars(db)).toReversed()) {
    const holidays = parseHolidays(JSON.parse(text))
    const older = read.at(-1)
    read.push({ version, holidays: older ? withYearsBefore(holidays, older.holidays) : holidays })
  }
  const newest = read.pop()
  if (newest === undefined) throw new Error('There are no bank holidays in the store')
  return { ...newest, earlier: new Map(read.map(({ version, holidays }) => [version, holidays])) }
}
