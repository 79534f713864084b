import type { StaffDesk } from '~/app/desk.server'
import type { Watching } from '~/app/rules/case/watches'
import { may } from '~/app/rules/roles'
import { readWatching, watchingHistory } from '~/db/settings'
import { staffNames } from '~/db/staff'
import { changeSettings } from './changeSettings.server'
import { onceForForm } from './onceForForm.server'

type Saving = {
  readonly watching: Watching
  /** The version that was seen: another since then must be looked at first. */
  readonly seen: number
  readonly onceKey: string
}
type Saved = Awaited<ReturnType<typeof changeSettings>>

/** Changes the settings of the desk's own controller, once for a form. */
export async function saveSettings(desk: StaffDesk, { watching, seen, onceKey }: Saving): Promise<Saved> {
  if (!may(desk.staff.role, 'change-settings')) return { refused: 'not-allowed' }
  const { controller } = desk.staff
  const form = { onceKey, of: controller, again: (): Saved => ({ done: true }) }
  return onceForForm(desk, form, async (trx) => {
    const saved = await changeSettings({ ...desk, db: trx }, watching)
    if ('refused' in saved) return saved
    // Asked afterwards, when no other can come between.
    return (await readWatching(trx, controller)).version === seen + 1 ? saved : { refused: 'stale' }
  })
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
