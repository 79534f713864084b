import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  PostgresAdapter,
  type RawBuilder,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely'

/** SQLite as a store of statutory requests must have it: nothing acknowledged is lost with the power. */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new SQLite(path)
  database.pragma('busy_timeout = 5000')
  switchToLog(database)
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return new ImmediateDialect({ database })
}

/**
 * A new file is switched to its log by whoever opens it first. To a second process in that moment SQLite says at once
 * that the file is locked, whatever the time-out: so it is tried again, for five seconds.
 */
function switchToLog(database: SQLite.Database): void {
  for (let left = 100; ; left -= 1) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (left === 0 || !(error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

/**
 * Transactions begin immediate: two writers that both begin deferred and then write meet SQLITE_BUSY at once, whatever
 * the time-out. And migrations run inside one, which Kysely leaves off for SQLite although SQLite can do it.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0]

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  /** The transaction that migrations run in is immediate, so it is itself the lock between two processes. */
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`select 1`.execute(db)
  }
}

/** True of the error that both databases give when a row of the same key is there already. */
export const isTaken = (error: unknown): boolean => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}

/** True of what a transaction may meet that another holds up, and that is gone when it tries again. */
export const isClash = (error: unknown): boolean => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === '40P01' || code === '40001' || isTaken(error)
}

/** The type of a text that is sorted by its bytes, as SQLite sorts all of them and Postgres sorts none unasked. */
export const bytewise = (db: Kysely<unknown>): RawBuilder<unknown> =>
  db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`
