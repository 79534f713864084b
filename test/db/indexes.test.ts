import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { behindCalendarQuery, dueQuery } from '~/db/cases'
import { aPortal, databases, type TestPortal } from '../kit/desk'

const many = 20_000

describe.each(databases)('among many cases, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
    const { db } = house.portal
    const ids = Array.from({ length: many }, (_, i) => `case-${i}`)
    for (let from = 0; from < many; from += 1000) {
      const some = ids.slice(from, from + 1000)
      const watch = { controller: 'trafford', kind: 'due', about: '', for_day: '2027-01-01', watch_on: '2027-01-01' }
      await db
        .insertInto('watches')
        .values(some.map((id) => ({ ...watch, case_id: id })))
        .execute()
      const row = { controller: 'trafford', right_asked: 'access', state: 'received', received_on: '2026-12-01' }
      await db
        .insertInto('cases')
        .values(some.map((id) => ({ ...row, id, reference: id, seq: 1, calendar: 1, settings: 0 })))
        .execute()
    }
    await sql`analyze`.execute(db)
  })
  afterAll(() => house.end())

  /** How the database means to find the rows. */
  const planOf = async (query: { explain: ReturnType<typeof dueQuery>['explain'] }) => {
    const rows = await (database === 'SQLite' ? query.explain(undefined, sql`query plan`) : query.explain())
    return rows.map((row) => JSON.stringify(row)).join('\n')
  }
  const after = { case_id: 'c', controller: 'x', kind: 'due', about: '', for_day: '2026-12-01', watch_on: '2026-12-01' }

  test.each([
    ['from the oldest', null],
    ['after one', after],
  ])('what is due is read from the front of its index, %s, and no case is', async (_, from) => {
    const plan = await planOf(dueQuery(house.portal.db, { day: '2026-12-24', after: from, limit: 200 }))
    expect(plan).toMatch(/watches_due/)
    expect(plan).not.toMatch(/Seq Scan|SCAN|Sort|TEMP B-TREE|cases_|"cases"/)
  })

  test('cases behind the bank holidays are found by theirs', async () => {
    const plan = await planOf(behindCalendarQuery(house.portal.db, { version: 1, limit: 100 }))
    expect(plan).toMatch(/cases_calendar/)
    expect(plan).not.toMatch(/Seq Scan|SCAN/)
  })
})
