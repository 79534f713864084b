import type { Selectable } from 'kysely'
import { type Actor, CaseEvent, type Recorded } from '~/app/rules/case/events'
import { inChunks } from './chunks'
import { sha256 } from './hash'
import type { Db, Schema } from './schema'

/** Where every case's chain of hashes begins. */
const genesis = '0'.repeat(64)

/** A case's history in order; empty where there is no such case. */
export async function historyOf(db: Db, caseId: string): Promise<readonly Recorded[]> {
  const rows = await db.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
  return rows.map(recordedOf)
}

/** The histories of many cases by id, each in order; null for one that is damaged and can't be read. */
export async function historiesOf(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded[] | null>> {
  const found = new Map<string, Recorded[] | null>(caseIds.map((id) => [id, []]))
  for (let from = 0; from < caseIds.length; from += 100) {
    const some = caseIds.slice(from, from + 100)
    const rows = await db.selectFrom('events').selectAll().where('case_id', 'in', some).orderBy('seq').execute()
    for (const row of rows) {
      try {
        found.get(row.case_id)?.push(recordedOf(row))
      } catch {
        found.set(row.case_id, null)
      }
    }
  }
  return found
}

const recordedOf = (row: Selectable<Schema['events']>): Recorded => ({
  seq: row.seq,
  at: row.at,
  by: actor(row.by_kind, row.by_id),
  event: CaseEvent.parse(JSON.parse(row.payload)),
})

/** Ids of every case that has a history, in order. */
export async function caseIds(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('events').select('case_id').where('seq', '=', 1).orderBy('case_id').execute()
  return rows.map((row) => row.case_id)
}

type Appending = { readonly caseId: string; readonly seq: number; readonly at: string; readonly by: Actor }

/**
 * Appends events after `seq`, each carrying the hash of the one before it over the hash of its own payload, so that
 * the chain still verifies once a payload is erased. Throws (see `isTaken`) where somebody else has written first.
 */
export async function appendEvents(db: Db, to: Appending, events: readonly CaseEvent[]): Promise<readonly Recorded[]> {
  // A decision may change nothing of the case, and only call for work.
  if (events.length === 0) return []
  const { rows, recorded } = linkedAfter(await lastHash(db, to.caseId), to, events)
  await db.insertInto('events').values(rows).execute()
  return recorded
}

/** Events as rows, each bound to the one before it by its hash. */
function linkedAfter(last: string, to: Appending, events: readonly CaseEvent[]) {
  let prev = last
  const recorded: Recorded[] = []
  const rows = events.map((event, i) => {
    const seq = to.seq + 1 + i
    const payload = JSON.stringify(event)
    const row = { case_id: to.caseId, seq, type: event.type, at: to.at, payload, payload_hash: sha256(payload) }
    const by = { by_kind: to.by.kind, by_id: to.by.kind === 'staff' ? to.by.id : null }
    const linked = { ...row, ...by, prev_hash: prev, hash: chain(prev, { ...row, ...by }) }
    prev = linked.hash
    recorded.push({ seq, at: to.at, by: to.by, event })
    return linked
  })
  return { rows, recorded }
}

type Beginning = Omit<Appending, 'seq'> & { readonly events: readonly CaseEvent[] }

/** Begins the histories of many new cases at once, as `appendEvents` would one by one. Gives each history in their order. */
export async function beginHistories(db: Db, many: readonly Beginning[]): Promise<readonly (readonly Recorded[])[]> {
  const begun = many.map(({ events, ...to }) => linkedAfter(genesis, { ...to, seq: 0 }, events))
  for (const rows of inChunks(begun.flatMap((each) => each.rows))) {
    await db
      .insertInto('events')
      .values([...rows])
      .execute()
  }
  return begun.map(({ recorded }) => recorded)
}

/** Appends to many histories at once, as `appendEvents` does to one. Gives what was recorded of each, in their order. */
export async function appendToHistories(
  db: Db,
  many: readonly (Appending & { readonly events: readonly CaseEvent[] })[],
): Promise<readonly (readonly Recorded[])[]> {
  const last = new Map<string, string>()
  for (const some of inChunks(many)) {
    const ids = some.map(({ caseId }) => caseId)
    const rows = await db
      .selectFrom('events')
      .select(['case_id', 'hash'])
      .where('case_id', 'in', ids)
      .orderBy('seq')
      .execute()
    for (const { case_id, hash } of rows) last.set(case_id, hash)
  }
  const linked = many.map(({ events, ...to }) => linkedAfter(last.get(to.caseId) ?? genesis, to, events))
  for (const rows of inChunks(linked.flatMap((each) => each.rows))) {
    await db
      .insertInto('events')
      .values([...rows])
      .execute()
  }
  return linked.map(({ recorded }) => recorded)
}

/** The first event of a case whose hash or place is wrong, or null where the chain holds. */
export async function brokenLink(db: Db, caseId: string): Promise<number | null> {
  const rows = await db.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
  let prev = genesis
  for (const [i, row] of rows.entries()) {
    const holds =
      row.seq === i + 1 &&
      row.prev_hash === prev &&
      row.payload_hash === sha256(row.payload) &&
      row.hash === chain(prev, row)
    if (!holds) return row.seq
    prev = row.hash
  }
  return null
}

type Linked = {
  readonly case_id: string
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly by_kind: string
  readonly by_id: string | null
  readonly payload_hash: string
}

const chain = (prev: string, row: Linked) =>
  sha256([prev, row.case_id, row.seq, row.type, row.at, row.by_kind, row.by_id ?? '', row.payload_hash].join('\n'))

async function lastHash(db: Db, caseId: string): Promise<string> {
  const row = await db
    .selectFrom('events')
    .select('hash')
    .where('case_id', '=', caseId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.hash ?? genesis
}

const actor = (kind: string, id: string | null): Actor =>
  kind === 'staff' && id !== null ? { kind, id } : kind === 'resident' ? { kind } : { kind: 'portal' }
