import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { brokenLink, caseIds } from '~/db/events'
import { startChild } from '../kit/child'
import { aPortal, databases, residentDesk, type TestPortal } from '../kit/desk'

const each = 60

describe.each(databases)('three processes that take requests at once on one store, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database, { file: true })
  })
  afterAll(() => house.end())

  test('wait for each other: every request is kept, and none is told to try again', { timeout: 60_000 }, async () => {
    const { portal } = house
    const { databaseUrl, dataDir } = portal.config
    const env = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATA_DIR: dataDir } as const
    const children = ['one', 'two', 'three'].map((me) =>
      startChild({ args: ['--import', 'tsx', 'test/kit/writer.ts', me, String(each)], env }),
    )
    await Promise.all(children.map((child) => child.ended))
    expect(children.map((child) => child.said())).toEqual(children.map(() => ({ out: `took ${each}\n`, err: '' })))
    const ids = await caseIds(portal.db)
    expect(ids).toHaveLength(children.length * each)
    for (const id of ids) expect(await brokenLink(portal.db, id)).toBeNull()
    expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
  })
})
