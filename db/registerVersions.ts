import { sha256 } from './hash'
import type { Db } from './schema'

/**
 * Keeps a register's text as the controller's newest version, unless it is the newest already. Old versions stay.
 * Gives the version's number.
 */
export async function keepRegister(db: Db, controller: string, loaded: { readonly text: string; readonly at: string }) {
  const hash = sha256(loaded.text)
  const newest = await newestRegister(db, controller)
  if (newest?.sha256 === hash) return newest.version
  const version = (newest?.version ?? 0) + 1
  // Two servers started at once load the same files: whoever comes second finds the version there.
  const added = await db
    .insertInto('register_versions')
    .values({ controller, version, sha256: hash, loaded_at: loaded.at, text: loaded.text })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return (await newestRegister(db, controller))?.version ?? version
  return version
}

export const newestRegister = (db: Db, controller: string) =>
  db
    .selectFrom('register_versions')
    .selectAll()
    .where('controller', '=', controller)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest version of every controller's register. */
export async function newestRegisters(db: Db) {
  const rows = await db
    .selectFrom('register_versions')
    .selectAll()
    .orderBy('controller')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter((row, i) => rows[i - 1]?.controller !== row.controller)
}

/** Every version of a controller's register, the oldest first. */
export const registerVersionsOf = (db: Db, controller: string) =>
  db.selectFrom('register_versions').selectAll().where('controller', '=', controller).orderBy('version').execute()
