import type { Kysely } from 'kysely'
import { foldCase } from '~/app/rules/case/fold'
import { bucketsOf, type QueueBucket } from '~/app/rules/queue'
import { inChunks } from './chunks'
import { historyOf } from './events'
import { mendCounts } from './queueCounts'
import { queueRowsOf } from './queueRows'
import type { CaseRow, Schema, Trx } from './schema'
import { keepSearchWords } from './searchWords'

/**
 * Fills the queue, its counts and the words of the search of a store that had none, from the cases in it. Part of a
 * migration: what it writes are the columns of that time, and a column that comes later has a default of its own.
 */
export async function fillQueue(before: Kysely<unknown>): Promise<void> {
  // Migrations are given a store of no known shape, in a transaction.
  const trx = before as unknown as Trx & Kysely<Schema>
  const ids = (await trx.selectFrom('cases').select('id').orderBy('id').execute()).map(({ id }) => id)
  for (const some of inChunks(ids, 200)) {
    const columns = ['id', 'controller', 'assigned_to', 'right_asked', 'state', 'received_on', 'closed_on'] as const
    const cases = await trx
      .selectFrom('cases')
      .select([...columns, 'due_on', 'paused_on', 'waiting_for', 'settled_on'])
      .where('id', 'in', [...some])
      .execute()
    for (const kase of cases) {
      for (const row of queueRowsOf(kase, await piles(trx, kase))) {
        const { case_id, bucket, controller, assignee, right_asked, state, day, by_due, by_received } = row
        const kept = { case_id, bucket, controller, assignee, right_asked, state, day, by_due, by_received }
        await trx.insertInto('queue').values(kept).execute()
      }
    }
    await keepSearchWords(trx, some)
  }
  await mendCounts(trx)
}

type Kept = Pick<CaseRow, 'id' | 'closed_on' | 'due_on' | 'paused_on' | 'waiting_for' | 'settled_on'>

/** One whose history can't be read lies where its row says: to be found, and mended. */
async function piles(trx: Trx, kept: Kept): Promise<readonly QueueBucket[]> {
  const { due_on: dueOn, paused_on: pausedOn, waiting_for: waitingFor, settled_on: settledOn } = kept
  const history = await historyOf(trx, kept.id).catch(() => [])
  if (history.length === 0) return kept.closed_on === null ? ['open'] : []
  return bucketsOf(foldCase(history), { dueOn, pausedOn, waitingFor, settledOn })
}
