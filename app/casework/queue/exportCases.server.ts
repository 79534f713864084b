import type { Readable } from 'node:stream'
import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { writeCsv, writeOds } from '~/app/outside/sheets.server'
import type { Cell } from '~/app/rules/cells'
import type { Instant } from '~/app/rules/day'
import { writeAsk } from '~/app/rules/queue'
import type { Choice } from '~/app/rules/queueChoice'
import { may } from '~/app/rules/roles'
import { beginExport, finishExport } from '~/db/caseExports'
import { outcomesOf } from '~/db/chosenCases'
import type { QueueEntry } from '~/db/queueEntries'
import { chosenPages } from './chosenPages.server'

export type SheetFormat = 'csv' | 'ods'

/** A case that is taken out, with how it ended. */
export type TakenOut = QueueEntry & { readonly outcome: string | null }

type Wanted = {
  readonly choice: Choice
  readonly format: SheetFormat
  /** The head of the table, and what it says of a case. */
  readonly head: readonly string[]
  readonly line: (entry: TakenOut) => readonly Cell[]
}

/**
 * A view, or the cases that were ticked, as a sheet. Who takes it out is noted first, and how long it was when its last
 * line has left. Read page by page: however long the list, one page of it stands in memory. Null for a role that may not.
 */
export async function exportCases(
  desk: StaffDesk,
  { choice, format, head, line }: Wanted,
  clock: () => Instant = () => new Date().toISOString(),
): Promise<Readable | null> {
  if (!may(desk.staff.role, 'export-cases')) return null
  const { controller, id: staffId } = desk.staff
  const id = newId()
  const ask = 'ask' in choice ? writeAsk({ ...choice.ask, text: '' }) : null
  await beginExport(desk.db, { id, controller, staff_id: staffId, at: desk.now, format, ask })
  const rows = rowsOf(desk, { choice, head, line }, (cases) => finishExport(desk.db, { id, cases, at: clock() }))
  if (format === 'csv') return writeCsv(rows)
  return writeOds({ title: 'Cases', madeAt: desk.now, sheets: [{ name: 'Cases', rows }] })
}

type Sheet = Omit<Wanted, 'format'>

async function* rowsOf(
  desk: StaffDesk,
  { choice, head, line }: Sheet,
  finish: (cases: number) => Promise<unknown>,
): AsyncGenerator<readonly Cell[]> {
  yield head
  let cases = 0
  for await (const page of chosenPages(desk, choice)) {
    const ids = page.map((entry) => entry.id)
    const outcomes = await outcomesOf(desk.db, ids)
    for (const entry of page) yield line({ ...entry, outcome: outcomes.get(entry.id) ?? null })
    cases += page.length
  }
  await finish(cases)
}
