import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { migrations } from '~/db/migrations'
import { openDatabase } from '~/db/open'
import { startChild } from '../kit/child'
import { databases } from '../kit/desk'
import { freshDatabase } from '../kit/postgres'

const turns = 20

describe.each(databases)('two processes that start at once on one empty store, on %s', (database) => {
  let folder: string
  let stores: readonly { readonly url: string; readonly drop: () => Promise<void> }[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-together-'))
    stores = await Promise.all(
      Array.from({ length: turns }, async (_, i) =>
        database === 'Postgres' ? freshDatabase() : { url: `sqlite:${join(folder, `${i}.db`)}`, drop: async () => {} },
      ),
    )
  })
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.drop()))
    await rm(folder, { recursive: true, force: true })
  })

  test(`${turns} times, neither fails, and each step up is made once`, { timeout: 60_000 }, async () => {
    const urls = stores.map(({ url }) => url)
    const start = (me: string, other: string) =>
      startChild({ args: ['--import', 'tsx', 'test/kit/opener.ts', me, other, folder, ...urls] })
    const children = [start('one', 'two'), start('two', 'one')]
    // Whichever fails, the other must not wait for it for ever.
    const first = await Promise.race(children.map((child) => child.ended))
    if (first !== 0) for (const child of children) child.signal('SIGKILL')
    await Promise.all(children.map((child) => child.ended))
    expect(children.map((child) => child.said().err.replace(/^npm warn.*\n/gm, ''))).toEqual(['', ''])
    expect(children.map((child) => child.said().out)).toEqual([`opened ${turns}\n`, `opened ${turns}\n`])
    for (const url of urls) {
      const db = openDatabase(url)
      const made = await db.introspection.getTables({ withInternalKyselyTables: true })
      expect(made.map(({ name }) => name)).toContain('kysely_migration')
      const loaded = await db.selectFrom('register_versions').select('version').execute()
      expect(loaded.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1])
      await db.destroy()
    }
    expect(Object.keys(migrations).length).toBeGreaterThan(0)
  })
})

test('one process that opens one Postgres twice at once, 20 times', { timeout: 60_000 }, async () => {
  for (let left = turns; left > 0; left -= 1) {
    const { url, drop } = await freshDatabase()
    const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: tmpdir() })
    if ('faults' in read) throw new Error(read.faults.join())
    for (const portal of await Promise.all([openPortal(read.config), openPortal(read.config)]))
      await closePortal(portal)
    await drop()
  }
})
