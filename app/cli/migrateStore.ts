import { migrate, openDatabase } from '~/db/open'
import { loadConfig } from '../config.server'
import { wordsOf } from '../wordsOf'
import type { Ending } from './ending'

/** Brings the database to its newest shape and says what was done. */
export async function migrateStore(): Promise<Ending> {
  const db = openDatabase(loadConfig().databaseUrl)
  try {
    const done = await migrate(db)
    console.log(done.length === 0 ? 'The database is up to date.' : `Done: ${done.join(', ')}.`)
    return 0
  } catch (error) {
    throw new Error(`The database can't be reached or written: ${wordsOf(error)}`)
  } finally {
    await db.destroy()
  }
}
