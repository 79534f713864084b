import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { enterEmailCode, readEmailCode } from '~/app/casework/emailCodes.server'
import { newToken } from '~/app/outside/secrets.server'
import { otherThan } from '../kit/collecting'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'
import { controller, email, minutes, savers } from '../kit/saving'

describe.each(databases)('an address that is confirmed by a code, on %s', (database) => {
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
  const { desk, aForm, askCode, codeFor } = savers(() => house)
  const enter = (token: string, code: string, now?: string) => enterEmailCode(desk(now), { controller, token, code })
  const standing = (token: string, now?: string) => readEmailCode(desk(now), { controller, token })
  const confirmed = async (token: string) => (await readDraft(desk(), controller, token)).answers['email-code']
  const change = (token: string, to: string) => saveAnswers(desk(), { controller, token, answers: { email: to } })

  test('the right code confirms the address that it went to, for the form that asked', async () => {
    const [token, other] = [await aForm(), await aForm()]
    const code = await codeFor(token)
    expect(house.sent.map(({ to }) => to)).toEqual([[email]])
    expect(await enter(other, code)).toBe('dead')
    expect(await enter(token, otherThan(code))).toBe('wrong')
    expect(await confirmed(token)).toBeUndefined()
    expect(await enter(token, code)).toBe('ok')
    expect(await confirmed(token)).toBe(email)
    expect(await confirmed(other)).toBeUndefined()
  })

  test('entered twice by a double click it is right both times, and no other form can use it', async () => {
    const token = await aForm()
    const code = await codeFor(token)
    expect(await Promise.all([enter(token, code), enter(token, code)])).toEqual(['ok', 'ok'])
    expect(await enter(token, code)).toBe('ok')
  })

  test('an address changed afterwards must be shown again, and changed back need not be', async () => {
    const token = await aForm()
    const code = await codeFor(token)
    await change(token, 'new@example.org')
    expect(await enter(token, code)).toBe('dead')
    expect(await standing(token)).toBe('none')
    await change(token, email)
    expect(await enter(token, code)).toBe('ok')
    await change(token, 'new@example.org')
    expect(await standing(token)).toBe('none')
    await change(token, email)
    expect(await standing(token)).toBe('confirmed')
  })

  test('a code for an address that was changed before it left is not sent', async () => {
    const token = await aForm()
    await askCode(token)
    await change(token, 'new@example.org')
    await work(house.portal)
    expect(house.sent).toEqual([])
    await askCode(token)
    await work(house.portal)
    expect(house.sent.map(({ to }) => to)).toEqual([['new@example.org']])
  })

  test('there is none without a form, an address, or before one is asked for', async () => {
    expect(await askCode('nobody')).toBe('no-email')
    expect(await askCode(await aForm({ rights: ['access'] }))).toBe('no-email')
    expect(await enter('nobody', '123456')).toBe('gone')
    const token = await aForm()
    expect(await standing(token)).toBe('none')
    expect(await enter(token, '123456')).toBe('dead')
    expect(house.sent).toEqual([])
  })

  test('how it stands is told: asked for, sent, out of time, dead, confirmed', async () => {
    const token = await aForm()
    await askCode(token)
    expect(await standing(token)).toBe('sent')
    await work(house.portal)
    expect(await standing(token, minutes(9.9))).toBe('sent')
    expect(await standing(token, minutes(10))).toBe('none')
    const code = await codeFor(token, { now: minutes(11) })
    for (let n = 1; n <= 5; n += 1) await enter(token, otherThan(code, n), minutes(11))
    expect(await standing(token, minutes(11))).toBe('none')
    expect(await enter(token, await codeFor(token, { now: minutes(12) }), minutes(12))).toBe('ok')
    expect(await standing(token, minutes(12))).toBe('confirmed')
    expect(await askCode(token, { now: minutes(12) })).toBe('sent')
    const before = house.sent.length
    await work(house.portal, minutes(12))
    expect(house.sent).toHaveLength(before)
  })

  test('a hundred wrong tries at once count as five; the code is dead then, and a fresh one works', async () => {
    const token = await aForm()
    const code = await codeFor(token)
    const entered = await Promise.all(Array.from({ length: 100 }, (_, n) => enter(token, otherThan(code, n + 1))))
    expect(entered.filter((word) => word === 'wrong')).toHaveLength(4)
    expect(entered.filter((word) => word === 'dead')).toHaveLength(96)
    expect(await enter(token, code)).toBe('dead')
    expect(await confirmed(token)).toBeUndefined()
    expect(await enter(token, await codeFor(token, { now: minutes(1) }), minutes(1))).toBe('ok')
  })

  test.each([
    [9.9, 'ok'],
    [10, 'dead'],
  ])('after %d minutes a code is %s', async (after, came) => {
    const token = await aForm()
    expect(await enter(token, await codeFor(token), minutes(after))).toBe(came)
  })

  test('a newer code puts the one before it out of use', async () => {
    const token = await aForm()
    const first = await codeFor(token)
    const second = await codeFor(token, { now: minutes(1) })
    if (first !== second) expect(await enter(token, first, minutes(1))).toBe('wrong')
    expect(await enter(token, second, minutes(1))).toBe('ok')
  })

  test('asked for twice by a double click, one is sent', async () => {
    const token = await aForm()
    await Promise.all([askCode(token), askCode(token), askCode(token)])
    const onceKey = newToken()
    await work(house.portal)
    expect(house.sent).toHaveLength(1)
    expect(await askCode(token, { onceKey })).toBe('sent')
    await work(house.portal)
    expect(await askCode(token, { onceKey })).toBe('sent')
    await work(house.portal)
    expect(house.sent).toHaveLength(2)
  })

  test('five an hour for a form, and at once too', async () => {
    const token = await aForm()
    for (let n = 0; n < 4; n += 1) await codeFor(token)
    const asked = await Promise.all(Array.from({ length: 20 }, () => askCode(token, { onceKey: newToken() })))
    // The fifth is on its way, and the same for all who ask meanwhile.
    expect(new Set(asked)).toEqual(new Set(['sent']))
    await work(house.portal)
    expect(house.sent).toHaveLength(5)
    expect(await askCode(token, { now: minutes(59) })).toBe('many')
    expect(await askCode(token, { now: minutes(61) })).toBe('sent')
  })

  test('ten an hour to one address, whoever asks and however it is written', async () => {
    const written = [email, 'Marged@example.org', 'marged+x@example.org', 'marged+a+b@EXAMPLE.org']
    const tokens = await Promise.all(
      Array.from({ length: 40 }, (_, n) => aForm({ rights: ['access'], email: written[n % 4] ?? email })),
    )
    const asked = await Promise.all(tokens.map((token) => askCode(token)))
    // Nobody who asks learns that others did.
    expect(new Set(asked)).toEqual(new Set(['sent']))
    await work(house.portal)
    expect(house.sent).toHaveLength(10)
    for (const other of ['margedx@example.org', 'marge_@example.org', '%@example.org', 'm@example.org']) {
      await codeFor(await aForm({ rights: ['access'], email: other }))
    }
    expect(house.sent).toHaveLength(14)
    await codeFor(await aForm(), { now: minutes(61) })
    expect(house.sent).toHaveLength(15)
  })

  test('the code can not be read from the store', async () => {
    const token = await aForm()
    const code = await codeFor(token)
    const { db } = house.portal
    const kept = JSON.stringify([
      await db.selectFrom('draft_letters').selectAll().execute(),
      await db.selectFrom('draft_codes').selectAll().execute(),
      await db.selectFrom('drafts').selectAll().execute(),
    ])
    expect(kept).not.toContain(`"${code}"`)
    expect(kept).not.toContain(token)
  })
})
