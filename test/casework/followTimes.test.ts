import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import { setLogLevel } from '~/app/log.server'
import { atOnce, type Evenly, evenly } from '~/app/outside/evenly.server'
import { newReference } from '~/app/outside/secrets.server'
import { closeDesk, startDesk, thePortal } from '~/app/portal.server'
import { action } from '~/app/routes/follow.find'
import { aPerson, aRequest } from '../kit/request'
import { rankTest } from './followRanks'

/** So many that each may be asked for three times, the most in an hour: every known look-up queues a letter. */
const cases = 334
const known = 1000
const unknown = 1000
/** At once, as strangers come: far fewer than would fill a slot with their work. */
const together = 10
const slotMs = 100

type LookUp = { readonly isKnown: boolean; readonly reference: string; readonly email: string }
type Seen = { readonly isKnown: boolean; readonly ms: number; readonly answer: string }

let folder: string
let references: readonly string[]

beforeAll(async () => {
  setLogLevel('silent')
  folder = await mkdtemp(join(tmpdir(), 'portal-'))
  const read = readConfig({ NODE_ENV: 'test', DATABASE_URL: `sqlite:${join(folder, 'portal.db')}`, DATA_DIR: folder })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await startDesk(read.config)
  const made: string[] = []
  for (let at = 0; at < cases; at += 1) {
    made.push((await aRequest(portal, { person: { ...aPerson, email: `${at}@example.org` } })).reference)
  }
  references = made
}, 120_000)
afterAll(async () => {
  await closeDesk()
  await rm(folder, { recursive: true, force: true })
})

/** Known requests, and two kinds of unknown: no such reference, and a reference with somebody else's address. */
const lookUps = (): readonly LookUp[] =>
  shuffled([
    ...Array.from({ length: known }, (_, at) => ({
      isKnown: true,
      reference: references[at % cases] ?? '',
      email: `${at % cases}@example.org`,
    })),
    ...Array.from({ length: unknown }, (_, at) => ({
      isKnown: false,
      reference: at % 2 === 0 ? newReference('TRA') : (references[at % cases] ?? ''),
      email: `nobody${at}@example.org`,
    })),
  ])

const shuffled = <T>(all: readonly T[]): readonly T[] => {
  const left = [...all]
  return all.flatMap(() => left.splice(randomInt(left.length), 1))
}

async function lookUp({ isKnown, reference, email }: LookUp, guard: Evenly): Promise<Seen> {
  const body = new URLSearchParams({ reference, email })
  const request = new Request('http://x/follow/find', { method: 'POST', body })
  const start = performance.now()
  const answer = await action({ request, params: {}, context: {} }, guard)
  const ms = performance.now() - start
  if (!(answer instanceof Response)) throw new Error('The form was not taken')
  const headers = JSON.stringify([...answer.headers].toSorted())
  return { isKnown, ms, answer: `${answer.status} ${headers} ${await answer.text()}` }
}

/** All 2,000, some at once. */
async function run(guard: Evenly): Promise<readonly Seen[]> {
  const { db } = thePortal()
  await db.deleteFrom('letters').where('template', '=', 'follow-link').execute()
  const seen: Seen[] = []
  const all = lookUps()
  for (let from = 0; from < all.length; from += together) {
    seen.push(...(await Promise.all(all.slice(from, from + together).map((each) => lookUp(each, guard)))))
  }
  // The work was done: nothing is the same because nothing happened.
  const queued = await db.selectFrom('letters').selectAll().where('template', '=', 'follow-link').execute()
  expect(queued).toHaveLength(known)
  return seen
}

const compare = (seen: readonly Seen[]) =>
  rankTest(
    seen.filter(({ isKnown }) => isKnown).map(({ ms }) => ms),
    seen.filter(({ isKnown }) => !isKnown).map(({ ms }) => ms),
  )

describe('2,000 look-ups of known and unknown requests, at random', () => {
  /**
   * Where there is no difference, one run in a hundred still shows one at p = 0.01: that is what p means. So a
   * difference is believed only where a second run of another 2,000 shows it too, and to the same side: by chance that
   * happens once in 20,000. A true one, as the next test has it, shows in both.
   */
  test('are answered with the same words, and in times that no rank test tells apart', async () => {
    const seen = await run(evenly(slotMs))
    expect(new Set(seen.map(({ answer }) => answer)).size).toBe(1)
    expect(seen[0]?.answer).toMatch(/^302 .*\/follow\/asked/)
    const first = compare(seen)
    report('with the guard', first)
    if (first.p > 0.01) return
    const second = compare(await run(evenly(slotMs)))
    report('with the guard, once more', second)
    expect(second.p <= 0.01 && Math.sign(second.z) === Math.sign(first.z), 'twice told apart').toBe(false)
  }, 120_000)

  test('are told apart where the guard is taken away', async () => {
    const found = compare(await run(atOnce))
    report('without the guard', found)
    expect(found.p).toBeLessThan(0.01)
    expect(found.z).toBeGreaterThan(0)
  }, 60_000)
})

const report = (called: string, { p, z }: { readonly p: number; readonly z: number }) =>
  process.env.SHOW_RANKS && process.stdout.write(`${called}: p = ${p.toPrecision(3)}, z = ${z.toFixed(2)}\n`)

test('the rank test itself tells shifted times apart, and not equal ones', () => {
  const even = Array.from({ length: 500 }, (_, at) => at * 2)
  const odd = even.map((time) => time + 1)
  expect(rankTest(even, odd).p).toBeGreaterThan(0.9)
  expect(rankTest(even, even).p).toBeCloseTo(1, 6)
  expect(
    rankTest(
      even.map((time) => time + 100),
      even,
    ).p,
  ).toBeLessThan(1e-6)
  // By hand, of ten: ranks 1, 2, 3, 5, 6 against 4, 7, 8, 9, 10 make U = 2.
  expect(rankTest([1, 2, 3, 5, 6], [4, 7, 8, 9, 10]).z).toBeCloseTo(-2.193, 3)
})
