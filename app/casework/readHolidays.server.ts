import type { Desk, StaffDesk } from '~/app/desk.server'
import { CaseEvent } from '~/app/rules/case/events'
import { type Holidays, holidaysAt } from '~/app/rules/clock/holidays'
import { type Lacking, lackingOf, pressing } from '~/app/rules/clock/lacking'
import type { Day, Instant } from '~/app/rules/day'
import { allCalendars, movedDays } from '~/db/calendars'
import { staffNames } from '~/db/staff'
import { freshCalendar } from './calendar.server'

/** A version of the bank holidays, and whether every open case has been read by it. */
export type HolidaysVersion = {
  readonly id: string
  readonly version: number
  readonly source: string
  readonly loadedAt: Instant
  readonly byId: string | null
  readonly isApplied: boolean
  readonly holidays: Holidays
}

/** Every version, the newest first. */
export async function readVersions(desk: Desk): Promise<readonly HolidaysVersion[]> {
  const calendar = await freshCalendar(desk, desk.db)
  return (await allCalendars(desk.db)).map((row) => ({
    id: row.id,
    version: row.version,
    source: row.source,
    loadedAt: row.loaded_at,
    byId: row.by_id,
    isApplied: row.applied_at !== null,
    holidays: holidaysAt(calendar, row.version),
  }))
}

/** A due date that a version of the bank holidays moved. */
export type Move = Pick<Extract<CaseEvent, { type: 'date-moved' }>, 'before' | 'after' | 'because'> & {
  readonly reference: string
}

/** What a version moved, among one controller's cases or (null) all. References and days: nobody's name. */
export async function readMoves(desk: Desk, version: number, controller: string | null): Promise<readonly Move[]> {
  const rows = await movedDays(desk.db, controller)
  return rows.flatMap(({ reference, payload }) => {
    const event = CaseEvent.parse(JSON.parse(payload))
    return event.type === 'date-moved' && event.calendar === version ? [{ ...event, reference }] : []
  })
}

/** The versions as a member of staff may see them: names of their own colleagues, nobody else's. */
export async function readHolidays(desk: StaffDesk) {
  const [versions, names] = await Promise.all([readVersions(desk), staffNames(desk.db, desk.staff.controller)])
  const inForce = desk.calendar.now.holidays
  return {
    versions: versions.map((version) => ({
      ...version,
      by: names.find(({ id }) => id === version.byId)?.name ?? null,
    })),
    inForce,
    lacking: lackingOf(inForce, desk.today),
  }
}

/** What the bank holidays in force lack and can't wait for. */
export const pressingHolidays = ({ calendar }: Pick<Desk, 'calendar'>, today: Day): readonly Lacking[] =>
  pressing(lackingOf(calendar.now.holidays, today), today)
