import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { may } from '~/app/rules/roles'
import { type SettingKind, type SettingOf, settingShapes } from '~/app/rules/settings/kinds'
import type { Trx } from '~/db/schema'
import { keepSetting, readSetting } from '~/db/settingVersions'
import { onceForForm } from '../onceForForm.server'
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
  const form = { onceKey: saving.onceKey, of: desk.staff.controller, again: (): Saved => ({ done: true }) }
  const saved = await onceForForm(desk, form, (trx) => save(trx, desk, saving))
  if (saving.kind === 'look') await freshLooks(desk)
  return saved
}

function isSound(desk: StaffDesk, kind: SettingKind, value: unknown): boolean {
  const read = settingShapes[kind].schema.safeParse(value)
  if (!read.success) return false
  return (
    kind !== 'look' || 'theme' in themeOfController(desk, desk.staff.controller, settingShapes.look.schema.parse(value))
  )
}

async function save<K extends SettingKind>(
  trx: Trx,
  desk: StaffDesk,
  { kind, value, seen }: Saving<K>,
): Promise<Saved> {
  const { controller, id: by } = desk.staff
  if ((await readSetting(trx, controller, kind)).version !== seen) return { refused: 'stale' }
  await keepSetting(trx, { id: newId(), controller, kind, version: seen + 1, value, at: desk.now, by })
  return { done: true }
}
