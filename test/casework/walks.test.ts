import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change, type Outcome, staffChange } from '~/app/casework/change.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { deskAt, type Portal, staffDeskAt } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { WatchKind } from '~/app/rules/case/events'
import { ActingAs, AskedRight } from '~/app/rules/case/rights'
import { addSeconds, londonDay } from '~/app/rules/day'
import { watchesOfCase } from '~/db/cases'
import { brokenLink, caseIds, historyOf } from '~/db/events'
import type { WatchRow } from '~/db/schemaTime'
import { caseOf, idOf } from '../kit/answering'
import { controllers, type Player, player, trespassesIn } from '../kit/cast'
import { aPortal, databases, noon, residentDesk, type TestPortal } from '../kit/desk'
import { breachesOf } from '../kit/invariants'
import { aRequest, aSolicitor } from '../kit/request'
import { type Dice, diceOf, type Move, nextMove } from '../kit/walker'

/** A hundred thousand steps on SQLite, a thousand or more on Postgres. */
const walks = { SQLite: 4000, Postgres: 50 } as const
const moves = 25
const day = 24 * 3600

/** What came of all the walks, so that a walk that leads nowhere is seen. */
type Tally = Map<string, number>

/** Acts and safeguards that some thousand walks meet. */
const rare = [
  ...['ask-clarification', 'answer-clarification', 'drop-clarification', 'acknowledge-complaint', 'remind'],
  ...['clarification-open', 'clarification-too-late', 'answer-before-question', 'day-in-future', 'stale'],
  ...['pause-not-for-this-right', 'extension-too-late', 'no-clarification-open', 'already-acknowledged'],
  ...['already-released', 'already-closed', 'identity-not-verified'],
  ...['verify-authority', 'authority-not-verified', 'nobody-acts', 'answer-message', 'narrow'],
  ...['not-narrower', 'decide', 'not-decided-so', 'marketing-must-stop', 'open-paper'],
  ...['not-allowed', 'no-such-case', 'assign', 'restrict', 'look', 'add-note', 'unlink-case', 'remove-attachment'],
  ...['hand-over-pack', 'ask-link'],
  ...['decide-third-party', 'take-back-chase', 'agree-refusal', 'drop-refusal', 'lift-hold', 'answer-consultation'],
  ...[
    'decide-health',
    'recall-pack',

    'answer-complaint',
    'lift-restriction',
    'tell-recipient',
    'decided-by-you',
    'proposed-by-you',
  ],
  ...['on-hold', 'refusal-not-agreed', 'competence-not-decided', 'responsibility-not-shown', 'health-not-decided'],
  ...['health-opinion-lacking', 'notice-not-given', 'nothing-to-tell', 'objection-not-reached', 'reason-does-not-fit'],
]

/** Mostly access, else any other right; one in four by somebody who acts for another. */
function anAsking(dice: Dice) {
  const right = dice.chance(0.6) ? 'access' : dice.pick<AskedRight>(['access', ...AskedRight.options])
  const requester = dice.chance(0.25)
    ? { ...aSolicitor, actingAs: dice.pick<ActingAs>(['parent', ...ActingAs.options]) }
    : null
  const activities = dice.chance(0.5) ? ['stronger-families', 'adult-social-care', 'schools'] : undefined
  return { right, requester, ...(activities && right === 'access' ? { activities } : {}) }
}

/** One walk. Throws, with its seed, at the first breach of what the house promises. */
async function walk(portal: Portal, seed: number, tally: Tally): Promise<void> {
  const dice = diceOf(seed)
  const controller = dice.pick(controllers)
  const { reference } = await aRequest(portal, { controller, ...anAsking(dice) })
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
    const move = due ? reminderOf(due) : nextMove(kase, { dice, newId, today })
    const command = named(move.command, controller)
    const outcome = await doMove(
      portal,
      { ...move, command },
      { who: player(move.by, controller, dice), now, reference, caseId },
    )
    const came = 'refused' in outcome ? outcome.refused : command.act
    tally.set(came, (tally.get(came) ?? 0) + 1)
    const before = kase
    if ('kase' in outcome) kase = outcome.kase
    expectKept(before, kase, `seed ${seed}, ${command.act}`)
    if ('refused' in outcome) continue
    const history = await historyOf(portal.db, caseId)
    expect([...breachesOf(history), ...trespassesIn(history)], `seed ${seed}, ${command.act}`).toEqual([])
  }
  expect(await caseOf(portal, caseId)).toEqual(kase)
}

