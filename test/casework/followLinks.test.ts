import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { enterCode, resendCode } from '~/app/casework/collect.server'
import { collectPack, readCollection } from '~/app/casework/collectFiles.server'
import { answerQuestion, followedCase, openFollowLink, readFollowLink } from '~/app/casework/follow.server'
import { readFollow } from '~/app/casework/readFollow.server'
import { readStaff } from '~/app/casework/signIn.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { codeIn, followAndProve, inLetters } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { days, followers } from '../kit/following'
import { aRequest } from '../kit/request'

describe.each(databases)('links to follow a request on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, linkIn, aFollower, opened } = followers(() => ({ house, staff }))

  test('opening a link changes nothing, however often; only Continue makes a session', async () => {
    const { reference } = await aRequest(house.portal)
    await work(house.portal)
    const { db } = house.portal
    const everything = async () =>
      JSON.stringify([
        await db.selectFrom('sessions').selectAll().orderBy('token_hash').execute(),
        await db.selectFrom('follow_links').selectAll().orderBy('id').execute(),
        await db.selectFrom('events').selectAll().orderBy('case_id').orderBy('seq').execute(),
      ])
    const before = await everything()
    for (let times = 0; times < 3; times += 1) expect(await readFollowLink(desk(), linkIn(reference))).toBe('trafford')
    expect(await everything()).toBe(before)
    await opened(reference)
    expect(await everything()).not.toBe(before)
  })

  test('neither a link nor a session is kept as it is', async () => {
    const { session, reference } = await aFollower()
    const { db } = house.portal
    const kept = JSON.stringify([
      await db.selectFrom('sessions').selectAll().execute(),
      await db.selectFrom('follow_links').selectAll().execute(),
    ])
    expect(kept).not.toContain(session)
    expect(kept).not.toContain(linkIn(reference))
  })

  test('a link that is wrong, cut short or too old is dead, and all are alike', async () => {
    const { reference } = await aFollower()
    const token = linkIn(reference)
    const dead = ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), newToken(), `follow:${token}`]
    for (const wrong of dead) {
      expect(await readFollowLink(desk(), wrong)).toBeNull()
      expect(await openFollowLink(desk(), wrong)).toBeNull()
    }
    const almost = addSeconds(days(90), -1)
    expect(await readFollowLink(desk(almost), token)).toBe('trafford')
    expect(await readFollowLink(desk(days(90)), token)).toBeNull()
    expect(await openFollowLink(desk(days(90)), token)).toBeNull()
    const session = await openFollowLink(desk(almost), token)
    expect(await followedCase(desk(almost), session ?? '')).not.toBeNull()
    // It goes with the link that it came by.
    expect(await followedCase(desk(days(90)), session ?? '')).toBeNull()
  })

  test('a session ends after four hours, and follows one case only', async () => {
    const { session, caseId } = await aFollower()
    const other = await aFollower()
    expect((await followedCase(desk(addSeconds(noon, 4 * 3600 - 1)), session))?.caseId).toBe(caseId)
    expect(await followedCase(desk(addSeconds(noon, 4 * 3600)), session)).toBeNull()
    expect((await followedCase(desk(), other.session))?.caseId).toBe(other.caseId)
    expect(await answerQuestion(desk(days(1)), session, { clarification: 'x', words: 'x', onceKey: '' })).toBeNull()
  })

  test('each letter has a link of its own: an older one keeps working, one sent again is replaced', async () => {
    const { caseId, reference } = await aFollower()
    const first = linkIn(reference)
    const receipt = await house.portal.db
      .selectFrom('letters')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('template', '=', 'receipt')
      .executeTakeFirstOrThrow()
    done(await askIdentity(staff, reference, { words: 'A letter with your address on it.' }))
    await work(house.portal)
    const second = linkIn(reference)
    expect(second).not.toBe(first)
    expect(await readFollowLink(desk(), first)).toBe('trafford')
    await house.portal.db.updateTable('letters').set({ sent_at: null }).where('id', '=', receipt.id).execute()
    await work(house.portal, days(1))
    expect(linkIn(reference)).not.toBe(second)
    expect(await readFollowLink(desk(), first)).toBeNull()
    expect(await readFollowLink(desk(), second)).toBe('trafford')
  })

  test('a session that follows a request never opens its answer, nor the desk of staff, and none of theirs follows', async () => {
    const answering = await aGatheredCase(house.portal)
    await work(house.portal)
    const follower = await opened(answering.reference)
    await buildIt(answering)
    await releaseIt(answering)
    const proved = await followAndProve(house)
    expect(await readCollection(desk(), proved)).not.toBeNull()
    expect((await readFollow(desk(), follower))?.reference).toBe(answering.reference)

    for (const token of [follower, `follow:${follower}`]) {
      expect(await readCollection(desk(), token)).toBeNull()
      expect(await collectPack(desk(), token)).toBeNull()
      expect(await resendCode(desk(), token)).toBe(false)
      expect(await readStaff(desk(), token)).toBeNull()
      // Not with the right code either: it opens the session that asked for it and no other.
      expect(await enterCode(desk(), token, codeIn(house.sent))).toBe('gone')
      expect(await collectPack(desk(), token)).toBeNull()
    }
    expect(await readFollow(desk(), proved)).toBeNull()
    expect(await answerQuestion(desk(), proved, { clarification: 'x', words: 'x', onceKey: '' })).toBeNull()
    expect(await openFollowLink(desk(), inLetters(house.sent, /\/collect\/([\w-]+)/))).toBeNull()
  })
})
