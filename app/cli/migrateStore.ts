import { migrate, openDatabase } from '~/db/open'
import type { Ending } from '../cli'
import { loadConfig } from '../config.server'

/** Brings the database to its newest shape and says what was done. */
export async function migrateStore(): Promise<Ending> {
  const db = openDatabase(loadConfig().databaseUrl)
  try {
    const done = await migrate(db)
    console.log(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}.`)
    return 0
  } finally {
    await db.destroy()
  }
}
