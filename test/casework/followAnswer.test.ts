import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClarification, dropClarification } from '~/app/casework/askClarification.server'
import { answerQuestion } from '~/app/casework/follow.server'
import { readAnswered, readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { openClarification } from '~/app/rules/case/case'
import { addSeconds } from '~/app/rules/day'
import { caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { days, followers, question } from '../kit/following'

describe.each(databases)('answering a question on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, aFollower, opened, aQuestion, answer } = followers(() => ({ house, staff }))

  test('an answer keeps its words, and moves the date by the days it was waited for', async () => {
    const { caseId, reference } = await aQuestion(days(1))
    await work(house.portal, days(1))
    expect(house.sent.at(-1)?.text).toContain(question)
    const session = await opened(reference, days(4))
    done((await answer(session, 'The one in Sale.', { now: days(4) })) ?? { refused: 'stale' })

    const [asked] = (await caseOf(house.portal, caseId)).clarifications
    expect(asked).toMatchObject({ askedOn: '2026-11-24', answeredOn: '2026-11-27' })
    const kept = await house.portal.db
      .selectFrom('statements')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('kind', '=', 'clarification-answered')
      .execute()
    expect(kept).toMatchObject([{ words: 'The one in Sale.', by_id: null }])
    // 24 to 27 November are four days: 23 December and four is 27 December, a Sunday; the 28th is a bank holiday.
    expect(await readAnswered(desk(days(4)), session)).toMatchObject({
      reference,
      answeredOn: '2026-11-27',
      before: '2026-12-23',
      dueOn: '2026-12-29',
    })
    const events = await house.portal.db.selectFrom('events').selectAll().where('case_id', '=', caseId).execute()
    expect(events.at(-1)).toMatchObject({ type: 'clarification-answered', by_kind: 'resident' })
    expect(JSON.stringify(events)).not.toContain('Sale')
    await work(house.portal, days(4))
    expect(house.sent.at(-1)?.subject).toBe(`Thank you for your answer: ${reference}`)
    expect(house.sent.at(-1)?.text).toContain('We must now answer by Tuesday 29 December 2026.')
  })

  test.each([
    ['2027-06-10T22:59:00.000Z', '2027-06-10', 'a minute before midnight in London'],
    ['2027-06-10T23:00:00.000Z', '2027-06-11', 'midnight in London'],
    ['2027-06-10T23:30:00.000Z', '2027-06-11', 'half past midnight in London'],
    ['2027-01-12T23:30:00.000Z', '2027-01-12', 'the same time in winter'],
  ])('an answer at %s came on %s: it is %s', async (now, day) => {
    const asked = addSeconds(now, -2 * 24 * 3600)
    const { caseId, reference } = await aQuestion(asked, asked)
    await work(house.portal, asked)
    done((await answer(await opened(reference, now), 'The one in Sale.', { now })) ?? { refused: 'stale' })
    expect((await caseOf(house.portal, caseId)).clarifications[0]?.answeredOn).toBe(day)
  })

  test('an answer sent twice is one answer; a second one finds no question; no answer is kept without one', async () => {
    const { session, caseId } = await aQuestion(noon)
    const open = openClarification(await caseOf(house.portal, caseId))?.id ?? ''
    const sent = { clarification: open, words: 'The one in Sale.', onceKey: newToken() }
    const both = await Promise.all([answerQuestion(desk(), session, sent), answerQuestion(desk(), session, sent)])
    for (const outcome of both) done(outcome ?? { refused: 'stale' })
    expect(await answerQuestion(desk(), session, { ...sent, onceKey: newToken() })).toEqual({
      refused: 'no-clarification-open',
    })
    const kept = () =>
      house.portal.db
        .selectFrom('statements')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('kind', '=', 'clarification-answered')
        .execute()
    expect(await kept()).toHaveLength(1)
    expect((await readFollow(desk(), session))?.question).toBeNull()
  })

  test("nobody answers another case's question, nor one that staff gave up", async () => {
    const mine = await aFollower()
    const theirs = await aQuestion(noon)
    const clarification = openClarification(await caseOf(house.portal, theirs.caseId))?.id ?? ''
    const sent = { clarification, words: 'Mine.', onceKey: newToken() }
    expect(await answerQuestion(desk(), mine.session, sent)).toEqual({ refused: 'no-clarification-open' })
    done(await dropClarification(staff, theirs.reference, { clarification }))
    expect(await answerQuestion(desk(), theirs.session, sent)).toEqual({ refused: 'no-clarification-open' })
    expect(await readAnswered(desk(), theirs.session)).toBeNull()
  })

  test('of two questions, what the second answer did to the date is said', async () => {
    const { session, reference } = await aQuestion(noon)
    done((await answer(session, 'Sale.')) ?? { refused: 'stale' })
    done(await askClarification(staff, reference, { reason: 'which-years', words: 'Which years?' }))
    expect(await readAnswered(desk(), session)).toBeNull()
    expect((await readFollow(desk(), session))?.question?.words).toBe('Which years?')
  })
})
