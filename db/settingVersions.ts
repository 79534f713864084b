import { type SettingKind, type SettingOf, settingShapes } from '~/app/rules/settings/kinds'
import type { Look } from '~/app/rules/settings/look'
import type { Db } from './schema'

type Of = { readonly controller: string; readonly kind: SettingKind }

const newestSetting = (db: Db, { controller, kind }: Of) =>
  db
    .selectFrom('setting_versions')
    .selectAll()
    .where('controller', '=', controller)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export type HeldSetting<K extends SettingKind> = { readonly version: number; readonly value: SettingOf<K> }

/** What one kind of a controller's settings says, and which version of it: 0 is the usual. */
export async function readSetting<K extends SettingKind>(db: Db, controller: string, kind: K): Promise<HeldSetting<K>> {
  const row = await newestSetting(db, { controller, kind })
  if (row === undefined) return { version: 0, value: settingShapes[kind].usual as SettingOf<K> }
  return { version: row.version, value: parsed(kind, row.payload) }
}

const parsed = <K extends SettingKind>(kind: K, payload: string): SettingOf<K> =>
  settingShapes[kind].schema.parse(JSON.parse(payload)) as SettingOf<K>

/** The look that each controller's administrator chose last. */
export async function newestLooks(db: Db): Promise<readonly { readonly controller: string; readonly look: Look }[]> {
  const rows = await db
    .selectFrom('setting_versions')
    .selectAll()
    .where('kind', '=', 'look')
    .orderBy('controller')
    .orderBy('version', 'desc')
    .execute()
  const newest = rows.filter((row, i) => rows[i - 1]?.controller !== row.controller)
  return newest.map(({ controller, payload }) => ({ controller, look: parsed('look', payload) }))
}

/** Every version of one kind of a controller's settings, the newest first. */
export async function settingHistory<K extends SettingKind>(db: Db, controller: string, kind: K) {
  const rows = await db
    .selectFrom('setting_versions')
    .selectAll()
    .where('controller', '=', controller)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, value: parsed(kind, row.payload) }))
}

type Changing<K extends SettingKind> = {
  readonly id: string
  readonly controller: string
  readonly kind: K
  readonly version: number
  readonly value: SettingOf<K>
  readonly at: string
  readonly by: string
}

/** Keeps a version. Throws (see `isTaken`) where somebody else was first. */
export async function keepSetting<K extends SettingKind>(db: Db, changing: Changing<K>): Promise<void> {
  const { id, controller, kind, version, value, at, by } = changing
  const payload = JSON.stringify(settingShapes[kind].schema.parse(value))
  await db
    .insertInto('setting_versions')
    .values({ id, controller, kind, version, payload, changed_at: at, by_id: by })
    .execute()
}
