import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/roles'
import type { SettingKind, SettingOf } from '~/app/rules/settings/kinds'
import { readSetting, settingHistory } from '~/db/settingVersions'
import { staffNames } from '~/db/staff'

export type SettingVersion<K extends SettingKind> = {
  readonly version: number
  readonly value: SettingOf<K>
  readonly changedAt: string
  /** A colleague's name; null where it was nobody of theirs. */
  readonly by: string | null
}

/**
 * One kind of the settings of the desk's own controller, with every version before it; null for a role that may not read
 * them.
 */
export async function readSettingPage<K extends SettingKind>(desk: StaffDesk, kind: K) {
  if (!may(desk.staff.role, 'read-settings')) return null
  const { controller } = desk.staff
  const [held, rows, names] = await Promise.all([
    readSetting(desk.db, controller, kind),
    settingHistory(desk.db, controller, kind),
    staffNames(desk.db, controller),
  ])
  const history: readonly SettingVersion<K>[] = rows.map(({ version, value, changed_at: changedAt, by_id }) => ({
    version,
    value,
    changedAt,
    by: names.find(({ id }) => id === by_id)?.name ?? null,
  }))
  return { ...held, mayChange: may(desk.staff.role, 'change-settings'), history }
}
