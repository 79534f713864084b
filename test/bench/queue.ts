import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import { QueueView, usualAsk, writeAsk } from '~/app/rules/queue'
import { type Asked, countViews, readQueuePage } from '~/db/queue'
import { findCases } from '~/db/searchWords'
import { startPostgres } from '../kit/postgres.setup'
import { type Bare, bareQueries } from '../kit/queueBare'
import { startQueueServer } from '../kit/queueServer'
import { fillQueueStore } from '../kit/queueStore'

const samples = 100
const limit = 50
const controller = 'trafford'
const today = '2026-11-23'
const now = `${today}T12:00:00.000Z`
const searches = ['smith', 'marged 4711', 'tra000000004711'] as const

type Say = (line: string) => void
/** How long each of many took, in milliseconds. */
type Times = readonly number[]
type Row = { readonly what: string; readonly ours: Times; readonly bare: Times; readonly http: Times }

/**
 * What an officer waits for each view of the queue among a thousand, a hundred thousand and a million cases: the database's
 * share beside the same rows and counts asked for in bare SQL, and the whole page over HTTP where a server is built.
 * `npm run bench -- queue SQLite 1000 100000` measures those only.
 */
export async function measure(say: Say, given: readonly string[]): Promise<readonly string[]> {
  setLogLevel('silent')
  const sizes = given.map(Number).filter((size) => size > 0)
  const lines: string[] = []
  for (const database of ['SQLite', 'Postgres'].filter(
    (each) => !/[A-Z]/.test(given.join('')) || given.includes(each),
  )) {
    const measured = new Map<number, readonly Row[]>()
    for (const cases of sizes.length > 0 ? sizes : [1000, 100_000, 1_000_000]) {
      say(`${database}, ${cases} cases`)
      measured.set(cases, await measureStore(say, { database, cases }))
    }
    const table = tableOf(database, measured)
    for (const line of table) say(line)
    lines.push(...table)
  }
  return [...lines, '', `machine: ${cpus()[0]?.model}, ${cpus().length} cores; node ${process.versions.node}`]
}

async function measureStore(say: Say, { database, cases }: { readonly database: string; readonly cases: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'))
  const postgres = database === 'Postgres' ? await startPostgres() : null
  const url = postgres?.url ?? `sqlite:${join(folder, 'portal.db')}`
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  const bare = await bareQueries(url)
  try {
    const reader = { controller, role: 'auditor', name: 'Reader', email: 'reader@example.org' } as const
    const added = await addStaff(portal, { ...reader, password: 'a long pass phrase' }, now)
    if (!('id' in added)) throw new Error(added.fault)
    const began = performance.now()
    await fillQueueStore(portal, { cases, today, me: added.id })
    await settle(portal, postgres !== null)
    say(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    const server = await startQueueServer({ url, dataDir: folder })
    try {
      return await measureViews({ portal, bare, me: added.id, ask: server?.ask ?? null })
    } finally {
      await server?.stop()
    }
  } finally {
    await bare.close()
    await closePortal(portal)
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ends the work that so much writing leaves behind, so that no view is measured beside it. */
async function settle({ db }: Portal, isPostgres: boolean): Promise<void> {
  if (!isPostgres) return void (await sql`pragma wal_checkpoint(truncate)`.execute(db))
  await sql`vacuum analyze`.execute(db)
  await sql`checkpoint`.execute(db)
}

type Store = {
  readonly portal: Portal
  readonly bare: Bare
  readonly me: string
  readonly ask: ((path: string) => Promise<number>) | null
}

async function measureViews({ portal, bare, me, ask }: Store): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const view of QueueView.options) {
    const asked: Asked = { controller, me, today, ask: { ...usualAsk, view } }
    const sides = {
      ours: async () => {
        await readQueuePage(portal.db, { ...asked, limit })
        await countViews(portal.db, asked)
      },
      bare: () => bare.view(asked, limit),
      http: async () => void (await ask?.(`/staff?${writeAsk({ view })}`)),
    }
    rows.push({ what: view, ...(await inTurn(sides, ask !== null)) })
  }
  for (const text of searches) {
    const sides = {
      ours: async () => void (await findCases(portal.db, { controller, staffId: me, text, limit })),
      bare: async () => {},
      // Its words are sealed in the address by the server that reads them: the search itself is what is measured.
      http: async () => {},
    }
    rows.push({ what: `search: ${text}`, ...(await inTurn(sides, false)) })
  }
  return rows
}

/**
 * All sides in turn, so that a slow moment of the machine is shared; ours and the bare one first by turns, as whoever is
 * first after a page pays for what that page put out of the processor's caches.
 */
async function inTurn(sides: Readonly<Record<'ours' | 'bare' | 'http', () => Promise<void>>>, isServed: boolean) {
  const times = { ours: [] as number[], bare: [] as number[], http: [] as number[] }
  for (let round = -10; round < samples; round += 1) {
    const pair = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const side of [...pair, ...(isServed ? (['http'] as const) : [])]) {
      const started = performance.now()
      await sides[side]()
      if (round >= 0) times[side].push(performance.now() - started)
    }
  }
  return times
}

const at = (times: Times, part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN

function tableOf(database: string, measured: ReadonlyMap<number, readonly Row[]>): readonly string[] {
  const [least] = measured.values()
  const head = ['view', 'ours p50', 'p95', 'bare p50', 'p95', 'ours/bare p50', 'HTTP p50', 'p95', 'p95 to the least']
  const lines = [...measured].flatMap(([cases, rows]) => [
    [`${cases.toLocaleString('en-GB')} cases`, ...head.slice(1).map(() => '')],
    ...rows.map(({ what, ours, bare, http }, i) => {
      const first = least?.[i]?.http ?? []
      const figures = [ours, what.startsWith('search') ? [] : bare].flatMap((times) => [
        at(times, 0.5),
        at(times, 0.95),
      ])
      const ratio = what.startsWith('search') ? Number.NaN : at(ours, 0.5) / at(bare, 0.5)
      const page = [at(http, 0.5), at(http, 0.95), at(http, 0.95) / at(first, 0.95)]
      return [what, ...[...figures, ratio, ...page].map((n) => (Number.isFinite(n) ? n.toFixed(2) : '-'))]
    }),
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((row) => row[i]?.length ?? 0)))
  const aligned = [head, ...lines].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
  return ['', `The queue on ${database}, ms`, ...aligned]
}
