import { sha256 } from './hash'
import type { Db } from './schema'

type Loaded = { readonly text: string; readonly at: string; readonly by?: string }

/**
 * Keeps a register's text as the controller's newest version, unless it is the newest already. Old versions stay.
 * Gives the version's number.
 */
export async function keepRegister(db: Db, controller: string, loaded: Loaded): Promise<number> {
  const hash = sha256(loaded.text)
  const newest = await newestRegister(db, controller)
  if (newest?.sha256 === hash) return newest.version
  const version = (newest?.version ?? 0) + 1
  // Two servers started at once load the same files: whoever comes second finds the version there.
  const added = await db
    .insertInto('register_versions')
    .values({ controller, version, sha256: hash, loaded_at: loaded.at, text: loaded.text, by_id: loaded.by ?? null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return (await newestRegister(db, controller))?.version ?? version
  return version
}

/**
 * Keeps a register that came from a file of the portal's own. A file that is as it was when it was last read changes
 * nothing: what an administrator has put in force since stays in force.
 */
export async function keepRegisterFile(db: Db, controller: string, loaded: Omit<Loaded, 'by'>): Promise<number> {
  const last = await db
    .selectFrom('register_versions')
    .select(['version', 'sha256'])
    .where('controller', '=', controller)
    .where('by_id', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.sha256 === sha256(loaded.text) ? last.version : keepRegister(db, controller, loaded)
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
