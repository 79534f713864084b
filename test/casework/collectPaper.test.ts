import { appendFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askLink, sendLinkAgain } from '~/app/casework/askLink.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { openFollowLink } from '~/app/casework/follow.server'
import { handOver } from '~/app/casework/handOver.server'
import { readCase } from '~/app/casework/readCase.server'
import { readHandover } from '~/app/casework/readHandover.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import type { Delivery } from '~/app/rules/submission'
import { historyOf } from '~/db/events'
import { noWishes } from '~/db/requesters'
import { latestStatement } from '~/db/statements'
import { blobOf, buildIt, caseOf, done, idOf, releaseIt } from '../kit/answering'
import { inLetters } from '../kit/collecting'
import { aPortal, aStaffDesk, at, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

const posted = { how: 'post', on: '2026-11-23', words: 'Tracked, parcel 7 of today.' } as const

describe.each(databases)('answers on paper and new links, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  let two: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    ;[one, two] = [await aStaffDesk(house.portal), await aStaffDesk(house.portal)]
  })
  afterAll(() => house.end())

  const built = async (delivery: Delivery) => {
    const { portal } = house
    const { reference } = await aRequest(portal, { right: 'objection', wishes: { ...noWishes, delivery } })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    done(await decideObjection(one, reference, { result: 'upheld', grounds: 'You are right.', effect: 'We stop.' }))
    const answering = { portal, one, two, reference, caseId: await idOf(portal, reference) }
    await buildIt(answering)
    return answering
  }
  const released = async (delivery: Delivery) => {
    const answering = await built(delivery)
    await releaseIt(answering)
    return answering
  }
  const seenOf = async ({ caseId }: { caseId: string }) =>
    (await readHandover(two, await caseOf(house.portal, caseId)))?.sha256 ?? ''
  const readyLetters = (reference: string) =>
    house.sent.filter(({ subject }) => subject === `Your answer is ready: ${reference}`)

  test('whoever chose the post is told that it is posted, and gets no link', async () => {
    const { reference } = await released('post')
    const [letter] = readyLetters(reference)
    expect(letter?.text).toContain('We will post it')
    expect(letter?.text).not.toContain('/collect/')
    expect(letter?.html).not.toContain('/collect/')
    expect(await house.portal.db.selectFrom('links').selectAll().execute()).toEqual([])
  })

  test('whoever collects it in person is told how to come and what to bring, and gets no link', async () => {
    const { reference } = await released('collect')
    const [letter] = readyLetters(reference)
    expect(letter?.text).toContain('agree a day and a place')
    expect(letter?.text).toContain('something that shows who you are')
    expect(letter?.text).not.toContain('/collect/')
  })

  test('and gets one once they ask for it', async () => {
    const { reference } = await released('post')
    expect(await sendLinkAgain(two, reference, { onceKey: '' })).toMatchObject({ kase: {} })
    await work(house.portal)
    expect(readyLetters(reference).at(-1)?.text).toMatch(/\/collect\/\S+/)
  })

  test('a hand-over keeps the exact files, the day, how, and what was shown; it ends the case', async () => {
    const answering = await released('post')
    const { reference, caseId } = answering
    const seen = await seenOf(answering)
    const kase = done(await handOver(two, reference, { ...posted, seen, onceKey: 'paper-1' }))
    expect(kase.closed).toMatchObject({ outcome: 'answered' })
    done(await handOver(two, reference, { ...posted, seen, onceKey: 'paper-1' }))
    const handed = (await historyOf(house.portal.db, caseId)).filter(({ event }) => event.type === 'pack-handed-over')
    expect(handed.map(({ event }) => event)).toMatchObject([{ sha256: seen, on: '2026-11-23', how: 'post' }])
    expect(JSON.stringify(handed)).not.toContain('parcel')
    expect(await latestStatement(house.portal.db, caseId, 'handed-over')).toBe(posted.words)
  })

  test('only what went out, only those bytes, and on no day before it went or still to come', async () => {
    const answering = await built('collect')
    const { reference, caseId } = answering
    const sha256 = (await caseOf(house.portal, caseId)).pack?.sha256 ?? ''
    const inPerson = { ...posted, how: 'person', seen: sha256 } as const
    expect(await handOver(two, reference, inPerson)).toEqual({ refused: 'not-released' })
    await releaseIt(answering)
    expect(await handOver(two, reference, { ...inPerson, seen: 'a'.repeat(64) })).toEqual({ refused: 'bytes-changed' })
    expect(await handOver(two, reference, { ...inPerson, on: '2026-11-22' })).toEqual({ refused: 'not-released' })
    expect(await handOver(two, reference, { ...inPerson, on: '2026-11-24' })).toEqual({ refused: 'day-in-future' })
    expect(await handOver(two, 'TRA-NONE', inPerson)).toEqual({ refused: 'no-such-case' })
    const elsewhere = await aStaffDesk(house.portal, { controller: 'wakefield' })
    expect(await handOver(elsewhere, reference, inPerson)).toEqual({ refused: 'no-such-case' })
    const administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    expect(await handOver(administrator, reference, inPerson)).toEqual({ refused: 'not-allowed' })
    await appendFile(await blobOf(answering), 'x')
    expect(await handOver(two, reference, inPerson)).toEqual({ refused: 'bytes-changed' })
    expect((await caseOf(house.portal, caseId)).released[0]?.collected).toBe(false)
  })

  test('what is printed is what the page shows: the volumes, with the fingerprint of the stored bytes', async () => {
    const answering = await released('post')
    const read = await readCase(two, answering.reference)
    if (read === null || read === 'not-allowed') throw new Error('No such case')
    const shown = await readHandover(two, read.kase)
    expect(shown).toMatchObject({ sha256: read.kase.released[0]?.sha256, volumes: [{ place: 1 }] })
    expect(await readHandover(two, await caseOf(house.portal, (await built('post')).caseId))).toBeNull()
  })

  test('three new links an hour, however they are asked for, and at once too', async () => {
    const answering = await released('download')
    const { reference } = answering
    const follow = inLetters(
      house.sent.filter(({ text }) => text.includes(reference)),
      /\/follow\/([\w-]+)/,
    )
    const session = (await openFollowLink(residentDesk(house.portal), follow)) ?? ''
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => askLink(residentDesk(house.portal), session, { onceKey: '' })),
    )
    expect(asked.filter((came) => came !== null && 'kase' in came)).toHaveLength(3)
    expect(
      asked.filter((came) => came !== null && 'refused' in came && came.refused === 'too-many-links'),
    ).toHaveLength(7)
    const later = (minutes: number) => addSeconds(noon, minutes * 60)
    expect(await sendLinkAgain(at(two, later(59)), reference, { onceKey: '' })).toEqual({ refused: 'too-many-links' })
    expect(await sendLinkAgain(at(two, later(61)), reference, { onceKey: '' })).toMatchObject({ kase: {} })
    await work(house.portal, later(61))
    expect(readyLetters(reference)).toHaveLength(5)
    expect(await askLink(residentDesk(house.portal), 'no-such-session', { onceKey: '' })).toBeNull()
    const unreleased = await built('download')
    expect(await sendLinkAgain(two, unreleased.reference, { onceKey: '' })).toEqual({ refused: 'not-released' })
  })
})
