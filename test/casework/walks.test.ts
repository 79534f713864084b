import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change } from '~/app/casework/change.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { deskAt, type Portal } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { WatchKind } from '~/app/rules/case/events'
import { addSeconds, londonDay } from '~/app/rules/day'
import { watchesOfCase } from '~/db/cases'
import { brokenLink, caseIds, historyOf } from '~/db/events'
import type { WatchRow } from '~/db/schemaTime'
import { caseOf, idOf } from '../kit/answering'
import { aPortal, databases, noon, residentDesk, type TestPortal } from '../kit/desk'
import { breachesOf } from '../kit/invariants'
import { aRequest } from '../kit/request'
import { diceOf, type Move, nextMove } from '../kit/walker'

const walks = { SQLite: 1000, Postgres: 60 } as const
const moves = 18
const day = 24 * 3600

/** What came of all the walks, so that a walk that leads nowhere is seen. */
type Tally = Map<string, number>

/** Acts of the clock and safeguards that a thousand walks meet. */
const rare = [
  ...['ask-clarification', 'answer-clarification', 'drop-clarification', 'acknowledge-complaint', 'remind'],
  ...['clarification-open', 'clarification-too-late', 'answer-before-question', 'day-in-future', 'stale'],
  ...['pause-not-for-this-right', 'extension-too-late', 'no-clarification-open', 'already-acknowledged'],
  ...['already-released', 'already-closed', 'identity-not-verified'],
]

/** One walk. Throws, with its seed, at the first breach of what the house promises. */
async function walk(portal: Portal, seed: number, tally: Tally): Promise<void> {
  const dice = diceOf(seed)
  const { reference } = await aRequest(portal, { right: dice.chance(0.75) ? 'access' : 'objection' })
  const caseId = await idOf(portal, reference)
  let kase: Case = await caseOf(portal, caseId)
  let now = noon
  let ids = 0
  const newId = () => {
    ids += 1
    return `${seed}-${ids}`
  }
  for (let left = moves; left > 0; left -= 1) {
    if (dice.chance(0.2)) now = addSeconds(now, day * dice.pick([1, 2, 20]))
    const today = londonDay(now)
    const [due] = dice.chance(0.15) ? (await watchesOfCase(portal.db, caseId)).filter((w) => w.watch_on <= today) : []
    const { by, command } = due ? reminderOf(due) : nextMove(kase, { dice, newId, today })
    const outcome = await change(deskAt(portal, by, now), { caseId, commands: [command] })
    const came = 'refused' in outcome ? outcome.refused : command.act
    tally.set(came, (tally.get(came) ?? 0) + 1)
    const before = kase
    if ('kase' in outcome) kase = outcome.kase
    expectKept(before, kase, `seed ${seed}, ${command.act}`)
    if ('refused' in outcome) continue
    expect(breachesOf(await historyOf(portal.db, caseId)), `seed ${seed}, ${command.act}`).toEqual([])
  }
  expect(await caseOf(portal, caseId)).toEqual(kase)
}

/** What the sweep would do. */
const reminderOf = ({ kind, about, for_day: of }: WatchRow): Move => ({
  by: { kind: 'portal' },
  command: { act: 'remind', watch: { kind: WatchKind.parse(kind), about, for: of } },
})

/** What went out is frozen, and so are a case's end, which a review alone opens again, and the day its time was over. */
function expectKept(before: Case, kase: Case, at: string) {
  const frozen = ({ released }: Case) => released.map((pack) => ({ ...pack, collected: false }))
  expect(frozen(kase).slice(0, before.released.length), at).toEqual(frozen(before))
  if (before.pack?.state === 'released' && !kase.review) {
    expect({ ...kase.pack, collected: false }, at).toEqual({ ...before.pack, collected: false })
  }
  if (before.closed && !kase.review) expect(kase.closed, at).toEqual(before.closed)
  if (before.settled) expect(kase.settled, at).toEqual(before.settled)
}

describe.each(databases)('random walks over every act on %s', (database) => {
  let house: TestPortal
  const tally: Tally = new Map()
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test(`${walks[database]} walks break no promise of the house`, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= walks[database]; seed += 1) await walk(house.portal, seed, tally)
    expect(await caseIds(house.portal.db)).toHaveLength(walks[database])
  })

  test('they led somewhere: answers were released and collected, and each safeguard was met', () => {
    const share = walks[database] / 60
    const often = ['release-pack', 'collect-pack', 'built-by-you', 'bytes-changed', 'proof-not-passed', 'not-approved']
    // The rarer ones take more walks than fit on Postgres.
    for (const came of database === 'SQLite' ? rare : []) expect(tally.get(came) ?? 0, came).toBeGreaterThan(0)
    for (const came of often) {
      expect(tally.get(came) ?? 0, came).toBeGreaterThan(share)
    }
  })

  test('every queue row is what its events say, and every chain of hashes holds', { timeout: 60_000 }, async () => {
    const { portal } = house
    expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
    const broken = []
    for (const id of await caseIds(portal.db)) if ((await brokenLink(portal.db, id)) !== null) broken.push(id)
    expect(broken).toEqual([])
  })

  test('no answer was sent for twice', async () => {
    const ready = await house.portal.db
      .selectFrom('letters')
      .select(['case_id', 'seq'])
      .where('template', '=', 'pack-ready')
      .execute()
    const released = await house.portal.db
      .selectFrom('packs')
      .select('id')
      .where('released_at', 'is not', null)
      .execute()
    expect(ready.length).toBeGreaterThan(0)
    // A review may release another answer: each is written of once.
    expect(ready).toHaveLength(released.length)
    expect(new Set(ready.map((row) => `${row.case_id} ${row.seq}`)).size).toBe(ready.length)
  })
})
