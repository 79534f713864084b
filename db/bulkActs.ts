import type { Letter } from '~/app/rules/letters'
import { inChunks } from './chunks'
import type { Db, Trx } from './schema'
import type { BulkActRow, BulkCaseRow } from './schemaQueueDesk'

/** Keeps an act on many cases with what it came to on each. */
export async function keepBulk(trx: Trx, act: BulkActRow, cases: readonly BulkCaseRow[]): Promise<void> {
  await trx.insertInto('bulk_acts').values(act).execute()
  for (const some of inChunks(cases))
    await trx
      .insertInto('bulk_cases')
      .values([...some])
      .execute()
}

/** Holds many cases until the transaction is over, as `holdCase` does one. Two that cross wait, and one is tried again. */
export async function holdCases(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const some of inChunks(ids.toSorted()))
    await trx
      .updateTable('cases')
      .set((eb) => ({ seq: eb.ref('seq') }))
      .where('id', 'in', some)
      .execute()
}

type Whose = { readonly controller: string; readonly me: string; readonly id: string }

/** An act on many that somebody did themselves. */
export const ownBulk = (db: Db, { controller, me, id }: Whose) =>
  db
    .selectFrom('bulk_acts')
    .selectAll()
    .where('id', '=', id)
    .where('controller', '=', controller)
    .where('staff_id', '=', me)
    .executeTakeFirst()

/** What an act on many came to, case by case. */
export const casesOfBulk = (db: Db, id: string) =>
  db
    .selectFrom('bulk_cases')
    .innerJoin('cases', 'cases.id', 'bulk_cases.case_id')
    .selectAll('bulk_cases')
    .select(['cases.reference', 'cases.restricted_to'])
    .where('bulk_id', '=', id)
    .orderBy('cases.reference')
    .execute()

/** Takes an act's undoing in hand: false where somebody has done so already. */
export async function beginUndoing(trx: Trx, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bulk_acts')
    .set({ undone_at: at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type CameTo = { readonly bulk: string; readonly caseIds: readonly string[]; readonly undoing: string }

/** Says what undoing came to on some cases. */
export const noteUndoing = (trx: Trx, { bulk, caseIds, undoing }: CameTo) =>
  trx
    .updateTable('bulk_cases')
    .set({ undoing })
    .where('bulk_id', '=', bulk)
    .where('case_id', 'in', [...caseIds])
    .execute()

type Waiting = { readonly id: string; readonly caseId: string; readonly seq: number; readonly letter: Letter }
type When = { readonly controller: string; readonly at: string; readonly until: string | null }

/** Queues letters as `queueLetter` does one, which leave no earlier than an instant: as long they can be taken back. */
export async function queueHeldLetters(trx: Trx, letters: readonly Waiting[], when: When): Promise<void> {
  for (const some of inChunks(letters))
    await trx
      .insertInto('letters')
      .values(
        some.map(({ id, caseId, seq, letter }) => ({
          id,
          case_id: caseId,
          controller: when.controller,
          seq,
          template: letter.template,
          audience: letter.to,
          created_at: when.at,
          leased_until: when.until,
          attempts: 0,
        })),
      )
      .execute()
}

type HeldLetters = { readonly caseId: string; readonly seq: number; readonly until: string; readonly now: string }

/**
 * Deletes the letters of an event that are still held back. False where any has left or somebody has it in hand: a worker
 * that takes one writes another instant.
 */
export async function takeBackLetters(trx: Trx, { caseId, seq, until, now }: HeldLetters): Promise<boolean> {
  if (now >= until) return false
  const { numDeletedRows } = await trx
    .deleteFrom('letters')
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .where('leased_until', '=', until)
    .where('sent_at', 'is', null)
    .where('attempts', '=', 0)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
