import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { sqliteDialect } from './dialect'
import { migrations } from './migrations'
import type { Db, Schema } from './schema'

/**
 * Opens the store that a URL names: `sqlite:PATH` (folders are made), `sqlite::memory:` or `postgres://...`. The one
 * place that knows which. Throws in plain words where the file can't be made or opened.
 */
export function openDatabase(url: string): Db {
  if (!url.startsWith('sqlite:')) {
    // A count comes as a bigint, which pg gives as text: ours are all small enough to be numbers.
    pg.types.setTypeParser(20, Number)
    const pool = new pg.Pool({ connectionString: url, max: 10 })
    // A connection that ends while nobody uses it is dropped and another opened: unheard, it would end the process.
    pool.on('error', () => {})
    return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  }
  const path = url.slice('sqlite:'.length)
  try {
    if (path !== ':memory:') mkdirSync(dirname(resolve(path)), { recursive: true })
    return new Kysely<Schema>({ dialect: sqliteDialect(path) })
  } catch (error) {
    throw new Error(`The database file ${path} can't be opened or made: ${reason(error)}`)
  }
}

/** Brings the store to the newest shape. Safe when two processes start at once; throws whatever a migration threw. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Resolves where the store takes writes now; rejects where it doesn't. Changes nothing. */
export async function checkWritable(db: Db): Promise<void> {
  await db.deleteFrom('once_keys').where('key', '=', '').execute()
}
