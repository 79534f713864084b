import type { Desk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { allProjections, saveProjection } from '~/db/cases'
import { caseIds, historyOf } from '~/db/events'
import type { CaseRow } from '~/db/schema'
import { project } from './keep.server'

/** Every projection made again from the events, in memory. */
export async function projectAll(desk: Desk): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = []
  for (const id of await caseIds(desk.db)) rows.push(project(id, foldCase(await historyOf(desk.db, id)), desk.holidays))
  return rows
}

/** References of the cases whose kept projection differs from what their events say. */
export async function projectionsThatDiffer(desk: Desk): Promise<readonly string[]> {
  const kept = new Map((await allProjections(desk.db)).map((row) => [row.id, row]))
  const made = await projectAll(desk)
  const wrong = made.filter((row) => !isSame(row, kept.get(row.id))).map((row) => row.reference)
  const strays = [...kept.values()].filter((row) => !made.some((m) => m.id === row.id)).map((row) => row.reference)
  return [...wrong, ...strays]
}

/** Writes every projection again from the events. */
export async function rebuildProjections(desk: Desk): Promise<void> {
  const rows = await projectAll(desk)
  await desk.db.transaction().execute(async (trx) => {
    for (const row of rows) await saveProjection(trx, row)
  })
}

const isSame = (a: CaseRow, b: CaseRow | undefined) => b !== undefined && sorted(a) === sorted(b)
const sorted = (row: CaseRow) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)))
