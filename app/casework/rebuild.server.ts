import type { Desk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { holidaysAt } from '~/app/rules/clock/holidays'
import { allProjections, caseById, holdCase, watchesOfCase } from '~/db/cases'
import { caseIds, historiesOf } from '~/db/events'
import { figuresOfCases, rowOf } from '~/db/figures'
import { mendCounts, missingCounts } from '~/db/queueCounts'
import { queueRowsOfCases, saveQueueRows, strayQueueCases } from '~/db/queueRows'
import type { CaseRow, Db } from '~/db/schema'
import { keepSearchWords, searchWordsOf, wordRowsOf } from '~/db/searchWords'
import { readWatching } from '~/db/settings'
import { freshCalendar } from './calendar.server'
import { type Projection, project, type Reading, readingOf, savePlaces } from './project.server'

/**
 * The rows of a case made again from its events, by the bank holidays and settings that its row was made by: bringing
 * it to newer ones is not this, it is an event. Null where its history can't be read.
 */
async function projectAgain(desk: Desk, db: Db, id: string): Promise<Projection | null> {
  const kept = await caseById(db, id)
  const history = (await historiesOf(db, [id])).get(id)
  if (!history) return null
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

/**
 * References of the cases whose kept rows differ from what their events and people say, or whose events can't be read; and
 * of which controllers the queue's counts are wrong.
 */
export async function projectionsThatDiffer(desk: Desk): Promise<readonly string[]> {
  const { db } = desk
  const kept = new Map((await allProjections(db)).map((row) => [row.id, row]))
  const differ: string[] = []
  for (const id of await caseIds(db)) {
    const row = kept.get(id)
    kept.delete(id)
    const made = await projectAgain(desk, db, id)
    const isSame =
      made !== null &&
      areSame([made.row], row ? [row] : []) &&
      areSame(made.watches, await watchesOfCase(db, id)) &&
      areSame(made.queue, await queueRowsOfCases(db, [id])) &&
      areSame([rowOf(made.figures)], await figuresOfCases(db, [id])) &&
      areSame(await wordRowsOf(db, [id]), await searchWordsOf(db, id))
    if (!isSame) differ.push(row?.reference ?? made?.row.reference ?? id)
  }
  const wrong = new Set((await missingCounts(db)).map(({ controller }) => `the counts of ${controller}`))
  // What is left has no history.
  return [...differ, ...[...kept.values()].map((row) => row.reference), ...(await strayQueueCases(db)), ...wrong]
}

/** Writes every projection again from the events, but those of a case whose events can't be read. */
export async function rebuildProjections(desk: Desk): Promise<void> {
  for (const id of await caseIds(desk.db)) {
    await desk.db.transaction().execute(async (trx) => {
      await holdCase(trx, id)
      const made = await projectAgain(desk, trx, id)
      if (made === null) return
      await savePlaces(trx, [made])
      await keepSearchWords(trx, [id])
    })
  }
  await desk.db.transaction().execute(async (trx) => {
    const strays = await strayQueueCases(trx)
    await saveQueueRows(
      trx,
      strays.map((caseId) => ({ caseId, rows: [] })),
    )
    await mendCounts(trx)
  })
}

const inOrder = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)))
const sorted = (rows: readonly object[]) => rows.map(inOrder).sort().join()
const areSame = (made: readonly object[], kept: readonly object[]) => sorted(made) === sorted(kept)
