import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { clockOf, holidaysOf, nextSteps, stateOf } from '~/app/rules/case/reading'
import { watchesOf } from '~/app/rules/case/watches'
import type { Calendar } from '~/app/rules/clock/holidays'
import { standingOf } from '~/app/rules/clock/label'
import { targetOn } from '~/app/rules/clock/target'
import { bucketsOf } from '~/app/rules/queue'
import type { Figures } from '~/app/rules/reports/figures'
import { figuresOf } from '~/app/rules/reports/figuresOf'
import { saveAllFigures } from '~/db/figures'
import { queueRowsOf, saveQueueRows } from '~/db/queueRows'
import { saveAllWatches, saveProjections } from '~/db/saveCases'
import type { CaseRow, Db, Trx } from '~/db/schema'
import type { QueueRow } from '~/db/schemaQueue'
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

/** The rows beside a case, made again at will: its own, where the queue has it, what is to be reminded of and what reports count. */
export type Projection = {
  readonly row: CaseRow
  readonly watches: readonly WatchRow[]
  readonly queue: readonly QueueRow[]
  readonly figures: Figures
}

/** The rows beside a case as they follow from its events. */
export function project(id: string, kase: Case, { calendar, settings }: Reading): Projection {
  const clock = clockOf(kase, calendar)
  const holidays = holidaysOf(kase, calendar)
  const { controller, nation, reference, right, receivedOn } = kase.received
  const standing = standingOf(clock, kase)
  const { dueOn, pausedOn, waitingFor, settledOn } = standing
  const row: CaseRow = {
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
    closed_on: kase.closed?.on ?? kase.desk.takenBackOn,
    seq: kase.seq,
    calendar: kase.settled?.calendar ?? calendar.version,
    settings: settings.version,
    submission_id: kase.received.submission?.id ?? null,
    assigned_to: kase.desk.assignedTo,
    restricted_to: kase.desk.restrictedTo === null ? null : JSON.stringify(kase.desk.restrictedTo),
    outcome: kase.desk.takenBackOn === null ? (kase.closed?.outcome ?? null) : 'taken-back',
  }
  return {
    row,
    queue: queueRowsOf(row, bucketsOf(kase, standing)),
    watches: watchesOf(kase, { clock, watching: settings.watching, holidays: calendar.holidays }).map((watch) => ({
      case_id: id,
      controller,
      kind: watch.kind,
      about: watch.about,
      for_day: watch.for,
      watch_on: watch.on,
    })),
    figures: figuresOf(id, kase, { clock, holidays: calendar.holidays }),
  }
}

export type Read = { readonly caseId: string; readonly kase: Case; readonly reading: Reading }

/** Writes the rows beside a case. */
export const saveReading = (
  trx: Trx,
  caseId: string,
  { kase, reading }: { readonly kase: Case; readonly reading: Reading },
): Promise<void> => saveReadings(trx, [{ caseId, kase, reading }])

/** Writes the rows beside many cases at once, each held by whoever calls or just made: a few statements for all of them. */
export const saveReadings = (trx: Trx, many: readonly Read[]): Promise<void> =>
  savePlaces(
    trx,
    many.map(({ caseId, kase, reading }) => project(caseId, kase, reading)),
  )

/** Writes the rows beside cases as they were made. */
export async function savePlaces(trx: Trx, projections: readonly Projection[]): Promise<void> {
  await saveProjections(
    trx,
    projections.map(({ row }) => row),
  )
  await saveAllWatches(
    trx,
    projections.map(({ row, watches }) => ({ caseId: row.id, watches })),
  )
  await saveQueueRows(
    trx,
    projections.map(({ row, queue }) => ({ caseId: row.id, rows: queue })),
  )
  await saveAllFigures(
    trx,
    projections.map(({ figures }) => figures),
  )
}
