import type { StaffDesk } from '~/app/desk.server'
import { newId, newReference } from '~/app/outside/secrets.server'
import type { CaseEvent } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import type { DryRun } from '~/app/rules/imports/dryRun'
import type { TrackedRequest } from '~/app/rules/imports/readRow'
import type { Register } from '~/app/rules/register/schema'
import { may, mayBeGiven, Role } from '~/app/rules/roles'
import { inChunks } from '~/db/chunks'
import { beginHistories } from '~/db/events'
import {
  countImported,
  holdImports,
  importById,
  importedRowsOf,
  keepImportedRows,
  markImported,
  otherReferencesOf,
} from '~/db/imports'
import type { Trx } from '~/db/schema'
import { keepSearchWords } from '~/db/searchWords'
import { activeStaff } from '~/db/staff'
import { readingOf, saveReadings } from '../project.server'
import { readRegister } from '../registers.server'
import { tryAgain } from '../tryAgain.server'
import { keepBeside } from './keepBeside.server'
import { trialOf } from './readImport.server'

type Ran = { readonly cases: number } | { readonly refused: 'not-allowed' | 'no-such-import' | 'nothing-to-bring-in' }

/** A transaction is never so long that others, who wait for it, give up. */
const together = 500

/**
 * Brings in every row of a spreadsheet that has no fault, each as a case of its own. Nobody is written to: what was done was
 * done before. Cut off, it goes on where it stopped; sent twice, it brings nothing in twice.
 */
export async function runImport(desk: StaffDesk, id: string): Promise<Ran> {
  if (!may(desk.staff.role, 'import-cases')) return { refused: 'not-allowed' }
  const held = await importById(desk.db, desk.staff.controller, id)
  const register = (await readRegister(desk, desk.staff.controller))?.register
  if (held === undefined || register === undefined) return { refused: 'no-such-import' }
  if (held.done_at !== null) return { cases: await countImported(desk.db, id) }
  const trial = await trialOf(desk, held)
  if (trial === null || trial.good.length === 0) return { refused: 'nothing-to-bring-in' }
  const staff = await givenByName(desk)
  for (const rows of inChunks(trial.good, together)) {
    const bringing = { importId: id, rows, register, staff }
    const isThere = await tryAgain(() => desk.db.transaction().execute((trx) => bringIn(trx, desk, bringing)))
    if (!isThere) return { refused: 'no-such-import' }
  }
  await markImported(desk.db, id, desk.now)
  return { cases: await countImported(desk.db, id) }
}

/** Who may be given a case, by name in small letters. A name that two bear is nobody's: who was meant can't be told. */
async function givenByName(desk: StaffDesk): Promise<ReadonlyMap<string, string>> {
  const all = await activeStaff(desk.db, desk.staff.controller)
  const names = all.map(({ name }) => name.toLowerCase())
  const isUnique = (name: string) => names.indexOf(name) === names.lastIndexOf(name)
  return new Map(
    all
      .filter(({ role }) => mayBeGiven(Role.parse(role)))
      .map(({ id, name }) => [name.toLowerCase(), id] as const)
      .filter(([name]) => isUnique(name)),
  )
}

type Bringing = {
  readonly importId: string
  readonly rows: DryRun['good']
  readonly register: Register
  readonly staff: ReadonlyMap<string, string>
}

/** False where somebody has let the spreadsheet go meanwhile. */
async function bringIn(trx: Trx, desk: StaffDesk, { importId, rows, register, staff }: Bringing): Promise<boolean> {
  const controller = register.controller.id
  await holdImports(trx, controller)
  if ((await importById(trx, controller, importId)) === undefined) return false
  // Of this one, by a run that was cut off or goes on beside this; and of another that bears the same references.
  const there = new Set((await importedRowsOf(trx, importId)).map(({ row }) => row))
  const known = await otherReferencesOf(trx, { controller, importId })
  const reading = await readingOf(desk, trx, controller)
  const made = rows
    .filter(({ row, request }) => !there.has(row) && !known.has(request.reference))
    .map(({ row, request }) => ({ row, request, caseId: newId(), reference: newReference(register.controller.prefix) }))
  const histories = await beginHistories(
    trx,
    made.map(({ caseId, reference, request }) => ({
      caseId,
      at: desk.now,
      by: desk.by,
      events: eventsOf(request, { importId, reference, register, staff, calendar: reading.calendar.version }),
    })),
  )
  await keepBeside(trx, desk, made)
  await saveReadings(
    trx,
    made.map(({ caseId }, i) => ({ caseId, kase: foldCase(histories[i] ?? []), reading })),
  )
  await keepSearchWords(
    trx,
    made.map(({ caseId }) => caseId),
  )
  await keepImportedRows(
    trx,
    made.map(({ row, request, caseId }, i) => ({
      import_id: importId,
      row,
      case_id: caseId,
      seq: histories[i]?.length ?? 0,
      old_reference: request.reference,
    })),
  )
  return true
}

type Tracked = {
  readonly importId: string
  readonly reference: string
  readonly register: Register
  readonly staff: ReadonlyMap<string, string>
  readonly calendar: number
}

/** What the tracker says has happened, in the order that the law's clock reads it. */
function eventsOf(request: TrackedRequest, { importId, reference, register, staff, calendar }: Tracked) {
  const { identityOn, extendedOn, closed } = request
  const to = staff.get(request.assignedTo.toLowerCase())
  const events: CaseEvent[] = [
    {
      type: 'received',
      controller: register.controller.id,
      reference,
      right: request.right,
      nation: register.controller.nation,
      receivedOn: request.receivedOn,
      channel: 'email',
      language: 'en',
      activities: [],
      imported: importId,
    },
  ]
  if (to !== undefined) events.push({ type: 'assigned', to })
  if (identityOn !== null) events.push({ type: 'identity-verified', on: identityOn, method: 'known-to-us' })
  if (extendedOn !== null) events.push({ type: 'extended', on: extendedOn, reason: 'complexity' })
  if (closed !== null) events.push({ type: 'closed', on: closed.on, outcome: closed.outcome, calendar })
  return events
}
