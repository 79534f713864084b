import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { clockOf, holidaysOf, nextSteps, stateOf } from '~/app/rules/case/reading'
import { watchesOf } from '~/app/rules/case/watches'
import type { Calendar } from '~/app/rules/clock/holidays'
import { standingOf } from '~/app/rules/clock/label'
import { targetOn } from '~/app/rules/clock/target'
import { saveProjection, saveWatches } from '~/db/cases'
import type { CaseRow, Db, Trx } from '~/db/schema'
import type { WatchRow } from '~/db/schemaTime'
import { type HeldWatching, readWatching } from '~/db/settings'
import { freshCalendar } from './calendar.server'

/** What a case is read by besides its events: the bank holidays, and its controller's settings. */
export type Reading = { readonly calendar: Calendar; readonly settings: HeldWatching }

/** What cases of a controller are read by now. */
export const readingOf = async (desk: Desk, db: Db, controller: string): Promise<Reading> => ({
  calendar: await freshCalendar(desk, db),
  settings: await readWatching(db, controller),
})

/** The rows beside a case, made again at will: what the queue reads, and what is to be reminded of. */
export type Projection = { readonly row: CaseRow; readonly watches: readonly WatchRow[] }

/** The rows beside a case as they follow from its events. */
export function project(id: string, kase: Case, { calendar, settings }: Reading): Projection {
  const clock = clockOf(kase, calendar)
  const holidays = holidaysOf(kase, calendar)
  const { controller, nation, reference, right, receivedOn } = kase.received
  const { dueOn, pausedOn, waitingFor, settledOn } = standingOf(clock, kase)
  return {
    row: {
      id,
      controller,
      reference,
      right_asked: right,
      state: stateOf(kase),
      next_step: nextSteps(kase)[0] ?? null,
      received_on: receivedOn,
      due_on: dueOn,
      notice_limit_on: clock.state === 'running' ? clock.noticeLimitOn : null,
      target_on: targetOn(clock, settings.watching.targetDays, { nation, holidays }),
      paused_on: pausedOn,
      waiting_for: waitingFor,
      settled_on: settledOn,
      closed_on: kase.closed?.on ?? null,
      seq: kase.seq,
      calendar: kase.settled?.calendar ?? calendar.version,
      settings: settings.version,
    },
    watches: watchesOf(kase, { clock, watching: settings.watching, holidays: calendar.holidays }).map((watch) => ({
      case_id: id,
      controller,
      kind: watch.kind,
      about: watch.about,
      for_day: watch.for,
      watch_on: watch.on,
    })),
  }
}

/** Writes the rows beside a case. */
export async function saveReading(
  trx: Trx,
  caseId: string,
  { kase, reading }: { readonly kase: Case; readonly reading: Reading },
): Promise<void> {
  const { row, watches } = project(caseId, kase, reading)
  await saveProjection(trx, row)
  await saveWatches(trx, caseId, watches)
}
