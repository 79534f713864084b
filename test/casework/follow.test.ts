import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { collectPack } from '~/app/casework/collectFiles.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { openFollowLink } from '~/app/casework/follow.server'
import { readFollow } from '~/app/casework/readFollow.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, at, databases, noon, type TestPortal, work } from '../kit/desk'
import { days, followers, question } from '../kit/following'
import { aRequest } from '../kit/request'

describe.each(databases)('following a request on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, linkIn, aFollower, opened, aQuestion } = followers(() => ({ house, staff }))

  describe('says how it stands', () => {
    test('when it has just come', async () => {
      const { session, reference } = await aFollower()
      const read = await readFollow(desk(), session)
      expect(read).toMatchObject({
        reference,
        controller: 'trafford',
        right: 'access',
        place: 'received',
        timing: { state: 'running', dueOn: '2026-12-23' },
        wanted: null,
        question: null,
        extension: null,
      })
      expect(read?.working.map((step) => step.text)[0]).toBe('We got your request on Monday 23 November 2026.')
      const welsh = await readFollow(desk(), session, 'cy')
      expect(welsh?.working[0]?.text).toMatch(/^Cawsom eich cais .*dydd Llun 23 Tachwedd 2026\.$/)
      expect(JSON.stringify(read)).not.toMatch(/Marged|Ellis|1987|Invented|M33/)
    })

    test('while the person is asked who they are, and once they have shown it', async () => {
      const { session, reference } = await aFollower()
      done(await askIdentity(staff, reference, { words: 'A letter with your address on it.' }))
      expect(await readFollow(desk(), session)).toMatchObject({
        place: 'waiting-identity',
        timing: { state: 'not-started' },
        wanted: 'A letter with your address on it.',
      })
      done(await verifyIdentity(at(staff, days(7)), reference, { method: 'documents-seen', reason: '' }))
      await work(house.portal, days(7))
      expect(await readFollow(desk(days(7)), await opened(reference, days(7)))).toMatchObject({
        place: 'looking',
        timing: { state: 'running', dueOn: '2026-12-30' },
        wanted: null,
      })
      expect(house.sent.at(-1)?.subject).toBe(`We have what we needed: ${reference}`)
      expect(house.sent.at(-1)?.text).toContain('We must answer by Wednesday 30 December 2026.')
    })

    test('while it is paused, extended or late', async () => {
      const paused = await aQuestion(days(1))
      expect(await readFollow(desk(days(0)), paused.session)).toMatchObject({
        place: 'waiting-answer',
        timing: { state: 'paused', since: '2026-11-24' },
        question: { askedOn: '2026-11-24', words: question },
      })
      const extended = await aFollower()
      done(await extendDeadline(staff, extended.reference, { reason: 'complexity', words: 'Four schools hold files.' }))
      expect(await readFollow(desk(), extended.session)).toMatchObject({
        timing: { state: 'running', dueOn: '2027-02-23' },
        extension: { on: '2026-11-23', reasons: 'Four schools hold files.' },
      })
      const late = await aFollower()
      const session = await openFollowLink(desk(days(30)), linkIn(late.reference))
      expect((await readFollow(desk(days(30)), session ?? ''))?.timing.state).toBe('running')
      const then = days(31)
      expect(
        await readFollow(desk(then), (await openFollowLink(desk(then), linkIn(late.reference))) ?? ''),
      ).toMatchObject({
        reference: late.reference,
        timing: { state: 'late', dueOn: '2026-12-23' },
      })
    })

    test('when it is answered, and when it was taken back', async () => {
      const answering = await aGatheredCase(house.portal)
      await work(house.portal)
      const session = await opened(answering.reference)
      expect((await readFollow(desk(), session))?.place).toBe('checking')
      await buildIt(answering)
      await releaseIt(answering)
      const answered = { state: 'answered', on: '2026-11-23', dueOn: '2026-12-23', isLate: false }
      expect(await readFollow(desk(), session)).toMatchObject({ place: 'ready', timing: answered })
      await collectPack(desk(), await followAndProve(house))
      expect(await readFollow(desk(), session)).toMatchObject({ place: 'answered', timing: answered })

      const back = await aQuestion(noon)
      done(await closeCase(staff, back.reference, { outcome: 'withdrawn', note: '' }))
      expect(await readFollow(desk(), back.session)).toMatchObject({
        place: 'withdrawn',
        timing: { state: 'withdrawn', on: '2026-11-23' },
        question: null,
      })
    })

    test('an objection, which is decided and never looked for', async () => {
      const { reference } = await aRequest(house.portal, { right: 'objection' })
      await work(house.portal)
      const session = await opened(reference)
      done(await verifyIdentity(staff, reference, { method: 'known-to-us', reason: '' }))
      expect(await readFollow(desk(), session)).toMatchObject({ right: 'objection', place: 'deciding' })
    })
  })
})
