import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sweep } from '~/app/casework/sweep.server'
import { addSeconds } from '~/app/rules/day'
import { startWorker } from '~/app/worker'
import { startChild } from '../kit/child'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { aCaseFrom, eventsOf, loadMore, noonOf, portalOn } from '../kit/timely'

const many = 120
const enough = 15

describe.each(databases)('work of the day on %s', (database) => {
  let house: TestPortal
  beforeEach(async () => {
    house = await aPortal(database, { file: true })
  })
  afterEach(() => house.end())

  const countOf = async (type: string) =>
    (await house.portal.db.selectFrom('events').select('seq').where('type', '=', type).execute()).length

  /** A worker of its own process, killed once it has kept some events of a type and not all. */
  async function killedAmid(type: string, now: string) {
    const { databaseUrl, dataDir } = house.portal.config
    const env = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATA_DIR: dataDir } as const
    const child = startChild({ args: ['--import', 'tsx', 'test/kit/timedWorker.ts', now], env })
    await child.saying(/working/)
    while ((await countOf(type)) < enough) await pause(2)
    child.signal('SIGKILL')
    await child.ended
    return countOf(type)
  }

  test('killed in the middle, goes on where it stopped: each case once, one list', { timeout: 120_000 }, async () => {
    const { portal, sent } = house
    await aStaffDesk(portal)
    const cases = []
    for (let left = many; left > 0; left -= 1) cases.push(await aCaseFrom(portal, '2026-11-23'))
    await portal.db.updateTable('letters').set({ sent_at: noon }).execute()
    await loadMore(portal, [{ date: '2026-12-23', title: 'Day of thanks' }])
    const moved = await killedAmid('date-moved', noon)
    expect(moved).toBeLessThan(many)
    await work(portal, addSeconds(noon, 120))
    for (const { caseId } of cases) expect(await eventsOf(portal, caseId, 'date-moved')).toHaveLength(1)

    const day = '2026-12-19'
    const reminded = await killedAmid('reminded', noonOf(day))
    expect(reminded).toBeLessThan(2 * many)
    await sweep(portalOn(portal, day))
    await work(portal, addSeconds(noonOf(day), 120))
    for (const { caseId } of cases) expect(await eventsOf(portal, caseId, 'reminded')).toHaveLength(2)
    expect(sent.map(({ subject }) => subject)).toEqual([
      `New bank holidays: ${many} due dates have moved`,
      `${2 * many} reminders for Saturday 19 December 2026`,
    ])
  })

  test('is done at the start, then each day from six in London', { timeout: 60_000 }, async () => {
    const { portal } = house
    const one = await aCaseFrom(portal, '2027-06-01')
    const reminded = async () => (await eventsOf(portal, one.caseId, 'reminded')).map(({ kind }) => kind).toSorted()
    const until = async (length: number) => {
      while ((await reminded()).length < length) await pause(20)
    }
    // Three in the morning, summer time: a start doesn't wait.
    const clock = { now: '2027-06-26T02:00:00.000Z' }
    const worker = startWorker(portal, { now: () => clock.now })
    await until(2)
    clock.now = '2027-07-01T04:59:00.000Z'
    await pause(1300)
    expect(await reminded()).toEqual(['due-soon', 'notice-limit'])
    clock.now = '2027-07-01T05:00:00.000Z'
    await until(3)
    clock.now = '2027-07-01T23:30:00.000Z'
    await pause(1300)
    await worker.stop()
    expect(await reminded()).toEqual(['due', 'due-soon', 'notice-limit'])
  })
})

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
