import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { turnTo } from '~/app/casework/follow.server'
import { askFollowCode, enterFollowCode, isFollowProved } from '~/app/casework/following/followCode.server'
import { readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { codeIn, otherThan } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { followers } from '../kit/following'
import { aRequest, aSolicitor } from '../kit/request'
import { aSubmission } from './followSubmission'

describe.each(databases)('the code before what a link must not do, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, aFollower, opened } = followers(() => ({ house, staff }))
  const aCode = async (session: string, now = noon) => {
    expect(await askFollowCode(desk(now), session)).toBe(true)
    await work(house.portal, now)
    return codeIn(house.sent)
  }

  test('comes by a message of its own and proves the session that entered it, once', async () => {
    const { session, reference } = await aFollower()
    expect(await isFollowProved(desk(), session)).toBe(false)
    const code = await aCode(session)
    expect(house.sent.at(-1)?.subject).toBe('Your code')
    expect(await enterFollowCode(desk(), session, otherThan(code))).toBe('wrong')
    expect(await enterFollowCode(desk(), 'no-such-session', code)).toBe('gone')
    expect(await enterFollowCode(desk(), session, code)).toBe('ok')
    expect(await isFollowProved(desk(), session)).toBe(true)
    expect(await isFollowProved(desk(), await opened(reference))).toBe(false)
    expect(await enterFollowCode(desk(), session, code)).toBe('dead')
  })

  test('a second one can be asked for, of which alone the newest works; after ten minutes none does', async () => {
    const { session } = await aFollower()
    const first = await aCode(session)
    const second = await aCode(session, addSeconds(noon, 60))
    if (first !== second) expect(await enterFollowCode(desk(addSeconds(noon, 61)), session, first)).toBe('wrong')
    expect(await enterFollowCode(desk(addSeconds(noon, 661)), session, second)).toBe('dead')
  })

  test('a hundred wrong ones at once count as five at most, kill it, and a fresh one works', async () => {
    const { session } = await aFollower()
    const code = await aCode(session)
    const tried = await Promise.all(
      Array.from({ length: 100 }, (_, by) => enterFollowCode(desk(), session, otherThan(code, by + 1))),
    )
    expect(tried.filter((each) => each !== 'dead').length).toBeLessThanOrEqual(4)
    expect(tried).not.toContain('ok')
    expect(await enterFollowCode(desk(), session, code)).toBe('dead')
    expect(await enterFollowCode(desk(), session, await aCode(session, addSeconds(noon, 30)))).toBe('ok')
  })

  test('five an hour are sent at most, however many are asked for at once', async () => {
    const { session, caseId } = await aFollower()
    const asked = await Promise.all(Array.from({ length: 12 }, () => askFollowCode(desk(), session)))
    expect(asked.filter(Boolean)).toHaveLength(5)
    const letters = await house.portal.db
      .selectFrom('letters')
      .select('id')
      .where('case_id', '=', caseId)
      .where('template', '=', 'collection-code')
      .execute()
    expect(letters).toHaveLength(5)
    expect(await askFollowCode(desk(addSeconds(noon, 3700)), session)).toBe(true)
  })

  test('is not asked for again in another request of the same form', async () => {
    const [first, second] = await aSubmission(house)
    if (!first || !second) throw new Error('The form asked for several things')
    await work(house.portal)
    const session = await opened(first.reference)
    const bare = await turnTo(desk(), session, second.reference)
    expect(await isFollowProved(desk(), bare ?? '')).toBe(false)
    expect(await enterFollowCode(desk(), session, await aCode(session))).toBe('ok')
    const turned = await turnTo(desk(), session, second.reference)
    expect(await isFollowProved(desk(), turned ?? '')).toBe(true)
  })

  test('whoever acts for another is offered to send papers before anybody asks; nobody else is', async () => {
    const { reference } = await aRequest(house.portal, { requester: aSolicitor })
    await work(house.portal)
    expect((await readFollow(desk(), await opened(reference)))?.maySendAuthority).toBe(true)
    const { session } = await aFollower()
    expect((await readFollow(desk(), session))?.maySendAuthority).toBe(false)
  })
})
