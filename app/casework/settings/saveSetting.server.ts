import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { may } from '~/app/rules/roles'
import { type SettingKind, type SettingOf, settingShapes } from '~/app/rules/settings/kinds'
import { isTaken } from '~/db/dialect'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import type { Trx } from '~/db/schema'
import { keepSetting, readSetting } from '~/db/settingVersions'
import { freshLooks, themeOfController } from './looks.server'

type Saving<K extends SettingKind> = {
  readonly kind: K
  readonly value: SettingOf<K>
  /** The version that was seen: another since then must be looked at first. */
  readonly seen: number
  readonly onceKey: string
}
export type Saved = { readonly done: true } | { readonly refused: 'not-allowed' | 'stale' | 'not-valid' }

/**
 * Changes one kind of the settings of the desk's own controller, once for a form. What it says is checked here too, so that
 * nothing is ever kept that couldn't be read again, or seen.
 */
export async function saveSetting<K extends SettingKind>(desk: StaffDesk, saving: Saving<K>): Promise<Saved> {
  if (!may(desk.staff.role, 'change-settings')) return { refused: 'not-allowed' }
  if (!isSound(desk, saving.kind, saving.value)) return { refused: 'not-valid' }
  const save = () => desk.db.transaction().execute((trx) => saveOnce(trx, desk, saving))
  try {
    // The same form twice in one moment: the first is found now.
    const saved = await save().catch((error: unknown) => (isTaken(error) ? save() : Promise.reject(error)))
    if (saving.kind === 'look') await freshLooks(desk)
    return saved
  } catch (error) {
    if (isTaken(error)) return { refused: 'stale' }
    throw error
  }
}

function isSound(desk: StaffDesk, kind: SettingKind, value: unknown): boolean {
  const read = settingShapes[kind].schema.safeParse(value)
  if (!read.success) return false
  return (
    kind !== 'look' || 'theme' in themeOfController(desk, desk.staff.controller, settingShapes.look.schema.parse(value))
  )
}

async function saveOnce<K extends SettingKind>(trx: Trx, desk: StaffDesk, saving: Saving<K>): Promise<Saved> {
  const { kind, value, seen, onceKey } = saving
  const { controller, id: by } = desk.staff
  if (onceKey !== '' && (await caseOfKey(trx, onceKey)) !== undefined) return { done: true }
  if ((await readSetting(trx, controller, kind)).version !== seen) return { refused: 'stale' }
  if (onceKey !== '') await spendKey(trx, { key: onceKey, caseId: controller, at: desk.now })
  await keepSetting(trx, { id: newId(), controller, kind, version: seen + 1, value, at: desk.now, by })
  return { done: true }
}
