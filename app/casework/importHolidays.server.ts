import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { isSameHolidays } from '~/app/rules/clock/changes'
import { readFeed } from '~/app/rules/clock/feed'
import { calendarVersion, keepCalendar, markCalendarApplied } from '~/db/calendars'
import { casesBehindCalendar } from '~/db/cases'
import { readyDigests } from '~/db/digests'
import { freshCalendar } from './calendar.server'
import { bringUpAll } from './catchUp.server'

/** A feed, and where it came from: a file's name or an address. */
export type Feed = { readonly text: string; readonly source: string }

export type Imported =
  | { readonly version: number; readonly id: string }
  /** Those in force are the same. */
  | { readonly same: true }
  | { readonly refused: readonly string[] }

/**
 * Takes new bank holidays into force, unless they are the same as those in force or not fit. Going through the open
 * cases is work of its own (`applyCalendar`), which a killed process leaves to the next. Throws (see `isTaken`) where
 * somebody else takes others into force in the same moment.
 */
export async function importHolidays(desk: Desk, feed: Feed): Promise<Imported> {
  const { holidays: inForce } = await freshCalendar(desk, desk.db)
  const read = readFeed(feed.text, { inForce, today: desk.today })
  if ('refused' in read) return read
  if (isSameHolidays(inForce, read.holidays)) return { same: true }
  const id = newId()
  const by = desk.by.kind === 'staff' ? desk.by.id : null
  const version = await keepCalendar(desk.db, { id, ...feed, at: desk.now, by })
  return version === null ? { same: true } : { version, id }
}

/** Goes through every open case after an import. One that a killed process left half done is gone on with. */
export async function applyCalendar(desk: Desk, id: string): Promise<void> {
  await bringToCalendar(desk)
  await markCalendarApplied(desk.db, id, desk.now)
}

/**
 * Brings every open case to the bank holidays in force. Each whose day moves says so in an event of its own, and all of
 * them stand on one list for their team, sent when the last is done. Gives how many cases couldn't be read.
 */
export async function bringToCalendar(desk: Desk): Promise<number> {
  const version = await calendarVersion(desk.db)
  const left = await bringUpAll(desk, (limit) => casesBehindCalendar(desk.db, { version, limit }))
  await readyDigests(desk.db, 'holidays', desk.now)
  return left
}
