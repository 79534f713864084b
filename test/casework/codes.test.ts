import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterCode, leaveCollection, openLink, readLink, resendCode } from '~/app/casework/collect.server'
import { collectPack, readCollection } from '~/app/casework/collectFiles.server'
import { sayWho } from '~/app/casework/collectWho.server'
import { addSeconds } from '~/app/rules/day'
import { type Answering, aGatheredCase, buildIt, releaseIt } from '../kit/answering'
import { codeIn, follow, followAndProve, linkIn, otherThan, whoOf } from '../kit/collecting'
import { aPortal, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'

const minutes = (n: number) => addSeconds(noon, 60 * n)
const days = (n: number) => minutes(n * 24 * 60)

describe.each(databases)('links and codes on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  let at: (now?: string) => ReturnType<typeof residentDesk>
  beforeAll(async () => {
    house = await aPortal(database)
    at = (now = noon) => residentDesk(house.portal, now)
    answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    // Codes of one test must not count towards the limit of the next.
    const { db } = house.portal
    await db.deleteFrom('codes').execute()
    await db.deleteFrom('letters').where('template', '=', 'collection-code').execute()
  })
  const triesOf = async () =>
    (await house.portal.db.selectFrom('codes').select('tries').execute()).map((row) => row.tries)

  test('only the right code opens the answer, and only for the session that entered it', async () => {
    const session = await follow(house)
    const code = codeIn(house.sent)
    expect(await readCollection(at(), session)).toBeNull()
    expect(await collectPack(at(), session)).toBeNull()
    expect(await enterCode(at(), session, otherThan(code))).toBe('wrong')
    expect(await enterCode(at(), 'no-such-session', code)).toBe('gone')
    expect(await enterCode(at(), session, code)).toBe('ok')
    expect(await readCollection(at(), session)).toBeNull()
    expect(await sayWho(at(), session, { ...(await whoOf(house.portal, session)), onceKey: '' })).toBe('ok')
    expect(await readCollection(at(), session)).toMatchObject({ reference: answering.reference, until: '2026-12-23' })
    expect(await readCollection(at(), `${session}x`)).toBeNull()
    await leaveCollection(at(), session)
    expect(await collectPack(at(), session)).toBeNull()
  })

  test('a code is used once', async () => {
    const session = await follow(house)
    const second = await openLink(at(), linkIn(house.sent))
    const code = codeIn(house.sent)
    expect(await enterCode(at(), session, code)).toBe('ok')
    expect(await enterCode(at(), session, code)).toBe('dead')
    expect(await enterCode(at(), second ?? '', code)).toBe('dead')
    expect(await collectPack(at(), second ?? '')).toBeNull()
  })

  test('used in two windows at once, it opens one', async () => {
    const session = await follow(house)
    const code = codeIn(house.sent)
    const entered = await Promise.all([enterCode(at(), session, code), enterCode(at(), session, code)])
    expect(entered.toSorted()).toEqual(['dead', 'ok'])
  })

  test('five wrong tries and it is dead, even for the right code; a new one works', async () => {
    const session = await follow(house)
    const code = codeIn(house.sent)
    const entered = []
    for (let n = 1; n <= 6; n += 1) entered.push(await enterCode(at(), session, otherThan(code, n)))
    expect(entered).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'dead', 'dead'])
    expect(await enterCode(at(), session, code)).toBe('dead')
    expect(await resendCode(at(minutes(1)), session)).toBe(true)
    await work(house.portal, minutes(1))
    expect(await enterCode(at(minutes(1)), session, codeIn(house.sent))).toBe('ok')
  })

  test('a hundred wrong tries at once count as five; the code is dead, and a fresh one works', async () => {
    const session = await follow(house)
    const code = codeIn(house.sent)
    const wrong = Array.from({ length: 100 }, (_, n) => enterCode(at(), session, otherThan(code, n + 1)))
    const entered = await Promise.all(wrong)
    expect(entered.filter((word) => word === 'wrong')).toHaveLength(4)
    expect(entered.filter((word) => word === 'dead')).toHaveLength(96)
    expect(await triesOf()).toEqual([5])
    expect(await enterCode(at(), session, code)).toBe('dead')
    expect(await resendCode(at(minutes(1)), session)).toBe(true)
    await work(house.portal, minutes(1))
    expect(await enterCode(at(minutes(1)), session, codeIn(house.sent))).toBe('ok')
  })

  test.each([
    [9.9, 'ok'],
    [10, 'dead'],
    [11, 'dead'],
  ])('after %d minutes a code is %s', async (after, came) => {
    const session = await follow(house)
    expect(await enterCode(at(minutes(after)), session, codeIn(house.sent))).toBe(came)
  })

  test('a newer code puts the one before it out of use', async () => {
    const session = await follow(house)
    const first = codeIn(house.sent)
    await resendCode(at(minutes(1)), session)
    await work(house.portal, minutes(1))
    const second = codeIn(house.sent)
    if (first !== second) expect(await enterCode(at(minutes(1)), session, first)).toBe('wrong')
    expect(await enterCode(at(minutes(1)), session, second)).toBe('ok')
  })

  test('five codes an hour, however they are asked for, and at once too', async () => {
    const codes = async () => {
      const rows = await house.portal.db
        .selectFrom('letters')
        .select('id')
        .where('template', '=', 'collection-code')
        .execute()
      return rows.length
    }
    const link = linkIn(house.sent)
    const sessions = await Promise.all(Array.from({ length: 20 }, () => openLink(at(), link)))
    for (const session of sessions) expect(session).not.toBeNull()
    expect(await codes()).toBe(5)
    expect(await resendCode(at(minutes(59)), sessions[0] ?? '')).toBe(false)
    const [session = ''] = await Promise.all([openLink(at(minutes(61)), link)])
    expect(await codes()).toBe(6)
    expect(await resendCode(at(minutes(61)), session ?? '')).toBe(true)
  })

  test('a link runs out after thirty days, and a session never outlives it', async () => {
    const token = linkIn(house.sent)
    expect(await readLink(at(), token)).toBe('trafford')
    expect(await readLink(at(days(29.99)), token)).toBe('trafford')
    expect(await readLink(at(days(30)), token)).toBeNull()
    expect(await openLink(at(days(30)), token)).toBeNull()
    expect(await readLink(at(), `${token}x`)).toBeNull()
    const session = await followAndProve(house, days(29.99))
    expect(await collectPack(at(days(29.99)), session)).not.toBeNull()
    expect(await collectPack(at(days(30)), session)).toBeNull()
  })

  test('a session is over after an hour', async () => {
    const session = await followAndProve(house)
    expect(await readCollection(at(minutes(59)), session)).not.toBeNull()
    expect(await readCollection(at(minutes(60)), session)).toBeNull()
  })

  test('neither link nor code can be read from the store', async () => {
    await follow(house)
    const { db } = house.portal
    const kept = JSON.stringify([
      await db.selectFrom('links').selectAll().execute(),
      await db.selectFrom('codes').selectAll().execute(),
      await db.selectFrom('sessions').selectAll().execute(),
      await db.selectFrom('letters').selectAll().execute(),
      await db.selectFrom('events').selectAll().execute(),
    ])
    expect(kept).not.toContain(linkIn(house.sent))
    expect(kept).not.toContain(`"${codeIn(house.sent)}"`)
  })
})
