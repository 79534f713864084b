import type { Desk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { holidaysAt } from '~/app/rules/clock/holidays'
import { allProjections, caseById, holdCase, saveProjection, saveWatches, watchesOfCase } from '~/db/cases'
import { caseIds, historyOf } from '~/db/events'
import type { CaseRow, Db } from '~/db/schema'
import { readWatching } from '~/db/settings'
import { freshCalendar } from './calendar.server'
import { type Projection, project, type Reading, readingOf } from './project.server'

/**
 * The rows of a case made again from its events, by the bank holidays and settings that its row was made by: bringing
 * it to newer ones is not this, it is an event. Null where its history can't be read.
 */
async function projectAgain(desk: Desk, db: Db, id: string): Promise<Projection | null> {
  const kept = await caseById(db, id)
  const history = await historyOf(db, id)
  try {
    const kase = foldCase(history)
    const reading = await readingAsKept(desk, db, { controller: kase.received.controller, kept })
    return project(id, kase, reading)
  } catch {
    return null
  }
}

type Kept = { readonly controller: string; readonly kept: CaseRow | undefined }

async function readingAsKept(desk: Desk, db: Db, { controller, kept }: Kept): Promise<Reading> {
  if (kept === undefined) return readingOf(desk, db, controller)
  const calendar = await freshCalendar(desk, db)
  const settings = await readWatching(db, controller, kept.settings)
  const isNewest = kept.settled_on !== null || !calendar.earlier.has(kept.calendar)
  const version = isNewest ? calendar.version : kept.calendar
  return { calendar: { ...calendar, version, holidays: holidaysAt(calendar, version) }, settings }
}

/** References of the cases whose kept rows differ from what their events say, or whose events can't be read. */
export async function projectionsThatDiffer(desk: Desk): Promise<readonly string[]> {
  const kept = new Map((await allProjections(desk.db)).map((row) => [row.id, row]))
  const differ: string[] = []
  for (const id of await caseIds(desk.db)) {
    const row = kept.get(id)
    kept.delete(id)
    const made = await projectAgain(desk, desk.db, id)
    const watches = await watchesOfCase(desk.db, id)
    const isSame =
      made !== null && sorted([made.row]) === sorted(row ? [row] : []) && sorted(made.watches) === sorted(watches)
    if (!isSame) differ.push(row?.reference ?? made?.row.reference ?? id)
  }
  // What is left has no history.
  return [...differ, ...[...kept.values()].map((row) => row.reference)]
}

/** Writes every projection again from the events, but those of a case whose events can't be read. */
export async function rebuildProjections(desk: Desk): Promise<void> {
  for (const id of await caseIds(desk.db)) {
    await desk.db.transaction().execute(async (trx) => {
      await holdCase(trx, id)
      const made = await projectAgain(desk, trx, id)
      if (made === null) return
      await saveProjection(trx, made.row)
      await saveWatches(trx, id, made.watches)
    })
  }
}

const inOrder = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)))
const sorted = (rows: readonly object[]) => rows.map(inOrder).sort().join()
