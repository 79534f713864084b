import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { openLink, readLink } from '~/app/casework/collect.server'
import { collectFile, collectPack, readCollection } from '~/app/casework/collectFiles.server'
import { withdrawRequest } from '~/app/casework/following/withdraw.server'
import { liftHold, placeHold } from '~/app/casework/law/hold.server'
import { recallPack } from '~/app/casework/law/recallPack.server'
import { type Answering, aGatheredCase, buildIt, caseOf, done, idOf, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, at, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { followers } from '../kit/following'

const why = { words: 'It names the wrong school.' }

describe.each(databases)('taking an answer back before anybody has it, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const released = async (): Promise<Answering> => {
    const answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
    return answering
  }

  test('ends its links and the sessions they began, and tells the person', async () => {
    const { two, reference, caseId } = await released()
    const session = await followAndProve(house)
    const token = lastLink(house)
    expect(await readCollection(residentDesk(house.portal), session)).not.toBeNull()
    done(await recallPack(two, reference, why))
    expect(await readCollection(residentDesk(house.portal), session)).toBeNull()
    expect(await collectPack(residentDesk(house.portal), session)).toBeNull()
    expect(await openLink(residentDesk(house.portal), token)).toBeNull()
    await work(house.portal)
    const letter = house.sent.at(-1)
    expect(letter?.subject).toContain(reference)
    expect(letter?.text).toContain('If we sent you a link to it, that link no longer works.')
    expect(letter?.text).toContain('We must answer by')
    expect(letter?.text).not.toContain(why.words)
    const live = await house.portal.db.selectFrom('sessions').select('case_id').where('case_id', '=', caseId).execute()
    expect(live).toEqual([])
  }, 60_000)

  test('a letter with its link that has not left stays, and what replaces it is built and approved anew', async () => {
    const answering = await aGatheredCase(house.portal)
    const { two, reference, caseId } = answering
    await buildIt(answering)
    done(await approvePack(two, reference, {}))
    done(await releasePack(two, reference, {}))
    const before = house.sent.length
    done(await recallPack(two, reference, why))
    await work(house.portal)
    expect(house.sent.slice(before).map(({ text }) => text.includes('/collect/'))).toEqual([false])
    expect(await releasePack(two, reference, {})).toEqual({ refused: 'pack-not-built' })
    await buildIt(answering)
    await releaseIt(answering)
    const session = await followAndProve(house)
    const { answers } = (await readCollection(residentDesk(house.portal), session)) ?? {}
    expect(answers?.map(({ version }) => version)).toEqual([2])
    expect(await collectPack(residentDesk(house.portal), session)).not.toBeNull()
    const kase = await caseOf(house.portal, caseId)
    expect(kase.released).toMatchObject([
      { version: 1, recalledOn: '2026-11-23' },
      { version: 2, recalledOn: null },
    ])
  }, 90_000)

  test('is refused once somebody has it, and to a role that releases nothing', async () => {
    const { two, reference } = await released()
    const manager = await aStaffDesk(house.portal, { role: 'manager' })
    expect(await recallPack(manager, reference, why)).toEqual({ refused: 'not-allowed' })
    await collectPack(residentDesk(house.portal), await followAndProve(house))
    expect(await recallPack(two, reference, why)).toEqual({ refused: 'already-collected' })
  }, 60_000)

  test('is done though staff closed the case, which is open again', async () => {
    const { two, reference, caseId } = await released()
    done(await closeCase(two, reference, { outcome: 'answered', note: 'Not collected.' }))
    done(await recallPack(two, reference, why))
    const row = await house.portal.db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
    expect(row).toMatchObject({ closed_on: null, outcome: null, settled_on: null })
  }, 60_000)

  test('leaves nothing answered, so that the person can withdraw the request again', async () => {
    const { one, two, reference } = await released()
    const { opened } = followers(() => ({ house, staff: one }))
    done(await recallPack(two, reference, why))
    const form = { reference, onceKey: `withdraw ${reference}` }
    const outcome = await withdrawRequest(residentDesk(house.portal), await opened(reference), form)
    expect(outcome).toMatchObject({ kase: { closed: { outcome: 'withdrawn' } } })
  }, 60_000)

  test('once the time is over, says nothing of a day by which we must answer', async () => {
    const { two, reference } = await released()
    const late = '2027-03-01T12:00:00.000Z'
    done(await recallPack(at(two, late), reference, why))
    await work(house.portal, late)
    const letter = house.sent.findLast(({ subject }) => subject.includes(reference))
    expect(letter?.text).toContain('We check the answer and tell you when it is ready.')
    expect(letter?.text).not.toContain('We must answer by')
  }, 60_000)

  test('a hold keeps what is out from everybody, link or session, until it is lifted', async () => {
    const { two, reference } = await released()
    const session = await followAndProve(house)
    const [token, desk] = [lastLink(house), residentDesk(house.portal)]
    done(await placeHold(two, reference, { reason: 'safeguarding', words: 'A call came.' }))
    expect(await readCollection(desk, session)).toBeNull()
    expect(await collectFile(desk, session, { version: 1, place: 1 })).toBeNull()
    expect([await readLink(desk, token), await openLink(desk, token)]).toEqual([null, null])
    const [hold] = (await caseOf(house.portal, await idOf(house.portal, reference))).desk.holds
    done(await liftHold(two, reference, { hold: hold?.id ?? '', words: 'It was nothing.' }))
    expect(await readLink(desk, token)).toBe('trafford')
    expect(await collectPack(desk, session)).not.toBeNull()
  }, 60_000)

  test('leaves the recalled answer out of what later answers are compared with', async () => {
    const { two, reference, caseId } = await released()
    done(await recallPack(two, reference, why))
    const packs = await house.portal.db
      .selectFrom('packs')
      .select('released_at')
      .where('case_id', '=', caseId)
      .execute()
    expect(packs).toEqual([{ released_at: null }])
  }, 60_000)
})

const lastLink = ({ sent }: TestPortal): string => {
  const found = sent.toReversed().flatMap(({ text }) => /\/collect\/(\S+)/.exec(text)?.[1] ?? [])
  return found[0] ?? ''
}
