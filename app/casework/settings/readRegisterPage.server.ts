import type { StaffDesk } from '~/app/desk.server'
import { may } from '~/app/rules/roles'
import { registerVersionsOf } from '~/db/registerVersions'
import { staffNames } from '~/db/staff'

/** The versions of the register of the desk's own controller, the newest first; null for a role that may not read them. */
export async function readRegisterPage(desk: StaffDesk) {
  const mayLoad = may(desk.staff.role, 'load-registers')
  if (!mayLoad && !may(desk.staff.role, 'read-settings')) return null
  const { controller } = desk.staff
  const [rows, names] = await Promise.all([registerVersionsOf(desk.db, controller), staffNames(desk.db, controller)])
  const versions = rows.toReversed().map(({ version, loaded_at: loadedAt, by_id, sha256 }) => ({
    version,
    loadedAt,
    sha256,
    by: names.find(({ id }) => id === by_id)?.name ?? null,
  }))
  return { controller, mayLoad, versions }
}
