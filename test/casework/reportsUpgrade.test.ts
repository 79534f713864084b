import { expect, test } from 'vitest'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { figuresQuery } from '~/db/figures'
import { reports } from '~/db/migrations/011_reports'
import { aPortal, databases, residentDesk, work } from '../kit/desk'
import { keepSimulated } from '../kit/keepSimulated'
import { simulatedCases } from '../kit/simulated'

test.each(databases)(
  'cases from before there were reports get their figures by the worker, closed ones too, on %s',
  async (database) => {
    const house = await aPortal(database)
    const { db } = house.portal
    await keepSimulated(house.portal, simulatedCases({ many: 12, seed: 5, until: '2026-11-22' }))
    const before = await db.selectFrom('events').select('case_id').execute()
    await work(house.portal)
    await db.schema.dropTable('figures').execute()
    await reports.up(db)
    await work(house.portal)
    expect(await figuresQuery(db, 'trafford', '').execute()).toHaveLength(12)
    expect(await projectionsThatDiffer(residentDesk(house.portal))).toEqual([])
    expect(await db.selectFrom('events').select('case_id').execute()).toHaveLength(before.length)
    await house.end()
  },
  60_000,
)
