import type { Portal } from '~/app/desk.server'
import type { NoticeChanges } from '~/app/pack/facts'
import { type Day, isAfter, londonDay } from '~/app/rules/day'
import { changesBetween } from '~/app/rules/register/changes'
import { checkRegister } from '~/app/rules/register/check'
import type { Activity, Register } from '~/app/rules/register/schema'
import { registerVersionsOf } from '~/db/registerVersions'

type Version = { readonly version: number; readonly loadedOn: Day; readonly register: Register }

/** Every version of a controller's register that still reads as one, the oldest first. */
export async function readVersions(portal: Portal, controller: string): Promise<readonly Version[]> {
  const rows = await registerVersionsOf(portal.db, controller)
  return rows.flatMap(({ version, loaded_at, text }) => {
    const checked = checkRegister(text)
    return 'valid' in checked ? [{ version, loadedOn: londonDay(loaded_at), register: checked.valid }] : []
  })
}

/**
 * How what the register says of an activity has changed since a day: Article 13 and 14 notices are given when information
 * is collected. The portal knows only the versions that it loaded: where none is that old, the oldest is compared, and
 * it is said that an older one may have applied.
 */
export function changesSince(versions: readonly Version[], day: Day, now: Activity): NoticeChanges | undefined {
  const then = versions.findLast(({ loadedOn }) => !isAfter(loadedOn, day)) ?? versions[0]
  if (then === undefined) return undefined
  return {
    version: then.version,
    loadedOn: then.loadedOn,
    isOldest: isAfter(then.loadedOn, day),
    changed: changesBetween(
      then.register.activities.find(({ id }) => id === now.id),
      now,
    ),
  }
}
