import { z } from 'zod'
import { usualWatching, type Watching } from '~/app/rules/case/watches'
import type { Db } from './schema'

const days = z.number().int().min(0).max(365)
const Payload = z.object({
  targetDays: days.nullable(),
  noticeDays: days,
  dueDays: days,
  silentDays: days,
  complaintDays: days,
})

export type HeldWatching = { readonly version: number; readonly watching: Watching }

/**
 * How a controller wants to be reminded, and which version of its settings says so: 0 is the usual ones. The newest
 * version, or with `upTo` the newest that was no later.
 */
export async function readWatching(db: Db, controller: string, upTo?: number): Promise<HeldWatching> {
  const versions = db.selectFrom('settings').select(['version', 'payload']).where('controller', '=', controller)
  const row = await (upTo === undefined ? versions : versions.where('version', '<=', upTo))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { version: 0, watching: usualWatching }
  return { version: row.version, watching: Payload.parse(JSON.parse(row.payload)) }
}

type Changing = {
  readonly id: string
  readonly controller: string
  readonly watching: Watching
  readonly at: string
  readonly by: string | null
}

/** Keeps new settings, to be applied to every open case. Throws (see `isTaken`) where somebody else was first. */
export async function keepWatching(db: Db, { id, controller, watching, at, by }: Changing): Promise<void> {
  const { version } = await readWatching(db, controller)
  await db
    .insertInto('settings')
    .values({
      id,
      controller,
      version: version + 1,
      payload: JSON.stringify(Payload.parse(watching)),
      changed_at: at,
      by_id: by,
    })
    .execute()
}

export const settingsById = (db: Db, id: string) =>
  db.selectFrom('settings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const markSettingsApplied = (db: Db, id: string, at: string) =>
  db.updateTable('settings').set({ applied_at: at, leased_until: null }).where('id', '=', id).execute()

/** Every version of a controller's settings, the newest first. */
export async function watchingHistory(db: Db, controller: string) {
  const rows = await db
    .selectFrom('settings')
    .selectAll()
    .where('controller', '=', controller)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, watching: Payload.parse(JSON.parse(row.payload)) }))
}
