import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { states } from '~/app/rules/case/reading'
import { AskedRight } from '~/app/rules/case/rights'
import { type QueueAsk, QueueView, readAsk, usualAsk, writeAsk } from '~/app/rules/queue'
import { caseIdsOf, countViews, readQueuePage } from '~/db/queue'
import { missingCounts } from '~/db/queueCounts'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { aWorld, lookThrough, moved, putCases, type WorldCase } from '../kit/queueWorld'
import { diceOf } from '../kit/walker'

const today = '2026-11-23'
const me = 'anna'
const controller = 'trafford'

describe.each(databases)('the queue among cases that went all ways, on %s', (database) => {
  let house: TestPortal
  let cases: readonly WorldCase[]
  beforeAll(async () => {
    house = await aPortal(database)
    const dice = diceOf(7)
    cases = await aWorld(house.portal, { dice, controller, many: 600, name: 'case' })
    await aWorld(house.portal, { dice, controller: 'wakefield', many: 40, name: 'foreign' })
  }, 60_000)
  afterAll(() => house.end())

  const asked = (ask: QueueAsk) => ({ controller, me, today, ask })

  /** The ids of all pages, forwards, and of the way back from the last. */
  async function leafThrough(ask: QueueAsk, limit: number) {
    const there: string[] = []
    let page = await readQueuePage(house.portal.db, { ...asked(ask), limit })
    there.push(...page.rows.map(({ id }) => id))
    while (page.next !== null) {
      page = await readQueuePage(house.portal.db, { ...asked({ ...ask, after: page.next }), limit })
      there.push(...page.rows.map(({ id }) => id))
    }
    const back = [...page.rows.map(({ id }) => id)]
    while (page.previous !== null) {
      page = await readQueuePage(house.portal.db, { ...asked({ ...ask, before: page.previous }), limit })
      back.unshift(...page.rows.map(({ id }) => id))
    }
    return { there, back }
  }

  test.each(QueueView.options)('%s: its pages, there and back, are what reading every case gives', async (view) => {
    const whole = lookThrough(cases, { me, today, ask: { ...usualAsk, view } })
    expect(whole.length, 'a view that nothing is in shows nothing').toBeGreaterThan(0)
    for (const sort of ['due', 'received'] as const) {
      for (const descending of [false, true]) {
        const ask = { ...usualAsk, view, sort, descending }
        const expected = lookThrough(cases, { me, today, ask })
        expect(await leafThrough(ask, 7), writeAsk(ask)).toEqual({ there: expected, back: expected })
        expect(await caseIdsOf(house.portal.db, { ...asked(ask), limit: 1000 })).toEqual(expected)
      }
    }
  })

  test('filters in any company give what reading every case gives, and the counts follow them', async () => {
    const dice = diceOf(11)
    let full = 0
    for (let left = 60; left > 0; left -= 1) {
      const view = dice.pick<QueueView>(['team', ...QueueView.options])
      const right = dice.chance(0.5) ? null : dice.pick<AskedRight>(['access', ...AskedRight.options])
      const state = dice.chance(0.5) ? null : dice.pick(states)
      const assignedTo = dice.chance(0.5) ? null : dice.pick(['', 'anna', 'ben', 'nobody-known'])
      const ask = { ...usualAsk, view, right, state, assignedTo, descending: dice.chance(0.3) }
      const expected = lookThrough(cases, { me, today, ask })
      expect((await leafThrough(ask, 50)).there, writeAsk(ask)).toEqual(expected)
      const counts = await countViews(house.portal.db, asked(ask))
      for (const each of QueueView.options) {
        const size = lookThrough(cases, { me, today, ask: { ...ask, view: each } }).length
        expect(counts[each], `${each} under ${writeAsk(ask)}`).toBe(size)
      }
      if (expected.length > 0) full += 1
    }
    expect(full).toBeGreaterThan(10)
  })

  test('the days move on without a write: overdue and due this week are of the day they are asked on', async () => {
    for (const view of ['overdue', 'due-this-week'] as const) {
      let all = 0
      for (const day of ['2026-11-24', '2026-12-01', '2026-12-25', '2027-02-01']) {
        const ask = { ...usualAsk, view }
        const page = await readQueuePage(house.portal.db, { controller, me, today: day, ask, limit: 1000 })
        const expected = lookThrough(cases, { me, today: day, ask })
        expect(page.rows.map(({ id }) => id)).toEqual(expected)
        expect((await countViews(house.portal.db, { controller, me, today: day, ask }))[view]).toBe(expected.length)
        all += expected.length
      }
      expect(all, view).toBeGreaterThan(0)
    }
  })

  test('while others work, no page leaves out or repeats a case that nobody touched', async () => {
    const dice = diceOf(23)
    const touched = new Set<string>()
    const seen: string[] = []
    const before = lookThrough(cases, { me, today, ask: usualAsk })
    let after: string | null = null
    do {
      const page = await readQueuePage(house.portal.db, { ...asked({ ...usualAsk, after }), limit: 20 })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
      for (let left = 6; left > 0; left -= 1) {
        const at = Math.floor(dice.roll() * cases.length)
        const one = cases[at]
        if (one === undefined) continue
        const kase = moved(one.kase, { dice, newId: () => `m${seen.length}-${left}`, today }, `${today}T13:00:00.000Z`)
        touched.add(one.id)
        cases = cases.with(at, { ...one, kase })
        await putCases(house.portal, [{ id: one.id, kase }])
      }
    } while (after !== null)
    const still = (ids: readonly string[]) => ids.filter((id) => !touched.has(id))
    expect(still(seen)).toEqual(still(before))
    expect(still(seen).length).toBeGreaterThan(50)
    expect(await missingCounts(house.portal.db)).toEqual([])
    const ask = { ...usualAsk, view: 'team' as const }
    expect((await leafThrough(ask, 33)).there).toEqual(lookThrough(cases, { me, today, ask }))
  })

  test('a place with nothing beyond it gives the first page', async () => {
    const first = await readQueuePage(house.portal.db, { ...asked(usualAsk), limit: 5 })
    for (const ask of [
      { ...usualAsk, after: '9' },
      { ...usualAsk, before: '' },
    ]) {
      const page = await readQueuePage(house.portal.db, { ...asked(ask), limit: 5 })
      expect(page.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    }
  })

  test('another controller has its own, and none of ours', async () => {
    const page = await readQueuePage(house.portal.db, { ...asked(usualAsk), controller: 'wakefield', limit: 1000 })
    expect(page.rows.length).toBeGreaterThan(5)
    expect(page.rows.filter(({ id }) => !id.startsWith('foreign'))).toEqual([])
  })
})

test('an address says all of an ask and is read again as it was', () => {
  const ask: QueueAsk = {
    view: 'overdue',
    right: 'erasure',
    state: 'deciding',
    assignedTo: '',
    sort: 'received',
    descending: true,
    text: "o'neil & sons",
    after: '0 2026-12-01 2026-11-01 x',
    before: null,
  }
  expect(readAsk(new URLSearchParams(writeAsk(ask)))).toEqual(ask)
  expect(writeAsk(usualAsk)).toBe('')
  expect(readAsk(new URLSearchParams('view=all&right=x&state=y&sort=z&order=up&assigned='))).toEqual(usualAsk)
  expect(readAsk(new URLSearchParams({ text: `a\u0000b${'x'.repeat(300)}` })).text).toHaveLength(200)
  expect(readAsk(new URLSearchParams({ text: 'a\u0000b' })).text).toBe('a b')
})
