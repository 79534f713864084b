import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { resendReturnCode } from '~/app/casework/saving/comeBack.server'
import { enterReturnCode } from '~/app/casework/saving/enterReturnCode.server'
import { newToken } from '~/app/outside/secrets.server'
import { otherThan } from '../kit/collecting'
import { aPortal, databases, noon, type TestPortal, work } from '../kit/desk'
import { minutes, savers } from '../kit/saving'

describe.each(databases)('codes to come back to a form, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    // Letters of one test must not count towards what an address may get in the next.
    await house.portal.db.deleteFrom('draft_letters').execute()
    house.sent.length = 0
  })
  const { desk, aForm, save, linkFor, follow } = savers(() => house)
  const enter = (session: string, code: string, now?: string) => enterReturnCode(desk(now), { session, code })
  const resend = (session: string, now = noon) =>
    resendReturnCode(desk(now), { session, onceKey: newToken(), language: 'en' })
  const returned = async (session: string, code: string, now?: string) => {
    const outcome = await enter(session, code, now)
    if (typeof outcome === 'string') throw new Error(`The code was ${outcome}`)
    return outcome
  }

  test('a hundred wrong tries at once count as five; the code is dead then, and a fresh one works', async () => {
    const { session, code } = await follow(await linkFor(await aForm({ name: 'Marged' })))
    const entered = await Promise.all(Array.from({ length: 100 }, (_, n) => enter(session, otherThan(code, n + 1))))
    expect(entered.filter((word) => word === 'wrong')).toHaveLength(4)
    expect(entered.filter((word) => word === 'dead')).toHaveLength(96)
    expect(await enter(session, code)).toBe('dead')
    expect(await resend(session, minutes(1))).toBe('sent')
    await work(house.portal, minutes(1))
    const fresh = house.sent.at(-1)?.text.match(/\b\d{6}\b/)?.[0] ?? ''
    expect((await returned(session, fresh, minutes(1))).answers).toEqual({ name: 'Marged' })
  })

  test('five codes an hour, and five links', async () => {
    const token = await aForm()
    const { session } = await follow(await linkFor(token))
    const codes = []
    for (let n = 0; n < 6; n += 1) {
      codes.push(await resend(session, minutes(n)))
      await work(house.portal, minutes(n))
    }
    expect(codes).toEqual(['sent', 'sent', 'sent', 'sent', 'many', 'many'])
    const links = []
    for (let n = 0; n < 6; n += 1) links.push(await save(token, { now: minutes(n + 10), email: `a${n}@example.org` }))
    expect(links).toEqual(['saved', 'saved', 'saved', 'saved', 'many', 'many'])
  })

  test('neither link, nor session, nor code can be read from the store', async () => {
    const link = await linkFor(await aForm())
    const { session, code } = await follow(link)
    const { db } = house.portal
    const kept = JSON.stringify([
      await db.selectFrom('return_links').selectAll().execute(),
      await db.selectFrom('draft_codes').selectAll().execute(),
      await db.selectFrom('draft_letters').selectAll().execute(),
    ])
    for (const secret of [link, session, `"${code}"`]) expect(kept).not.toContain(secret)
    const back = await returned(session, code)
    expect(JSON.stringify(await db.selectFrom('drafts').selectAll().execute())).not.toContain(back.token)
  })

  test.each([
    [9.9, true],
    [10, false],
  ])('after %d minutes a code is good: %s', async (after, isGood) => {
    const { session, code } = await follow(await linkFor(await aForm()))
    expect((await enter(session, code, minutes(after))) !== 'dead').toBe(isGood)
  })

  test('a newer code puts the one before it out of use', async () => {
    const { session, code } = await follow(await linkFor(await aForm()))
    await resend(session, minutes(1))
    await work(house.portal, minutes(1))
    const second = house.sent.at(-1)?.text.match(/\b\d{6}\b/)?.[0] ?? ''
    if (code !== second) expect(await enter(session, code, minutes(1))).toBe('wrong')
    await returned(session, second, minutes(1))
  })
})
