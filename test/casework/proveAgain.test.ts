import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { handOver } from '~/app/casework/handOver.server'
import { type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { aGatheredCase, buildIt } from '../kit/answering'
import { aPortal, databases, type TestPortal } from '../kit/desk'

const shownAgo = (desk: StaffDesk, seconds: number | null) =>
  staffDeskAt(desk, { ...desk.staff, factorAt: seconds === null ? null : addSeconds(desk.now, -seconds) }, desk.now)

describe.each(databases)('on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('nothing leaves unless its second factor was shown within five minutes', async () => {
    const answering = await aGatheredCase(house.portal)
    const { two, reference } = answering
    const { pack } = await buildIt(answering)
    const seen = pack?.sha256 ?? ''
    expect(await approvePack(shownAgo(two, null), reference, { seen })).toHaveProperty('kase')
    for (const seconds of [null, 301]) {
      expect(await releasePack(shownAgo(two, seconds), reference, { seen })).toEqual({ refused: 'prove-again' })
    }
    expect(await releasePack(shownAgo(two, 300), reference, { seen })).toHaveProperty('kase')
    const paper = { how: 'post', on: two.today, words: 'Tracked', seen } as const
    expect(await handOver(shownAgo(two, 301), reference, paper)).toEqual({ refused: 'prove-again' })
  })
})
