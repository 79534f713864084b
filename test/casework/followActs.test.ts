import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '~/app/casework/closeCase.server'
import { keyOf, sessionOf, turnTo } from '~/app/casework/follow.server'
import { complain } from '~/app/casework/following/complain.server'
import { narrowRequest } from '~/app/casework/following/narrow.server'
import { readAct } from '~/app/casework/following/readAct.server'
import { readDone } from '~/app/casework/following/readDone.server'
import { sendMessage } from '~/app/casework/following/sendMessage.server'
import { withdrawRequest } from '~/app/casework/following/withdraw.server'
import { readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { proveSession } from '~/db/sessions'
import { aGatheredCase, buildIt, caseOf, done, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { days, followers } from '../kit/following'
import { aSubmission } from './followSubmission'

const over = { refused: 'stale' } as const
describe.each(databases)('what a person does while they follow their request, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, aFollower, opened } = followers(() => ({ house, staff }))

  /** A form of three rights, whose receipt has come, and a session by the link in it. */
  const aFormOfThree = async () => {
    const requests = await aSubmission(house)
    const [access, erasure, marketing] = requests
    if (!access || !erasure || !marketing) throw new Error('The form asked for three things')
    await work(house.portal)
    return { access, erasure, marketing, session: await opened(access.reference) }
  }
  const eventsOf = (caseId: string) =>
    house.portal.db.selectFrom('events').selectAll().where('case_id', '=', caseId).orderBy('seq').execute()
  const newest = (reference: string) => house.sent.findLast(({ subject }) => subject.endsWith(reference))
  const form = (reference: string) => ({ reference, onceKey: newToken() })
  const more = (reference: string, words: string) => ({ ...form(reference), about: 'more' as const, words })

  test('a message keeps its words beside the history, is taken with thanks, and changes no date', async () => {
    const { session, reference, caseId } = await aFollower()
    expect((await readAct(desk(), session, 'more'))?.effect).toEqual({ does: 'nothing', dueOn: '2026-12-23' })
    const then = addSeconds(noon, 60)
    done((await sendMessage(desk(then), session, more(reference, 'I lived in Sale.'))) ?? over)
    // By the link alone it is said that something was written, and not what.
    const bare = await readFollow(desk(then), session)
    expect([bare?.trail.at(-1), bare?.hasHidden]).toMatchObject([{ what: 'message', words: '' }, true])
    await proveSession(house.portal.db, keyOf(session), then)
    const read = await readFollow(desk(then), session)
    const words = { on: '2026-11-23', what: 'message', about: 'more', words: 'I lived in Sale.' }
    expect([read?.timing, read?.trail.at(-1)]).toEqual([{ state: 'running', dueOn: '2026-12-23' }, words])
    expect(await readDone(desk(), session, 'more')).toMatchObject({ on: '2026-11-23', timing: { state: 'running' } })
    const events = await eventsOf(caseId)
    expect(events.at(-1)).toMatchObject({ type: 'message-received', by_kind: 'resident' })
    await work(house.portal, addSeconds(noon, 120))
    const [thanks, notice] = house.sent.slice(-2)
    expect(JSON.stringify([events, thanks, notice])).not.toContain('Sale')
    expect(thanks?.subject).toBe(`We have your message: ${reference}`)
    expect(thanks?.text).toContain('We must still answer your request by Wednesday 23 December 2026.')
    expect(notice?.subject).toBe(`A message: ${reference}`)
    expect((await readFollow(desk(), session))?.trail.at(-1)).toMatchObject({ template: 'message-received' })
  })

  test('a form sent twice by a double click is one act, whichever it is', async () => {
    const { access, session } = await aFormOfThree()
    const twice = async <T>(act: () => Promise<T>) => Promise.all([act(), act()])
    const words = more(access.reference, 'Once.')
    const unhappy = { ...form(access.reference), words: 'Nobody rang.' }
    const less = {
      ...form(access.reference),
      activities: (await caseOf(house.portal, access.caseId)).activities.slice(1),
    }
    const back = form(access.reference)
    const outcomes = [
      ...(await twice(() => sendMessage(desk(), session, words))),
      ...(await twice(() => complain(desk(), session, unhappy))),
      ...(await twice(() => narrowRequest(desk(), session, less))),
      ...(await twice(() => withdrawRequest(desk(), session, back))),
    ]
    for (const outcome of outcomes) done(outcome ?? over)
    expect((await eventsOf(access.caseId)).slice(1).map(({ type }) => type)).toEqual([
      'message-received',
      'complaint-received',
      'narrowed',
      'closed',
    ])
    const said = await house.portal.db
      .selectFrom('statements')
      .selectAll()
      .where('case_id', '=', access.caseId)
      .execute()
    expect(said.map(({ words }) => words).toSorted()).toEqual(['Everything.', 'Nobody rang.', 'Once.'])
  })

  test('less can be asked for, never more, and never nothing; the date stays', async () => {
    const { access, session } = await aFormOfThree()
    const [first = '', second = ''] = (await caseOf(house.portal, access.caseId)).activities
    const narrow = (activities: readonly string[]) =>
      narrowRequest(desk(), session, { ...form(access.reference), activities })
    expect((await readAct(desk(), session, 'narrowing'))?.effect).toEqual({ does: 'nothing', dueOn: '2026-12-23' })
    expect(await readDone(desk(), session, 'narrowing')).toBeNull()
    for (const activities of [[first, second], [first, second, 'another'], ['another'], []]) {
      expect(await narrow(activities)).toEqual({ refused: 'not-narrower' })
    }
    done((await narrow([second])) ?? over)
    expect((await caseOf(house.portal, access.caseId)).activities).toEqual([second])
    expect(await readDone(desk(), session, 'narrowing')).toMatchObject({
      on: '2026-11-23',
      timing: { state: 'running', dueOn: '2026-12-23' },
    })
    expect(await narrow([first])).toEqual({ refused: 'not-narrower' })
    expect((await readAct(desk(), session, 'narrowing'))?.notNow).toBe('not-narrower')
  })

  test('a request that is taken back is closed and its letter says so; the person may still write and complain', async () => {
    const { access, erasure, session } = await aFormOfThree()
    expect((await readAct(desk(), session, 'withdrawal'))?.effect).toEqual({ does: 'ends' })
    done((await withdrawRequest(desk(), session, form(access.reference))) ?? over)
    expect(await withdrawRequest(desk(), session, form(access.reference))).toEqual({ refused: 'already-closed' })
    expect(await readFollow(desk(), session)).toMatchObject({
      place: 'withdrawn',
      acts: ['more', 'move', 'help', 'complaint'],
    })
    expect((await caseOf(house.portal, erasure.caseId)).closed).toBeNull()
    await work(house.portal)
    expect(newest(access.reference)?.subject).toBe(`Your request is closed: ${access.reference}`)
    expect(newest(access.reference)?.text).toContain('On Monday 23 November 2026')
    done((await sendMessage(desk(), session, more(access.reference, 'One more thing.'))) ?? over)
    await work(house.portal)
    expect(house.sent.findLast(({ subject }) => subject.startsWith('We have your message'))?.text).not.toContain(
      'still answer',
    )
  })

  test('only what was answered can be asked about, and what was answered is not taken back', async () => {
    const early = await aFollower()
    const about = (session: string, reference: string, about: 'redaction' | 'review') =>
      sendMessage(desk(), session, { ...form(reference), about, words: 'B: why?' })
    expect(await about(early.session, early.reference, 'redaction')).toEqual({ refused: 'not-released' })
    expect(await about(early.session, early.reference, 'review')).toEqual({ refused: 'not-released' })

    const answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
    await work(house.portal)
    const { reference } = answering
    const session = await opened(reference)
    done((await about(session, reference, 'redaction')) ?? over)
    done((await about(session, reference, 'review')) ?? over)
    expect((await readFollow(desk(), session))?.acts).not.toContain('withdrawal')
    expect((await readAct(desk(), session, 'withdrawal'))?.notNow).toBe('already-released')
    expect(await withdrawRequest(desk(), session, form(reference))).toEqual({ refused: 'already-released' })
    done(await closeCase(answering.one, reference, { outcome: 'answered', note: '' }))
    done((await about(session, reference, 'redaction')) ?? over)
  })

  test('a complaint has a clock of its own, at any time: 30 days from the day after, moved to a working day', async () => {
    const { access, session } = await aFormOfThree()
    done((await withdrawRequest(desk(), session, form(access.reference))) ?? over)
    // 25 November and 30 days is Christmas Day, a Friday; Boxing Day is kept on Monday 28.
    const then = days(2)
    const later = await opened(access.reference, then)
    expect((await readAct(desk(then), later, 'complaint'))?.acknowledgeBy).toBe('2026-12-29')
    done((await complain(desk(then), later, { ...form(access.reference), words: 'Nobody rang.' })) ?? over)
    expect((await readFollow(desk(then), later))?.complaints).toMatchObject([
      { receivedOn: '2026-11-25', acknowledgeBy: '2026-12-29', acknowledgedOn: null, isLate: false },
    ])
    expect(await readDone(desk(then), later, 'complaint')).toMatchObject({ acknowledgeBy: '2026-12-29' })
    const events = await eventsOf(access.caseId)
    expect(JSON.parse(events.at(-1)?.payload ?? '')).toMatchObject({ on: '2026-11-25', channel: 'portal' })
    await work(house.portal, then)
    const letter = house.sent.findLast(({ subject }) => subject === `We got your complaint: ${access.reference}`)
    for (const said of ['by Tuesday 29 December 2026', "Information Commissioner's Office", 'ico.org.uk', 'a court']) {
      expect(letter?.text).toContain(said)
    }
    expect(letter?.text).not.toContain('rang')
    const late = days(37)
    expect((await readFollow(desk(late), await opened(access.reference, late)))?.complaints[0]?.isLate).toBe(true)
  })

  test('a form that was shown for one request never acts on another that was gone over to since', async () => {
    const { access, erasure, session } = await aFormOfThree()
    const other = (await turnTo(desk(), session, erasure.reference)) ?? ''
    expect((await readFollow(desk(), other))?.reference).toBe(erasure.reference)
    expect(await withdrawRequest(desk(), other, form(access.reference))).toEqual({ refused: 'stale' })
    expect((await caseOf(house.portal, erasure.caseId)).closed).toBeNull()
    expect((await caseOf(house.portal, access.caseId)).closed).toBeNull()
  })

  test('whoever has entered a code is not asked for it again on the other requests of the form', async () => {
    const { erasure, session } = await aFormOfThree()
    const proved = async (token: string) => (await sessionOf(desk(), token))?.proved_at ?? null
    expect(await proved((await turnTo(desk(), session, erasure.reference)) ?? '')).toBeNull()
    await proveSession(house.portal.db, keyOf(session), noon)
    expect(await proved((await turnTo(desk(), session, erasure.reference)) ?? '')).toBe(noon)
  })

  test("nobody goes over to a request that did not come out of the same form, least of all another controller's", async () => {
    const { marketing, erasure, session } = await aFormOfThree()
    expect((await readFollow(desk(), session))?.others).toEqual([
      { reference: erasure.reference, right: 'erasure' },
      { reference: marketing.reference, right: 'direct-marketing' },
    ])
    const alone = await aFollower()
    const [elsewhere] = await aSubmission(house, { controller: 'wakefield' })
    const [another] = await aSubmission(house)
    for (const there of [alone, elsewhere, another]) {
      expect(await turnTo(desk(), session, there?.reference ?? '')).toBeNull()
      expect(await turnTo(desk(), alone.session, there?.reference ?? '')).toBeNull()
    }
    expect(await turnTo(desk(), newToken(), erasure.reference)).toBeNull()
  })

  test('a session that is over does nothing', async () => {
    const { access, session } = await aFormOfThree()
    const then = desk(days(1))
    const { reference } = access
    expect(await sendMessage(then, session, more(reference, 'Too late.'))).toBeNull()
    expect(await withdrawRequest(then, session, form(reference))).toBeNull()
    expect(await complain(then, session, { ...form(reference), words: 'Too late.' })).toBeNull()
    expect(await narrowRequest(then, session, { ...form(reference), activities: [] })).toBeNull()
    expect(await turnTo(then, session, reference)).toBeNull()
    expect(await readAct(then, session, 'more')).toBeNull()
    expect((await eventsOf(access.caseId)).map(({ type }) => type)).toEqual(['received'])
    expect(noon < then.now).toBe(true)
  })

  test('one form has one receipt, which lists every request with its date', async () => {
    const { access, erasure, marketing } = await aFormOfThree()
    const receipt = house.sent.find(({ subject }) => subject === `We have your request: ${access.reference}`)
    for (const [{ reference }, what] of [
      [access, 'A copy of the information, and why it is held'],
      [erasure, 'To delete information'],
      [marketing, 'To stop using information for advertising'],
    ] as const) {
      expect(receipt?.text).toContain(`- ${reference}: ${what}. We must answer by Wednesday 23 December 2026.`)
    }
    const theirs = `We have your request: ${erasure.reference}`
    expect(house.sent.filter(({ subject }) => subject === theirs)).toEqual([])
    const [welsh] = await aSubmission(house, { language: 'cy' })
    await work(house.portal)
    const draft = house.sent.find(({ subject }) => subject === `Mae eich cais gennym: ${welsh?.reference}`)
    expect(draft?.text).toContain('Dileu gwybodaeth. Rhaid i ni ateb erbyn dydd Mercher 23 Rhagfyr 2026.')
  })
})
