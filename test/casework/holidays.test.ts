import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { bringUp } from '~/app/casework/catchUp.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { importHolidays } from '~/app/casework/importHolidays.server'
import { projectionsThatDiffer, rebuildProjections } from '~/app/casework/rebuild.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { dueLabel } from '~/app/rules/clock/label'
import { addSeconds } from '~/app/rules/day'
import { leaseNext } from '~/db/lease'
import { lettersOf } from '~/db/letters'
import { aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aFeed, aShortFeed, aShrunkFeed } from '../kit/feed'
import { aCaseFrom, eventsOf, loadMore, portalOn, queueRow } from '../kit/timely'

const thanks = { date: '2026-12-23', title: 'Day of thanks' }
const later = addSeconds(noon, 3600)

describe.each(databases)('new bank holidays on %s', (database) => {
  let house: TestPortal
  beforeEach(async () => {
    house = await aPortal(database)
  })
  afterEach(() => house.end())

  const portal = () => house.portal
  const lists = () => house.sent.filter(({ subject }) => subject.startsWith('New bank holidays'))
  const moves = async (caseId: string) =>
    (await eventsOf(portal(), caseId, 'date-moved')).map(({ before, after }) => `${before} ${after}`)
  const stands = async (cases: readonly { readonly caseId: string }[]) => ({
    versions: await portal().db.selectFrom('calendars').select(['version', 'applied_at']).execute(),
    moved: await Promise.all(cases.map(({ caseId }) => moves(caseId))),
    letters: (await portal().db.selectFrom('letters').select('id').execute()).length,
    lists: lists().length,
  })

  test('move exactly the open cases that they touch, each by one event of the portal, and tell each team once', async () => {
    const desk = await aStaffDesk(portal())
    await aStaffDesk(portal(), { controller: 'bolton' })
    const touched = [await aCaseFrom(portal(), '2026-11-23'), await aCaseFrom(portal(), '2026-11-23')]
    const elsewhere = await aCaseFrom(portal(), '2026-11-23', { controller: 'bolton' })
    const untouched = [await aCaseFrom(portal(), '2026-11-22'), await aCaseFrom(portal(), '2026-11-24')]
    const [paused, waiting, closed] = [
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
    ]
    done(await askClarification(desk, paused.reference, { reason: 'which-years', words: 'Which years?' }))
    done(await askIdentity(desk, waiting.reference, { words: 'A letter.' }))
    done(await closeCase(desk, closed.reference, { outcome: 'withdrawn', note: '' }))
    await work(portal())
    const letters = await Promise.all(touched.map(({ caseId }) => lettersOf(portal().db, caseId)))
    house.sent.length = 0

    const { version } = await loadMore(portal(), [thanks], later)
    await work(portal(), later)
    for (const { caseId } of [...touched, elsewhere]) {
      const [event, ...more] = await eventsOf(portal(), caseId, 'date-moved')
      const because = [{ day: thanks.date, title: thanks.title, change: 'added' }]
      expect(event).toEqual({
        type: 'date-moved',
        calendar: version,
        before: '2026-12-23',
        after: '2026-12-24',
        because,
      })
      expect(more).toEqual([])
      const [row] = await portal()
        .db.selectFrom('events')
        .select(['by_kind', 'by_id'])
        .where('case_id', '=', caseId)
        .where('type', '=', 'date-moved')
        .execute()
      expect(row).toEqual({ by_kind: 'portal', by_id: null })
    }
    for (const { caseId } of [...untouched, paused, waiting, closed]) expect(await moves(caseId)).toEqual([])
    expect((await queueRow(portal(), touched[0]?.reference ?? '')).due_on).toBe('2026-12-24')
    expect(await Promise.all(touched.map(({ caseId }) => lettersOf(portal().db, caseId)))).toEqual(letters)

    expect(house.sent).toHaveLength(2)
    const line = ({ reference }: { reference: string }) =>
      `${reference}: due on Thursday 24 December 2026, no longer on Wednesday 23 December 2026: Day of thanks on Wednesday 23 December 2026 is now a bank holiday`
    const [ours, theirs] = [...lists()].sort((a, b) => b.text.length - a.text.length)
    for (const one of touched) expect(ours?.text).toContain(line(one))
    expect(ours?.subject).toBe('New bank holidays: 2 due dates have moved')
    expect(ours?.text).not.toContain(elsewhere.reference)
    expect(theirs?.text).toContain(line(elsewhere))
    expect(theirs?.subject).toBe('New bank holidays: 1 due date has moved')
    expect(await projectionsThatDiffer(residentDesk(portal()))).toEqual([])
  })

  test('loaded again do nothing, however they are laid out', async () => {
    await aStaffDesk(portal())
    const touched = await aCaseFrom(portal(), '2026-11-23')
    await loadMore(portal(), [thanks])
    await work(portal())
    const before = await stands([touched])
    const text = aFeed([thanks])
    for (const again of [text, JSON.stringify(JSON.parse(text), null, 2)]) {
      expect(await importHolidays(residentDesk(portal(), later), { text: again, source: 'again' })).toEqual({
        same: true,
      })
    }
    await work(portal(), later)
    expect(await stands([touched])).toEqual(before)
    expect(before).toMatchObject({ moved: [['2026-12-23 2026-12-24']], lists: 1 })
  })

  test.each([
    ['no JSON', () => 'Dear all', /not JSON/],
    ['a nation missing', () => JSON.stringify({ scotland: { events: [] } }), /england-and-wales/],
    ['fewer days than before', aShrunkFeed, /had 8 bank holidays and now has/],
    ['next year missing', aShortFeed, /is not complete/],
  ])('that are no fit (%s) are refused with the reason, and nothing is kept', async (_, text, reason) => {
    const open = await aCaseFrom(portal(), '2026-11-23')
    const before = await stands([open])
    const loaded = await importHolidays(residentDesk(portal()), { text: text(), source: 'x' })
    expect('refused' in loaded && loaded.refused.join('\n')).toMatch(reason)
    expect(await stands([open])).toEqual(before)
  })

  test('a holiday that is put to another day moves dates back, and says both', async () => {
    await aStaffDesk(portal())
    const [first, second] = [await aCaseFrom(portal(), '2026-11-22'), await aCaseFrom(portal(), '2026-11-23')]
    await loadMore(portal(), [thanks])
    await work(portal())
    expect([await moves(first.caseId), await moves(second.caseId)]).toEqual([[], ['2026-12-23 2026-12-24']])
    await loadMore(portal(), [{ ...thanks, date: '2026-12-22' }], later)
    await work(portal(), later)
    expect(await moves(first.caseId)).toEqual(['2026-12-22 2026-12-23'])
    expect(await moves(second.caseId)).toEqual(['2026-12-23 2026-12-24', '2026-12-24 2026-12-23'])
    const [, back] = await eventsOf(portal(), second.caseId, 'date-moved')
    expect(back?.because).toEqual([{ day: '2026-12-23', title: 'Day of thanks', change: 'removed' }])
    expect(lists()).toHaveLength(2)
    expect(lists()[1]?.text).toContain('Day of thanks on Wednesday 23 December 2026 is no longer one')
  })

  test('two loaded before the worker came move each case once, on one list', async () => {
    await aStaffDesk(portal())
    const one = await aCaseFrom(portal(), '2026-11-23')
    await loadMore(portal(), [thanks])
    await loadMore(portal(), [thanks, { date: '2026-12-24', title: 'Day of rest' }])
    await work(portal())
    expect(await moves(one.caseId)).toEqual(['2026-12-23 2026-12-29'])
    expect(lists()).toHaveLength(1)
    expect((await stands([])).versions.every(({ applied_at: at }) => at !== null)).toBe(true)
  })

  test('an act before the going-through makes the same single event, on the same list', async () => {
    const desk = await aStaffDesk(portal())
    const [acted, refused, rest] = [
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
    ]
    await work(portal())
    await loadMore(portal(), [thanks])
    const verified = await verifyIdentity(desk, acted.reference, { method: 'in-person', reason: '' })
    expect(verified).toMatchObject({ kase: { seq: 3 } })
    expect(await closeCase(desk, refused.reference, { outcome: 'answered', note: '' })).toEqual({
      refused: 'not-released',
    })
    expect(await moves(acted.caseId)).toHaveLength(1)
    expect(await moves(refused.caseId)).toEqual([])
    await work(portal(), later)
    for (const { caseId } of [acted, refused, rest]) expect(await moves(caseId)).toEqual(['2026-12-23 2026-12-24'])
    expect(lists()).toHaveLength(1)
    for (const { reference } of [acted, refused, rest]) expect(lists()[0]?.text).toContain(reference)
  })

  test('a going-through that was cut off is gone on with: every case once, one list', async () => {
    await aStaffDesk(portal())
    const cases = []
    for (let left = 6; left > 0; left -= 1) cases.push(await aCaseFrom(portal(), '2026-11-23'))
    await work(portal())
    const { id } = await loadMore(portal(), [thanks])
    expect(await leaseNext(portal().db, 'calendars', { now: noon, until: addSeconds(noon, 45) })).toBe(id)
    for (const { caseId } of cases.slice(0, 3)) await bringUp(portalOn(portal(), '2026-11-23'), caseId)
    await work(portal(), addSeconds(noon, 40))
    expect(lists()).toEqual([])
    await work(portal(), addSeconds(noon, 46))
    for (const { caseId } of cases) expect(await moves(caseId)).toHaveLength(1)
    expect(lists()).toHaveLength(1)
    for (const { reference } of cases) expect(lists()[0]?.text).toContain(reference)
  })

  test('a case whose history is damaged keeps no other from its turn', async () => {
    await aStaffDesk(portal())
    const [bad, good] = [await aCaseFrom(portal(), '2026-11-23'), await aCaseFrom(portal(), '2026-11-23')]
    await portal().db.updateTable('events').set({ payload: '{}' }).where('case_id', '=', bad.caseId).execute()
    await portal().db.deleteFrom('letters').execute()
    await loadMore(portal(), [thanks])
    await work(portal())
    expect(await moves(good.caseId)).toHaveLength(1)
    expect(lists()).toHaveLength(1)
  })

  test('a case that was answered keeps its day, its label and its pack', async () => {
    const answering = await aGatheredCase(portal())
    await buildIt(answering)
    await releaseIt(answering)
    const { reference, caseId } = answering
    const before = await queueRow(portal(), reference)
    await loadMore(portal(), [thanks])
    await work(portal(), later)
    const after = await queueRow(portal(), reference)
    expect(after).toEqual(before)
    expect(after).toMatchObject({ due_on: '2026-12-23', settled_on: '2026-11-23' })
    const standing = { dueOn: after.due_on, pausedOn: null, waitingFor: null, settledOn: after.settled_on }
    expect(dueLabel(standing, '2026-12-30').label).toBe('done in time')
    expect(await moves(caseId)).toEqual([])
    await rebuildProjections(residentDesk(portal()))
    expect(await queueRow(portal(), reference)).toEqual(before)
  })

  test('a case made again from its events before the going-through is not moved without a word', async () => {
    await aStaffDesk(portal())
    const one = await aCaseFrom(portal(), '2026-11-23')
    await loadMore(portal(), [thanks])
    await rebuildProjections(residentDesk(portal()))
    expect(await projectionsThatDiffer(residentDesk(portal()))).toEqual([])
    expect((await queueRow(portal(), one.reference)).due_on).toBe('2026-12-23')
    await work(portal())
    expect(await moves(one.caseId)).toEqual(['2026-12-23 2026-12-24'])
  })

  test('a case kept before there were versions is brought up without an event', async () => {
    const one = await aCaseFrom(portal(), '2026-11-23')
    const old = { calendar: 0, due_on: '2026-12-20', settled_on: null }
    await portal().db.updateTable('cases').set(old).where('id', '=', one.caseId).execute()
    await work(portal())
    expect(await moves(one.caseId)).toEqual([])
    expect(await queueRow(portal(), one.reference)).toMatchObject({ calendar: 1, due_on: '2026-12-23' })
  })
})
