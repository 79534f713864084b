import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { change } from '~/app/casework/change.server'
import { receiveRequest } from '~/app/casework/receiveRequest.server'
import { loadRegisters, readRegister } from '~/app/casework/registers.server'
import { sweep } from '~/app/casework/sweep.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal, type Portal } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import { usualWatching } from '~/app/rules/case/watches'
import { addDays } from '~/app/rules/day'
import { keepWatching } from '~/db/settings'
import type { Bench } from '../kit/bench'

const due = 500
/** The days a group of cases came on, one for each run, and the days their answers are due once they are extended. */
const groups = [
  { receivedOn: '2026-11-02', dueOn: '2027-02-02' },
  { receivedOn: '2026-11-03', dueOn: '2027-02-03' },
  { receivedOn: '2026-11-04', dueOn: '2027-02-04' },
  { receivedOn: '2026-11-05', dueOn: '2027-02-05' },
  { receivedOn: '2026-11-06', dueOn: '2027-02-08' },
  { receivedOn: '2026-11-09', dueOn: '2027-02-09' },
] as const
/** So many that no run meets another reminder of an earlier group. */
const dueDays = 30

/** What a day's sweep costs among many cases of which it reminds of few: that, or the whole store? */
export const bench: Bench = {
  title: `The daily sweep with ${due} reminders due, over a million cases against ten thousand (SQLite files)`,
  measures: [{ name: 'a sweep, ms', better: 'less' }],
  packages: ['better-sqlite3', 'kysely'],
  async open() {
    setLogLevel('silent')
    const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
    const many = await aStore(join(folder, 'many.db'), 1_000_000)
    const few = await aStore(join(folder, 'few.db'), 10_000)
    return {
      peers: [
        { name: '1,000,000 cases', run: many.run },
        { name: '10,000 cases', run: few.run },
      ],
      close: async () => {
        await Promise.all([many, few].map(({ portal }) => closePortal(portal)))
        await rm(folder, { recursive: true, force: true })
      },
    }
  },
}

async function aStore(file: string, cases: number) {
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: `sqlite:${file}`, DATA_DIR: `${file}.data` })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  await loadRegisters(portal, '2026-11-01T12:00:00.000Z')
  const watching = { ...usualWatching, dueDays }
  await keepWatching(portal.db, {
    id: 'bench',
    controller: 'trafford',
    watching,
    at: '2026-11-01T12:00:00.000Z',
    by: null,
  })
  await fill(portal, cases - due * groups.length)
  for (const { receivedOn } of groups) await takeRequests(portal, receivedOn)
  const days = groups.map(({ dueOn }) => addDays(dueOn, -dueDays)).values()
  const run = async () => {
    const desk = deskAt(portal, { kind: 'portal' }, `${days.next().value}T12:00:00.000Z`)
    const started = performance.now()
    const { reminded } = await sweep(desk)
    const ms = performance.now() - started
    if (reminded !== due) throw new Error(`${reminded} reminders were due, not ${due}`)
    return [ms]
  }
  return { portal, run }
}

/** Cases whose reminders are far off: their rows alone, as acts would have left them. */
async function fill(portal: Portal, cases: number) {
  await sql`create temp table n as
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${cases})
    select printf('0190-%012d', i) as id from n`.execute(portal.db)
  await sql`insert into cases (id, controller, reference, right_asked, state, received_on, due_on, seq, calendar, settings)
    select id, 'trafford', id, 'access', 'received', '2028-01-03', '2028-02-03', 1, 1, 1 from n`.execute(portal.db)
  const payload = JSON.stringify({ type: 'received', controller: 'trafford', reference: 'x', right: 'access' })
  await sql`insert into events (case_id, seq, type, at, by_kind, payload, payload_hash, prev_hash, hash)
    select id, 1, 'received', '2028-01-03T12:00:00.000Z', 'resident', ${payload}, id, ${'0'.repeat(64)}, id from n`.execute(
    portal.db,
  )
  for (const kind of ['notice-limit', 'due-soon', 'due', 'late']) {
    await sql`insert into watches (case_id, controller, kind, about, for_day, watch_on)
      select id, 'trafford', ${kind}, '', '2028-02-03', '2028-02-03' from n`.execute(portal.db)
  }
  await sql`drop table n`.execute(portal.db)
}

const person = {
  name: 'Marged Ellis',
  formerNames: null,
  dateOfBirth: '1987-05-14',
  addressLines: ['4 Invented Row'],
  postcode: 'M33 0AA',
  email: 'marged@example.org',
  telephone: null,
}

/** Requests with histories of their own, extended, so that one reminder of each falls on its group's day. */
async function takeRequests(portal: Portal, receivedOn: string) {
  const held = await readRegister(portal, 'trafford')
  if (held === null) throw new Error('no register')
  const desk = deskAt(portal, { kind: 'staff', id: 'anna' }, `${receivedOn}T12:00:00.000Z`)
  const request = { right: 'access', person, activities: [], words: 'All of it.' } as const
  for (let left = due; left > 0; left -= 1) {
    const sent = { held, request, onceKey: `${receivedOn}-${left}` }
    await receiveRequest(desk, sent, { receivedOn, channel: 'portal', language: 'en' })
  }
  const rows = await portal.db.selectFrom('cases').select('id').where('received_on', '=', receivedOn).execute()
  for (const { id } of rows) await change(desk, { caseId: id, commands: [{ act: 'extend', reason: 'number' }] })
}
