import { sql } from 'kysely'
import type { QueueBucket } from '~/app/rules/queue'
import { inChunks } from './chunks'
import { addToCounts } from './queueCounts'
import type { CaseRow, Db, Trx } from './schema'
import type { QueueRow } from './schemaQueue'

type Lying = Pick<
  CaseRow,
  | 'id'
  | 'controller'
  | 'assigned_to'
  | 'right_asked'
  | 'state'
  | 'due_on'
  | 'paused_on'
  | 'waiting_for'
  | 'settled_on'
  | 'received_on'
>

/** A case's rows of the queue, one for each pile that it lies in. */
export function queueRowsOf(row: Lying, buckets: readonly QueueBucket[]): readonly QueueRow[] {
  const { id, controller, received_on, due_on, paused_on } = row
  const rank = rankOf(row)
  return buckets.map((bucket) => ({
    case_id: id,
    bucket,
    controller,
    assignee: row.assigned_to ?? '',
    right_asked: row.right_asked,
    state: row.state,
    day: bucket === 'open' && rank === ranks.running ? (due_on ?? '') : '',
    by_due: [rank, due_on ?? paused_on ?? '', received_on, id].join(' '),
    by_received: [received_on, id].join(' '),
  }))
}

/** By due day, then what stands still, then what hasn't started, and last what is answered and waits to be collected. */
export const ranks = { running: 0, paused: 1, waiting: 2, settled: 3 } as const

function rankOf({ due_on, paused_on, settled_on }: Lying): number {
  if (settled_on !== null) return ranks.settled
  if (due_on !== null) return ranks.running
  return paused_on !== null ? ranks.paused : ranks.waiting
}

export type CaseQueueRows = { readonly caseId: string; readonly rows: readonly QueueRow[] }

/**
 * Puts cases into the piles that they lie in, in place of those that they lay in, and keeps the counts true. Whoever calls
 * holds the cases, or has just made them: two who put one case about at once would count it twice.
 */
export async function saveQueueRows(trx: Trx, many: readonly CaseQueueRows[]): Promise<void> {
  const before = await queueRowsOfCases(
    trx,
    many.map(({ caseId }) => caseId),
  )
  const kept = new Map(before.map((row) => [keyOf(row), row]))
  const wanted = new Map(many.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row] as const)))
  const gone = before.filter((row) => !wanted.has(keyOf(row)))
  const changed = [...wanted].filter(([key, row]) => !isSame(kept.get(key), row)).map(([, row]) => row)
  const replaced = changed.flatMap((row) => kept.get(keyOf(row)) ?? [])

  for (const some of inChunks(gone)) await dropRows(trx, some)
  for (const some of inChunks(changed)) await putRows(trx, some)
  await addToCounts(trx, { more: changed, fewer: [...gone, ...replaced] })
}

export async function queueRowsOfCases(db: Db, caseIds: readonly string[]): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = []
  for (const some of inChunks(caseIds)) {
    rows.push(
      ...(await db
        .selectFrom('queue')
        .selectAll()
        .where('case_id', 'in', [...some])
        .execute()),
    )
  }
  return rows
}

/** Ids of cases that lie in the queue and have no history. */
export const strayQueueCases = async (db: Db): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('queue')
      .leftJoin('events', (join) => join.onRef('events.case_id', '=', 'queue.case_id').on('events.seq', '=', 1))
      .select('queue.case_id')
      .distinct()
      .where('events.case_id', 'is', null)
      .execute()
  ).map(({ case_id }) => case_id)

const putRows = (trx: Trx, rows: readonly QueueRow[]) =>
  trx
    .insertInto('queue')
    .values([...rows])
    .onConflict((oc) =>
      oc.columns(['case_id', 'bucket']).doUpdateSet((eb) => ({
        controller: eb.ref('excluded.controller'),
        assignee: eb.ref('excluded.assignee'),
        right_asked: eb.ref('excluded.right_asked'),
        state: eb.ref('excluded.state'),
        day: eb.ref('excluded.day'),
        by_due: eb.ref('excluded.by_due'),
        by_received: eb.ref('excluded.by_received'),
      })),
    )
    .execute()

const dropRows = (trx: Trx, rows: readonly QueueRow[]) =>
  sql`delete from queue where (case_id, bucket) in (values ${sql.join(
    rows.map(({ case_id, bucket }) => sql`(${case_id}, ${bucket})`),
  )})`.execute(trx)

const keyOf = ({ case_id, bucket }: QueueRow) => `${case_id} ${bucket}`

const isSame = (one: QueueRow | undefined, other: QueueRow) =>
  one !== undefined &&
  one.controller === other.controller &&
  one.assignee === other.assignee &&
  one.right_asked === other.right_asked &&
  one.state === other.state &&
  one.day === other.day &&
  one.by_due === other.by_due &&
  one.by_received === other.by_received
