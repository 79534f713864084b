import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Migrator, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { CaseEvent } from '~/app/rules/case/events'
import { usualAsk } from '~/app/rules/queue'
import { appendEvents } from '~/db/events'
import { migrations } from '~/db/migrations'
import { migrate, openDatabase } from '~/db/open'
import { countViews } from '~/db/queue'
import { missingCounts } from '~/db/queueCounts'
import { findCases } from '~/db/searchWords'
import { databases, noon } from '../kit/desk'
import { freshDatabase } from '../kit/postgres'

const complaint = { type: 'complaint-received', complaint: 'c', on: '2026-11-24', channel: 'email' } as const
const ending = { type: 'closed', on: '2026-11-24', outcome: 'withdrawn' } as const
const histories: Readonly<Record<string, { readonly events: readonly CaseEvent[]; readonly closed: string | null }>> = {
  open: { events: [], closed: null },
  complained: { events: [complaint], closed: null },
  'closed-complained': { events: [ending, complaint], closed: '2026-11-24' },
  closed: { events: [ending], closed: '2026-11-24' },
  // Its events are lost: it lies where its row says.
  damaged: { events: [], closed: null },
}

test.each(databases)(
  'a store from before the queue has its cases in it, counted and found, on %s',
  async (database) => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-upgrade-'))
    const postgres = database === 'Postgres' ? await freshDatabase() : null
    const db = openDatabase(postgres?.url ?? `sqlite:${join(folder, 'portal.db')}`)
    const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '008'))
    const old = new Migrator({ db, provider: { getMigrations: async () => before } })
    expect((await old.migrateToLatest()).error).toBeUndefined()
    for (const [id, { events, closed }] of Object.entries(histories)) {
      const received = {
        type: 'received' as const,
        controller: 'trafford',
        reference: `TRA-${id}`,
        right: 'access' as const,
        nation: 'EW' as const,
        receivedOn: '2026-11-23',
        channel: 'portal' as const,
        language: 'en' as const,
        activities: [],
      }
      const to = { caseId: id, seq: 0, at: noon, by: { kind: 'resident' as const } }
      if (id !== 'damaged') await appendEvents(db, to, [received, ...events])
      await sql`insert into cases (id, controller, reference, right_asked, state, received_on, due_on, closed_on, settled_on,
        seq, calendar, settings)
      values (${id}, 'trafford', ${`TRA-${id}`}, 'access', ${closed ? 'closed' : 'received'}, '2026-11-23', '2026-12-23',
        ${closed}, ${closed}, ${events.length + 1}, 1, 1)`.execute(db)
      await sql`insert into people (case_id, name, date_of_birth, address, postcode, email)
      values (${id}, ${`Zoë ${id}`}, '1987-05-14', '4 Invented Row', 'M33 0AA', 'zoe@example.org')`.execute(db)
    }
    await migrate(db)

    const rows = await db
      .selectFrom('queue')
      .select(['case_id', 'bucket'])
      .orderBy('case_id')
      .orderBy('bucket')
      .execute()
    expect(rows.map(({ case_id, bucket }) => `${case_id}: ${bucket}`)).toEqual([
      'closed-complained: complaint',
      'complained: complaint',
      'complained: open',
      'damaged: open',
      'open: open',
    ])
    const asked = { controller: 'trafford', me: 'anna', today: '2026-12-20', ask: usualAsk }
    expect(await countViews(db, asked)).toMatchObject({
      team: 3,
      unassigned: 3,
      'due-this-week': 3,
      complaints: 2,
      mine: 0,
    })
    expect(await missingCounts(db)).toEqual([])
    const sought = { controller: 'trafford', staffId: 'anna', text: 'zoe damaged', limit: 5 }
    expect((await findCases(db, sought)).rows.map(({ id }) => id)).toEqual(['damaged'])
    await db.destroy()
    await postgres?.drop()
    await rm(folder, { recursive: true, force: true })
  },
)
