import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import { openPortal } from '~/app/desk.server'
import { isTaken } from '~/db/dialect'
import { migrations } from '~/db/migrations'
import { checkWritable, migrate, openDatabase } from '~/db/open'
import type { Db } from '~/db/schema'
import { databases } from '../kit/desk'
import { freshDatabase } from '../kit/postgres'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-db-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
async function anEmptyStore(database: (typeof databases)[number]) {
  files += 1
  const postgres = database === 'Postgres' ? await freshDatabase() : null
  const url = postgres?.url ?? `sqlite:${join(folder, 'made', String(files), 'portal.db')}`
  return { url, drop: async () => postgres?.drop() } as const
}

describe.each(databases)('a store on %s', (database) => {
  let db: Db
  let store: Awaited<ReturnType<typeof anEmptyStore>>
  beforeAll(async () => {
    store = await anEmptyStore(database)
    db = openDatabase(store.url)
  })
  afterAll(async () => {
    await db.destroy()
    await store.drop()
  })

  test('empty, it is not written to before its tables are there', async () => {
    await expect(checkWritable(db)).rejects.toThrow()
  })

  test('is brought up from empty, once', async () => {
    expect(await migrate(db)).toEqual(Object.keys(migrations))
    expect(await migrate(db)).toEqual([])
    await checkWritable(db)
  })

  test('has text and whole numbers only', async () => {
    const tables = await db.introspection.getTables()
    const ours = tables.filter(({ name }) => !name.startsWith('kysely_'))
    expect(ours.length).toBeGreaterThanOrEqual(16)
    const types = ours.flatMap(({ columns }) => columns.map(({ dataType }) => dataType.toLowerCase()))
    // A whole number is long where it counts the bytes of a file.
    const whole = database === 'SQLite' ? ['integer', 'bigint'] : ['int4', 'int8']
    expect(new Set(types)).toEqual(new Set(['text', ...whole]))
  })

  test('knows a row of the same key from every other fault', async () => {
    const key = { key: 'k', case_id: 'c', at: 'now' }
    await db.insertInto('once_keys').values(key).execute()
    const thrown = async (query: Promise<unknown>) => query.then(() => null).catch((error: unknown) => error)
    expect(isTaken(await thrown(db.insertInto('once_keys').values(key).execute()))).toBe(true)
    const row = {
      id: 'i',
      controller: 'c',
      reference: 'r',
      right_asked: 'a',
      state: 's',
      received_on: 'd',
      seq: 1,
      calendar: 1,
      settings: 0,
    }
    await db.insertInto('cases').values(row).execute()
    expect(
      isTaken(
        await thrown(
          db
            .insertInto('cases')
            .values({ ...row, id: 'other' })
            .execute(),
        ),
      ),
    ).toBe(true)
    expect(isTaken(await thrown(sql`insert into once_keys (key) values ('x')`.execute(db)))).toBe(false)
    expect(isTaken(await thrown(sql`select from`.execute(db)))).toBe(false)
    for (const other of [null, undefined, 'SQLITE_CONSTRAINT_UNIQUE', new Error('23505'), {}])
      expect(isTaken(other)).toBe(false)
  })

  test('a transaction that fails leaves nothing', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto('once_keys').values({ key: 'gone', case_id: 'c', at: 'now' }).execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.selectFrom('once_keys').select('key').where('key', '=', 'gone').execute()).toEqual([])
  })
})

describe('SQLite', () => {
  test('keeps what it says is kept: a log ahead, a full sync, foreign keys', async () => {
    const db = openDatabase(`sqlite:${join(folder, 'pragmas.db')}`)
    const pragma = async (name: string) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(5000)
    await migrate(db)
    const orphan = { id: 'r', case_id: 'c', search_id: 'none', row_number: 1, title: 't', reasons: '[]', fields: '[]' }
    await expect(db.insertInto('records').values(orphan).execute()).rejects.toThrow('FOREIGN KEY')
    await db.destroy()
  })

  test('says in plain words where its file cannot be: no folder can be made under a file', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, 'not a folder')
    const path = join(file, 'data', 'portal.db')
    const wrong = `The database file ${path} can't be opened or made: `
    expect(() => openDatabase(`sqlite:${path}`)).toThrow(wrong)
    const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: `sqlite:${path}`, DATA_DIR: folder })
    if ('faults' in read) throw new Error(read.faults.join())
    await expect(openPortal(read.config)).rejects.toThrow(wrong)
  })

  test('says in plain words that a file is no database, or is a folder', async () => {
    const path = join(folder, 'letter.txt')
    await writeFile(path, 'Dear all, this is a letter and no database, and it is long enough to be read as one.')
    expect(() => openDatabase(`sqlite:${path}`)).toThrow(`The database file ${path} can't be opened or made: `)
    expect(() => openDatabase(`sqlite:${folder}`)).toThrow(`The database file ${folder} can't be opened or made: `)
  })
})

describe('Postgres', () => {
  test('says in plain words that nobody answers', async () => {
    const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', DATA_DIR: folder })
    if ('faults' in read) throw new Error(read.faults.join())
    await expect(openPortal(read.config)).rejects.toThrow("The database can't be written: ")
  })

  test('that restarts ends no process: idle connections are dropped, and the next query opens another', async () => {
    const { url, drop } = await freshDatabase()
    const [db, other] = [openDatabase(url), openDatabase(url)]
    const faults: unknown[] = []
    const note = (fault: unknown) => faults.push(fault)
    process.on('uncaughtException', note)
    await migrate(db)
    await Promise.all(Array.from({ length: 4 }, () => checkWritable(db)))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await checkWritable(db)
    process.off('uncaughtException', note)
    expect(faults).toEqual([])
    await Promise.all([db.destroy(), other.destroy()])
    await drop()
  })
})
