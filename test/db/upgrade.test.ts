import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Migrator, sql } from 'kysely'
import { expect, test } from 'vitest'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { loadRegisters } from '~/app/casework/registers.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { appendEvents, brokenLink, historyOf } from '~/db/events'
import { migrations } from '~/db/migrations'
import { openDatabase } from '~/db/open'
import { databases, noon, residentDesk, work } from '../kit/desk'
import { freshDatabase } from '../kit/postgres'

test.each(databases)('a store from before the clock, with cases in it, is brought up on %s', async (database) => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-upgrade-'))
  const postgres = database === 'Postgres' ? await freshDatabase() : null
  const url = postgres?.url ?? `sqlite:${join(folder, 'portal.db')}`
  const db = openDatabase(url)
  const spine = migrations['001_spine']
  if (spine === undefined) throw new Error('no such migration')
  const old = new Migrator({ db, provider: { getMigrations: async () => ({ '001_spine': spine }) } })
  expect((await old.migrateToLatest()).error).toBeUndefined()
  const received = {
    type: 'received' as const,
    controller: 'trafford',
    right: 'access' as const,
    nation: 'EW' as const,
    receivedOn: '2026-11-23',
    channel: 'portal' as const,
    language: 'en' as const,
    activities: [],
  }
  for (const [id, closed] of [
    ['open-one', null],
    ['closed-one', '2026-11-24'],
  ] as const) {
    const ending = closed ? [{ type: 'closed' as const, on: closed, outcome: 'withdrawn' as const }] : []
    const to = { caseId: id, seq: 0, at: noon, by: { kind: 'resident' as const } }
    await appendEvents(db, to, [{ ...received, reference: id }, ...ending])
    await sql`insert into cases (id, controller, reference, right_asked, state, received_on, due_on, closed_on, seq)
      values (${id}, 'trafford', ${id}, 'access', 'received', '2026-11-23', '2026-12-22', ${closed}, ${ending.length + 1})`.execute(
      db,
    )
  }
  await db.destroy()

  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder })
  if ('faults' in read) throw new Error(read.faults.join())
  const portal = await openPortal(read.config)
  await loadRegisters(portal, noon)
  await work(portal)
  const rows = await portal.db.selectFrom('cases').selectAll().orderBy('id').execute()
  expect(rows).toMatchObject([
    { id: 'closed-one', calendar: 1, settled_on: '2026-11-24', due_on: '2026-12-23' },
    { id: 'open-one', calendar: 1, settled_on: null, due_on: '2026-12-23' },
  ])
  expect(await historyOf(portal.db, 'open-one')).toHaveLength(1)
  expect(await brokenLink(portal.db, 'open-one')).toBeNull()
  expect(await portal.db.selectFrom('watches').select('case_id').distinct().execute()).toEqual([
    { case_id: 'open-one' },
  ])
  expect(await portal.db.selectFrom('digests').select('id').execute()).toEqual([])
  expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
  await closePortal(portal)
  await postgres?.drop()
  await rm(folder, { recursive: true, force: true })
})
