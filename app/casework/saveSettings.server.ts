import type { StaffDesk } from '~/app/desk.server'
import type { Watching } from '~/app/rules/case/watches'
import { may } from '~/app/rules/roles'
import { isTaken } from '~/db/dialect'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { readWatching, watchingHistory } from '~/db/settings'
import { staffNames } from '~/db/staff'
import { changeSettings } from './changeSettings.server'

type Saving = {
  readonly watching: Watching
  /** The version that was seen: another since then must be looked at first. */
  readonly seen: number
  readonly onceKey: string
}
type Saved = Awaited<ReturnType<typeof changeSettings>>

/** Changes the settings of the desk's own controller, once for a form. */
export async function saveSettings(desk: StaffDesk, saving: Saving): Promise<Saved> {
  if (!may(desk.staff.role, 'change-settings')) return { refused: 'not-allowed' }
  const save = () => desk.db.transaction().execute((trx) => saveOnce(trx, desk, saving))
  try {
    // The same form twice in one moment: the first is found now.
    return await save().catch((error: unknown) => (isTaken(error) ? save() : Promise.reject(error)))
  } catch (error) {
    if (error instanceof Stale) return { refused: 'stale' }
    throw error
  }
}

/** Somebody else was first: on its way out of the transaction, which it undoes. */
class Stale extends Error {}

async function saveOnce(trx: Trx, desk: StaffDesk, { watching, seen, onceKey }: Saving): Promise<Saved> {
  const { controller } = desk.staff
  if (onceKey !== '' && (await caseOfKey(trx, onceKey)) !== undefined) return { done: true }
  if (onceKey !== '') await spendKey(trx, { key: onceKey, caseId: controller, at: desk.now })
  const saved = await changeSettings({ ...desk, db: trx }, watching)
  if ('refused' in saved) return saved
  // Asked afterwards, when no other can come between.
  if ((await readWatching(trx, controller)).version !== seen + 1) throw new Stale()
  return saved
}

/** The settings of the desk's own controller, with every version before them; null for a role that may not read them. */
export async function readSettingsPage(desk: StaffDesk) {
  if (!may(desk.staff.role, 'read-settings')) return null
  const { controller } = desk.staff
  const [held, history, names] = await Promise.all([
    readWatching(desk.db, controller),
    watchingHistory(desk.db, controller),
    staffNames(desk.db, controller),
  ])
  return {
    ...held,
    mayChange: may(desk.staff.role, 'change-settings'),
    history: history.map((row) => ({
      version: row.version,
      watching: row.watching,
      changedAt: row.changed_at,
      by: names.find(({ id }) => id === row.by_id)?.name ?? null,
      isApplied: row.applied_at !== null,
    })),
  }
}