/** Moves call people by their first names; the cast has an id for each with their controller. */
function named(command: Command, controller: string): Command {
  const idOfName = (name: string) => `${name}-${controller}`
  if (command.act === 'assign') return { ...command, to: command.to && idOfName(command.to) }
  return command.act === 'restrict' ? { ...command, people: command.people.map(idOfName) } : command
}

type Moving = {
  readonly who: Player | null
  readonly now: string
  readonly reference: string
  readonly caseId: string
}

/** By staff through the door that asks for their role, their controller and whether the case is open to them. */
const doMove = (portal: Portal, { by, command }: Move, { who, now, reference, caseId }: Moving): Promise<Outcome> =>
  who === null
    ? change(deskAt(portal, by, now), { caseId, commands: [command] })
    : staffChange(staffDeskAt(portal, who, now), { reference, commands: [command] })

/** What the sweep would do. */
const reminderOf = ({ kind, about, for_day: of }: WatchRow): Move => ({
  by: { kind: 'portal' },
  command: { act: 'remind', watch: { kind: WatchKind.parse(kind), about, for: of } },
})

/**
 * What went out is frozen, and so are a case's end, which a review alone opens again, and the day its time was over. Only what
 * is taken back, and that before anybody has it, is out no more, and lets the time go on.
 */
function expectKept(before: Case, kase: Case, at: string) {
  const frozen = ({ released }: Case) => released.map((pack) => ({ ...pack, collected: false, recalledOn: null }))
  expect(frozen(kase).slice(0, before.released.length), at).toEqual(frozen(before))
  const taken = kase.released.filter(({ recalledOn }, i) => recalledOn !== (before.released[i]?.recalledOn ?? null))
  for (const { id, collected } of taken) expect([id, collected], at).toEqual([before.pack?.id, false])
  if (taken.length > 0) return
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

  test(`${walks[database]} walks break no promise of the house`, { timeout: 900_000 }, async () => {
    for (let seed = 1; seed <= walks[database]; seed += 1) await walk(house.portal, seed, tally)
    expect(await caseIds(house.portal.db)).toHaveLength(walks[database])
  })

  test('they led somewhere: answers were released and collected, and each safeguard was met', () => {
    const share = walks[database] / 60
    const often = ['release-pack', 'collect-pack', 'built-by-you', 'bytes-changed', 'proof-not-passed', 'not-approved']
    // The rarer ones take more walks than fit on Postgres.
    if (database === 'SQLite') expect(rare.filter((came) => !tally.has(came))).toEqual([])
    for (const came of often) {
      expect(tally.get(came) ?? 0, came).toBeGreaterThan(share)
    }
  })

  test('every queue row is what its events say, and every chain of hashes holds', { timeout: 300_000 }, async () => {
    const { portal } = house
    expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
    const broken = []
    for (const id of await caseIds(portal.db)) if ((await brokenLink(portal.db, id)) !== null) broken.push(id)
    expect(broken).toEqual([])
  })

  test('no answer was sent for twice, but where a new link was asked for', async () => {
    const ready = await house.portal.db
      .selectFrom('letters')
      .select(['case_id', 'seq'])
      .where('template', '=', 'pack-ready')
      .execute()
    const released = await house.portal.db
      .selectFrom('events')
      .select('seq')
      .where('type', '=', 'pack-released')
      .execute()
    expect(ready.length).toBeGreaterThan(0)
    // A review may release another answer: each is written of once.
    const asked = await house.portal.db.selectFrom('events').select('seq').where('type', '=', 'link-asked').execute()
    expect(ready).toHaveLength(released.length + asked.length)
    expect(new Set(ready.map((row) => `${row.case_id} ${row.seq}`)).size).toBe(ready.length)
  })
})
