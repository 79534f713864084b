import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyOf, readFollowLink } from '~/app/casework/follow.server'
import { askFollowLink } from '~/app/casework/following/askFollowLink.server'
import { sendMessage } from '~/app/casework/following/sendMessage.server'
import { answerMessage, readMessages } from '~/app/casework/messages.server'
import { readCase } from '~/app/casework/readCase.server'
import { readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { proveSession } from '~/db/sessions'
import { done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { followers } from '../kit/following'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('finding a request again, and being answered, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, aFollower, linkIn } = followers(() => ({ house, staff }))
  const links = (reference: string) =>
    house.sent.filter(({ subject }) => subject === `A link to your request: ${reference}`)

  test('a link comes to the address that the case has, however it is typed, and works', async () => {
    const { reference } = await aRequest(house.portal)
    await askFollowLink(desk(), { reference, email: ' MARGED@example.ORG ' })
    await work(house.portal)
    expect(links(reference)).toHaveLength(1)
    expect(links(reference)[0]?.to).toEqual([aPerson.email])
    expect(await readFollowLink(desk(), linkIn(reference))).toBe('trafford')
  })

  test('nothing comes for a wrong address, a wrong reference, or where the case has no address', async () => {
    const { reference } = await aRequest(house.portal)
    const other = await aRequest(house.portal, { person: { ...aPerson, email: 'another@example.org' } })
    const silent = await aRequest(house.portal, { person: { ...aPerson, email: '' } })
    await askFollowLink(desk(), { reference, email: 'another@example.org' })
    await askFollowLink(desk(), { reference: 'TRA-2222-2222', email: aPerson.email })
    await askFollowLink(desk(), { reference: silent.reference, email: '' })
    await work(house.portal)
    for (const each of [reference, other.reference, silent.reference]) expect(links(each)).toEqual([])
  })

  test('no more than three come in an hour, however many are asked for at once', async () => {
    const { reference } = await aRequest(house.portal)
    const ask = (now: string) => askFollowLink(desk(now), { reference, email: aPerson.email })
    await Promise.all(Array.from({ length: 10 }, () => ask(noon)))
    await work(house.portal)
    expect(links(reference)).toHaveLength(3)
    await ask(addSeconds(noon, 3599))
    await work(house.portal, addSeconds(noon, 3599))
    expect(links(reference)).toHaveLength(3)
    await ask(addSeconds(noon, 3601))
    await work(house.portal, addSeconds(noon, 3601))
    expect(links(reference)).toHaveLength(4)
  })

  test('an answer to a message stands on the page of the request; the letter only says that it is there', async () => {
    const { session, reference } = await aFollower()
    const sent = { reference, onceKey: newToken(), about: 'help', words: 'I cannot read small print.' } as const
    done((await sendMessage(desk(), session, sent)) ?? { refused: 'stale' })
    const read = await readCase(staff, reference)
    if (read === null || read === 'not-allowed') throw new Error('No such case')
    const [message] = await readMessages(staff, read)
    expect(message).toMatchObject({
      about: 'help',
      on: '2026-11-23',
      words: 'I cannot read small print.',
      answer: null,
    })

    const answer = { message: message?.id ?? '', words: 'We can print it large.', onceKey: newToken() }
    const stranger = await aStaffDesk(house.portal, { controller: 'wakefield' })
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    expect(await answerMessage(stranger, reference, answer)).toEqual({ refused: 'no-such-case' })
    expect(await answerMessage(reviewer, reference, answer)).toEqual({ refused: 'not-allowed' })
    for (const outcome of await Promise.all([
      answerMessage(staff, reference, answer),
      answerMessage(staff, reference, answer),
    ])) {
      done(outcome)
    }
    expect(await answerMessage(staff, reference, { ...answer, onceKey: newToken() })).toEqual({
      refused: 'already-answered',
    })
    await work(house.portal)
    const letter = house.sent.at(-1)
    expect(letter?.subject).toBe(`We have answered your message: ${reference}`)
    expect(letter?.text).not.toContain('print it large')
    const bare = (await readFollow(desk(), session))?.trail ?? []
    expect(bare.filter(({ what }) => what === 'reply')).toMatchObject([{ words: '' }])
    await proveSession(house.portal.db, keyOf(session), noon)
    const trail = (await readFollow(desk(), session))?.trail ?? []
    expect(trail.filter(({ what }) => what === 'reply')).toMatchObject([{ words: 'We can print it large.' }])
  })
})
