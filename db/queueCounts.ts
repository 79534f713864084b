import { sql } from 'kysely'
import { inChunks } from './chunks'
import type { Db, Trx } from './schema'
import type { QueueCountRow, QueueRow } from './schemaQueue'

/** Stands in a count for every assignee, right or state. */
export const every = '*'

type Counted = Pick<QueueRow, 'controller' | 'assignee' | 'right_asked' | 'state' | 'bucket' | 'day'>
type Change = { readonly more: readonly Counted[]; readonly fewer: readonly Counted[] }

/**
 * Counts rows that came and rows that went, in the transaction that writes them. Two writers take the counts in one
 * order, so that neither waits for what the other holds.
 */
export async function addToCounts(trx: Trx, { more, fewer }: Change): Promise<void> {
  const sums = new Map<string, QueueCountRow>()
  const add = (row: Counted, by: number) => {
    for (const count of countsOf(row)) {
      const key = keyOf(count)
      sums.set(key, { ...count, n: (sums.get(key)?.n ?? 0) + by })
    }
  }
  for (const row of more) add(row, 1)
  for (const row of fewer) add(row, -1)
  await addAll(trx, [...sums.values()])
}

/**
 * Where the counts aren't what the rows of the queue come to: by how much they fall short. Read in one statement, and
 * rows and counts change together, so what others write meanwhile is no difference.
 */
export const missingCounts = async (db: Db): Promise<readonly QueueCountRow[]> =>
  (
    await sql<QueueCountRow>`
      select controller, assignee, right_asked, state, bucket, day, sum(n) as n from (
        select controller, assignee, right_asked, state, bucket, day, -n as n from queue_counts
        union all
        select controller,
          case when by_assignee = 1 then assignee else ${every} end,
          case when by_right = 1 then right_asked else ${every} end,
          case when by_state = 1 then state else ${every} end,
          bucket, day, 1
        from queue
        cross join (select 0 as by_assignee union all select 1) as a
        cross join (select 0 as by_right union all select 1) as r
        cross join (select 0 as by_state union all select 1) as s
      ) as counted
      group by controller, assignee, right_asked, state, bucket, day
      having sum(n) <> 0`.execute(db)
  ).rows

/** Puts right what `missingCounts` finds: by adding, so that nobody else's count is lost. */
export const mendCounts = async (trx: Trx): Promise<void> => addAll(trx, await missingCounts(trx))

async function addAll(trx: Trx, counts: readonly QueueCountRow[]): Promise<void> {
  const changed = counts.filter(({ n }) => n !== 0).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  for (const some of inChunks(changed)) {
    const written = await trx
      .insertInto('queue_counts')
      .values([...some])
      .onConflict((oc) =>
        oc
          .columns(['controller', 'assignee', 'right_asked', 'state', 'bucket', 'day'])
          .doUpdateSet((eb) => ({ n: eb('queue_counts.n', '+', eb.ref('excluded.n')) })),
      )
      .returningAll()
      .execute()
    const empty = written.filter(({ n }) => n === 0)
    if (empty.length > 0) await dropCounts(trx, empty)
  }
}

/** Days that are over would pile up otherwise. */
const dropCounts = (trx: Trx, counts: readonly QueueCountRow[]) =>
  sql`delete from queue_counts where (controller, assignee, right_asked, state, bucket, day) in (values ${sql.join(
    counts.map((c) => sql`(${c.controller}, ${c.assignee}, ${c.right_asked}, ${c.state}, ${c.bucket}, ${c.day})`),
  )})`.execute(trx)

/** Every count that a row of the queue is part of: with each of its three facets and for all of it. */
function countsOf(row: Counted): readonly Omit<QueueCountRow, 'n'>[] {
  const { controller, bucket, day } = row
  return [row.assignee, every].flatMap((assignee) =>
    [row.right_asked, every].flatMap((right_asked) =>
      [row.state, every].map((state) => ({ controller, assignee, right_asked, state, bucket, day })),
    ),
  )
}

const keyOf = (c: Omit<QueueCountRow, 'n'>) =>
  [c.controller, c.assignee, c.right_asked, c.state, c.bucket, c.day].join('\n')
