import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './postgres'

test('each fresh database is empty, real and gone after', async () => {
  const one = await freshDatabase()
  const other = await freshDatabase()
  const client = new pg.Client({ connectionString: one.url })
  await client.connect()
  await client.query("create table letter (words text); insert into letter values ('tŷ')")
  const { rows } = await client.query('select words, version() from letter')
  expect(rows[0].words).toBe('tŷ')
  expect(rows[0].version).toMatch(/^PostgreSQL 18/)
  await client.end()

  const stranger = new pg.Client({ connectionString: other.url })
  await stranger.connect()
  await expect(stranger.query('select * from letter')).rejects.toThrow('does not exist')
  await stranger.end()

  await Promise.all([one.drop(), other.drop()])
  await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow('does not exist')
})
