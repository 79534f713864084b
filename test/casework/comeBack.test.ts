import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { draftId, readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { readReturnLink, resendReturnCode } from '~/app/casework/saving/comeBack.server'
import { enterReturnCode } from '~/app/casework/saving/enterReturnCode.server'
import { readSaved } from '~/app/casework/saving/saveForLater.server'
import { newId, newToken } from '~/app/outside/secrets.server'
import { endDraft } from '~/db/drafts'
import { keepPaper, papersOfDraft } from '~/db/papers'
import { aPortal, databases, noon, type TestPortal, work } from '../kit/desk'
import { controller, days, email, minutes, savers } from '../kit/saving'

describe.each(databases)('a form that is saved and come back to, on %s', (database) => {
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
  const { desk, aForm, save, linkFor, open, follow } = savers(() => house)
  const enter = (session: string, code: string, now?: string) => enterReturnCode(desk(now), { session, code })
  const resend = (session: string, now = noon, onceKey = newToken()) =>
    resendReturnCode(desk(now), { session, onceKey, language: 'en' })
  const answersOf = async (token: string, now?: string) => (await readDraft(desk(now), controller, token)).answers
  const returned = async (session: string, code: string, now?: string) => {
    const outcome = await enter(session, code, now)
    if (typeof outcome === 'string') throw new Error(`The code was ${outcome}`)
    return outcome
  }

  test('moves to the browser that comes back, with its papers; the one it was begun in finds it no more', async () => {
    const token = await aForm({ rights: ['access'], name: 'Marged Ellis' })
    const paper = {
      kind: 'authority',
      name: 'order.pdf',
      media_type: 'application/pdf',
      size: 3,
      sha256: 'x',
      blob: 'x',
    }
    const left = { case_id: null, added_at: noon, scanned_at: null, deleted_at: null }
    await keepPaper(house.portal.db, {
      ...paper,
      ...left,
      id: newId(),
      controller,
      draft_hash: draftId(token, controller),
    })
    const { session, code } = await follow(await linkFor(token))
    expect(await answersOf(token)).toMatchObject({ name: 'Marged Ellis' })
    const back = await returned(session, code)
    expect(back).toMatchObject({ controller, answers: { rights: ['access'], name: 'Marged Ellis' } })
    expect(await answersOf(back.token)).toMatchObject({ rights: ['access'], name: 'Marged Ellis' })
    expect(await answersOf(token)).toEqual({})
    expect(await papersOfDraft(house.portal.db, draftId(back.token, controller))).toHaveLength(1)
    await saveAnswers(desk(), { controller, token, answers: { name: 'Typed where it was begun' } })
    expect((await answersOf(back.token)).name).toBe('Marged Ellis')
  })

  test('opening a link changes nothing, however often; only following it does, once', async () => {
    const link = await linkFor(await aForm())
    const { db } = house.portal
    const everything = async () =>
      JSON.stringify([
        await db.selectFrom('drafts').selectAll().orderBy('id_hash').execute(),
        await db.selectFrom('return_links').selectAll().orderBy('id').execute(),
        await db.selectFrom('draft_letters').selectAll().orderBy('id').execute(),
      ])
    const before = await everything()
    for (let times = 0; times < 3; times += 1) expect(await readReturnLink(desk(), link)).toBe(controller)
    expect(await everything()).toBe(before)
    expect(await open(link)).not.toBeNull()
    expect(await readReturnLink(desk(), link)).toBeNull()
    expect(await open(link)).toBeNull()
  })

  test('followed by twenty at once, it is followed by one, and one code goes', async () => {
    const link = await linkFor(await aForm())
    const opened = await Promise.all(Array.from({ length: 20 }, () => open(link)))
    expect(opened.filter((session) => session !== null)).toHaveLength(1)
    await work(house.portal)
    expect(house.sent).toHaveLength(2)
  })

  test('a double click on either button leads where one click does', async () => {
    const link = await linkFor(await aForm({ name: 'Marged' }))
    const onceKey = newToken()
    const opened = await Promise.all([open(link, { onceKey }), open(link, { onceKey })])
    expect(opened).toEqual([onceKey, onceKey])
    expect(await open(link, { onceKey: newToken() })).toBeNull()
    const session = onceKey
    expect(await resend(session)).toBe('sent')
    await work(house.portal)
    const code = house.sent.at(-1)?.text.match(/\b\d{6}\b/)?.[0] ?? ''
    const both = await Promise.all([returned(session, code), returned(session, code)])
    expect(both[1]).toEqual(both[0])
    expect(both[0].answers).toEqual({ name: 'Marged' })
    expect(house.sent).toHaveLength(2)
  })

  test('a key too short to be a secret makes no session by that name', async () => {
    const session = await open(await linkFor(await aForm()), { onceKey: 'short' })
    expect(session).not.toBeNull()
    expect(session).not.toBe('short')
  })

  test('the link and the code go apart, to the address that was given, whatever the form says', async () => {
    const token = await aForm({ email: 'letters@example.org' })
    const link = await linkFor(token, { email: 'home@example.org' })
    const { code } = await follow(link)
    expect(house.sent.map(({ to }) => to)).toEqual([['home@example.org'], ['home@example.org']])
    const [first, second] = house.sent
    expect(first?.text).not.toContain(code)
    expect(second?.text).not.toContain(link)
  })

  test('a code that comes back from the address for letters confirms it too, and from another does not', async () => {
    const same = await follow(await linkFor(await aForm({ email })))
    expect((await returned(same.session, same.code)).answers['email-code']).toBe(email)
    const other = await follow(await linkFor(await aForm({ email }), { email: 'home@example.org' }))
    expect((await returned(other.session, other.code)).answers['email-code']).toBeUndefined()
  })

  test('a newer link puts the one before it out of use, and whoever is following that one', async () => {
    const token = await aForm({ name: 'Marged' })
    const first = await linkFor(token, { email: 'wrong@example.org' })
    const second = await linkFor(token, { email: 'wrong2@example.org', now: minutes(1) })
    expect(await readReturnLink(desk(minutes(1)), first)).toBeNull()
    expect(await open(first, { now: minutes(1) })).toBeNull()
    const { session, code } = await follow(second, { now: minutes(1) })
    const third = await linkFor(token, { now: minutes(2) })
    expect(await enter(session, code, minutes(2))).toBe('gone')
    expect(await resend(session, minutes(2))).toBe('gone')
    expect(await readReturnLink(desk(minutes(2)), third)).toBe(controller)
    expect((await answersOf(token)).name).toBe('Marged')
  })

  test('a link asked for before, that waits to leave, is not sent any more', async () => {
    const token = await aForm()
    await save(token, { email: 'wrong@example.org' })
    await save(token, { now: minutes(1) })
    await work(house.portal, minutes(1))
    expect(house.sent.map(({ to }) => to)).toEqual([[email]])
  })

  test.each([
    [29.99, controller],
    [30, null],
  ])('after %d days a link leads to %s', async (after, to) => {
    const token = await aForm()
    const link = await linkFor(token)
    // The form itself lives on while somebody works on it.
    await saveAnswers(desk(days(20)), { controller, token, answers: { name: 'Marged' } })
    expect(await readReturnLink(desk(days(after)), link)).toBe(to)
    expect((await open(link, { now: days(after) })) === null).toBe(to === null)
  })

  test('a link that is wrong, cut short, or that belongs to a session is dead, and all are alike', async () => {
    const link = await linkFor(await aForm())
    for (const wrong of ['', 'x', link.slice(1), `${link}x`, newToken()]) {
      expect(await readReturnLink(desk(), wrong)).toBeNull()
      expect(await open(wrong)).toBeNull()
    }
    const { session } = await follow(link)
    for (const wrong of [session, `return ${session}`]) expect(await open(wrong)).toBeNull()
    expect(await enter(link, '123456')).toBe('gone')
    expect(await enter('no-such-session', '123456')).toBe('gone')
  })

  test('a session is over after an hour', async () => {
    const { session } = await follow(await linkFor(await aForm()))
    expect(await resend(session, minutes(59))).toBe('sent')
    expect(await resend(session, minutes(60))).toBe('gone')
    expect(await enter(session, '123456', minutes(60))).toBe('gone')
  })

  test('the same form sent twice asks for one link, and does not put it out of use', async () => {
    const token = await aForm()
    const onceKey = newToken()
    const link = await linkFor(token, { onceKey })
    expect(await save(token, { onceKey })).toBe('saved')
    await work(house.portal)
    expect(house.sent).toHaveLength(1)
    expect(await readReturnLink(desk(), link)).toBe(controller)
  })

  test('saving tells where the link went and until when the form is kept, counted from then', async () => {
    const token = await aForm()
    expect(await readSaved(desk(), { controller, token })).toBeNull()
    expect(await save('nobody')).toBe('nothing')
    await save(token, { now: days(10) })
    expect(await readSaved(desk(days(10)), { controller, token })).toEqual({ email, until: '2027-01-02' })
    expect(await answersOf(token, days(40))).toEqual({ rights: ['access'], email })
  })

  test('a form that was sent is not come back to, by a link or by a session', async () => {
    const [one, two] = [await aForm(), await aForm()]
    const link = await linkFor(one)
    const { session, code } = await follow(await linkFor(two))
    for (const token of [one, two]) {
      await endDraft(house.portal.db, draftId(token, controller), { reference: 'TRA-1', at: noon })
    }
    expect(await readReturnLink(desk(), link)).toBeNull()
    expect(await open(link)).toBeNull()
    expect(await enter(session, code)).toBe('gone')
    expect(await save(one)).toBe('nothing')
  })
})
