import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffChange } from '~/app/casework/change.server'
import { projectionsThatDiffer, rebuildProjections } from '~/app/casework/rebuild.server'
import { usualAsk } from '~/app/rules/queue'
import { countViews, readQueuePage } from '~/db/queue'
import { missingCounts } from '~/db/queueCounts'
import { idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('the queue as acts write it, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  const differ = () => projectionsThatDiffer(residentDesk(house.portal))

  test('many who write at once lose no count', async () => {
    const desks = await Promise.all([1, 2, 3, 4].map(() => aStaffDesk(house.portal)))
    const references: string[] = []
    await Promise.all(
      Array.from({ length: 16 }, async (_, i) => {
        const right = i % 2 === 0 ? 'access' : 'erasure'
        references.push((await aRequest(house.portal, { right })).reference)
      }),
    )
    const given = references.flatMap((reference, i) =>
      desks.map((desk, k) =>
        staffChange(desk, {
          reference,
          commands: [{ act: 'assign', to: (i + k) % 3 === 0 ? null : desk.staff.id }],
        }),
      ),
    )
    const outcomes = await Promise.all(given)
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([])
    expect(await missingCounts(house.portal.db)).toEqual([])
    expect(await differ()).toEqual([])
    const [desk] = desks
    if (desk === undefined) throw new Error('no desk')
    const asked = { controller: 'trafford', me: desk.staff.id, today: desk.today, ask: usualAsk }
    const counts = await countViews(house.portal.db, asked)
    expect(counts.team).toBe(16)
    for (const view of ['mine', 'unassigned'] as const) {
      const page = await readQueuePage(house.portal.db, { ...asked, ask: { ...usualAsk, view }, limit: 100 })
      expect(page.rows).toHaveLength(counts[view])
    }
    // Nothing that nobody is counted under stays behind.
    expect(await house.portal.db.selectFrom('queue_counts').selectAll().where('n', '<=', 0).execute()).toEqual([])
  }, 60_000)

  test('a wrong place, count or word is named and made again', async () => {
    const { reference } = await aRequest(house.portal, { person: { ...aPerson, name: 'Ottilie Wrongly' } })
    const id = await idOf(house.portal, reference)
    const { db } = house.portal
    expect(await differ()).toEqual([])
    const damages = [
      () => db.updateTable('queue').set({ assignee: 'somebody' }).where('case_id', '=', id).execute(),
      () => db.deleteFrom('queue').where('case_id', '=', id).execute(),
      () => db.updateTable('queue_counts').set({ n: 4711 }).where('controller', '=', 'trafford').execute(),
      () => db.deleteFrom('queue_counts').execute(),
      () => db.deleteFrom('search_words').where('case_id', '=', id).execute(),
    ]
    for (const damage of damages) {
      await damage()
      const wrong = await differ()
      expect(wrong.length).toBeGreaterThan(0)
      expect([reference, 'the counts of trafford']).toEqual(expect.arrayContaining([...wrong]))
      await rebuildProjections(residentDesk(house.portal))
      expect(await differ()).toEqual([])
    }
    const [row] = await db.selectFrom('queue').selectAll().where('case_id', '=', id).execute()
    if (row === undefined) throw new Error('no row')
    await db
      .insertInto('queue')
      .values({ ...row, case_id: 'stray' })
      .execute()
    expect(await differ()).toContain('stray')
    await rebuildProjections(residentDesk(house.portal))
    expect(await differ()).toEqual([])
  }, 60_000)
})
