import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QueueView, usualAsk } from '~/app/rules/queue'
import { countsQuery, linesQuery, pageQuery } from '~/db/queue'
import { entriesQuery } from '~/db/queueEntries'
import { foundQuery } from '~/db/searchWords'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { fillQueueStore } from '../kit/queueStore'

const today = '2026-11-23'
const me = 'officer-0'

describe.each(databases)('among many cases the queue, on %s,', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
    await fillQueueStore(house.portal, { cases: 30_000, today, me })
  }, 120_000)
  afterAll(() => house.end())

  /** How the database means to find the rows. */
  const planOf = async (query: { explain: ReturnType<typeof pageQuery>['explain'] }) => {
    const rows = await (database === 'SQLite' ? query.explain(undefined, sql`query plan`) : query.explain())
    return rows.map((row) => JSON.stringify(row)).join('\n')
  }
  // Postgres may well sort a pile that hardly fills a page.
  const scanned = database === 'SQLite' ? /SCAN |TEMP B-TREE/ : /Seq Scan/
  const asked = (ask: Partial<typeof usualAsk>) => ({
    controller: 'trafford',
    me,
    today,
    limit: 50,
    ask: { ...usualAsk, ...ask },
  })

  test.each(QueueView.options)(
    'reads %s from the front of an index, and goes on from any place in it',
    async (view) => {
      const first = await pageQuery(house.portal.db, asked({ view })).execute()
      expect(first.length).toBeGreaterThan(20)
      const after = first.at(-1)?.place ?? ''
      for (const ask of [{ view }, { view, descending: true }, { view, after }, { view, before: after }]) {
        const plan = await planOf(pageQuery(house.portal.db, asked(ask)))
        expect(plan).toMatch(/queue_(assignee_)?by_due/)
        expect(plan).not.toMatch(scanned)
      }
    },
  )

  test.each([
    ['of a right', { right: 'rectification' as const }, /queue_right_asked_by_due/],
    ['in a state', { state: 'deciding' as const }, /queue_state_by_due/],
    ['of a member of staff', { assignedTo: 'officer-3' }, /queue_assignee_by_due/],
    ['by receipt', { sort: 'received' as const }, /queue_by_received/],
    [
      'by receipt of a member of staff',
      { sort: 'received' as const, assignedTo: 'officer-3' },
      /queue_assignee_by_rec/,
    ],
  ])('reads all %s by an index of theirs', async (_, ask, index) => {
    const plan = await planOf(pageQuery(house.portal.db, asked(ask)))
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(scanned)
  })

  test('counts without looking at a case, and from few rows', async () => {
    const query = countsQuery(house.portal.db, asked({}))
    expect(await planOf(query as never)).not.toMatch(/Seq Scan|SCAN |"cases"| cases/)
    const read = await query
      .clearSelect()
      .clearGroupBy()
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .execute()
    expect(read[0]?.rows).toBeLessThan(500)
  })

  test('finds by words, and fetches the rows of a page, by index', async () => {
    const words = ['marged', '4711']
    const sought = { controller: 'trafford', staffId: me, text: words.join(' '), limit: 50, words, rarest: '4711' }
    expect(await planOf(foundQuery(house.portal.db, sought) as never)).not.toMatch(/Seq Scan|SCAN |TEMP B-TREE/)
    const page = await pageQuery(house.portal.db, asked({})).execute()
    const ids = page.map(({ case_id }) => case_id)
    expect(await planOf(entriesQuery(house.portal.db, ids) as never)).not.toMatch(/Seq Scan on (cases|people)|SCAN /)
    const lines = await planOf(linesQuery(house.portal.db, asked({})) as never)
    expect(lines).not.toMatch(/Seq Scan on (queue|cases|people)|SCAN (queue|cases|people)/)
  })
})
