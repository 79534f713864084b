import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringUp } from '~/app/casework/catchUp.server'
import { changeSettings, readSettings } from '~/app/casework/changeSettings.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { sweep } from '~/app/casework/sweep.server'
import { usualWatching } from '~/app/rules/case/watches'
import { addSeconds } from '~/app/rules/day'
import { leaseNext } from '~/db/lease'
import { done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aCaseFrom, eventsOf, portalOn, queueRow } from '../kit/timely'

const wished = { ...usualWatching, targetDays: 20, dueDays: 3 }

describe.each(databases)('how a controller wants to be reminded, on %s', (database) => {
  let house: TestPortal
  beforeEach(async () => {
    house = await aPortal(database)
  })
  afterEach(() => house.end())

  const watchOn = async (caseId: string, kind: string) => {
    const rows = await house.portal.db.selectFrom('watches').selectAll().where('case_id', '=', caseId).execute()
    return rows.find((row) => row.kind === kind)?.watch_on ?? null
  }

  test('changed, it changes the target and the reminders of its own open cases, and no due date', async () => {
    const { portal } = house
    const administrator = await aStaffDesk(portal, { role: 'administrator' })
    const officer = await aStaffDesk(portal)
    const one = await aCaseFrom(portal, '2026-11-23')
    const closed = await aCaseFrom(portal, '2026-11-23')
    const elsewhere = await aCaseFrom(portal, '2026-11-23', { controller: 'bolton' })
    done(await closeCase(officer, closed.reference, { outcome: 'withdrawn', note: '' }))
    await work(portal)
    const before = [await queueRow(portal, closed.reference), await queueRow(portal, elsewhere.reference, 'bolton')]

    expect(await changeSettings(administrator, wished)).toEqual({ done: true })
    expect(await readSettings(administrator)).toEqual(wished)
    expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
    await work(portal)
    expect(await queueRow(portal, one.reference)).toMatchObject({
      target_on: '2026-12-14',
      due_on: '2026-12-23',
      seq: 1,
    })
    expect([await watchOn(one.caseId, 'target'), await watchOn(one.caseId, 'due-soon')]).toEqual([
      '2026-12-14',
      '2026-12-20',
    ])
    const after = [await queueRow(portal, closed.reference), await queueRow(portal, elsewhere.reference, 'bolton')]
    expect(after).toEqual(before)
    expect(await watchOn(elsewhere.caseId, 'target')).toBeNull()
    const [row] = await portal.db.selectFrom('settings').select('applied_at').execute()
    expect(row).toEqual({ applied_at: noon })
    expect(await projectionsThatDiffer(residentDesk(portal))).toEqual([])
  })

  test('a worker that was cut off is followed by one that does the rest', async () => {
    const { portal } = house
    const administrator = await aStaffDesk(portal, { role: 'administrator' })
    const cases = []
    for (let left = 4; left > 0; left -= 1) cases.push(await aCaseFrom(portal, '2026-11-23'))
    await changeSettings(administrator, wished)
    await leaseNext(portal.db, 'settings', { now: noon, until: addSeconds(noon, 45) })
    for (const { caseId } of cases.slice(0, 2)) await bringUp(portalOn(portal, '2026-11-23'), caseId)
    await work(portal, addSeconds(noon, 46))
    for (const { reference } of cases) expect((await queueRow(portal, reference)).target_on).toBe('2026-12-14')
  })

  test('a reminder given is not given again for the same day, whatever the settings', async () => {
    const { portal } = house
    const administrator = await aStaffDesk(portal, { role: 'administrator' })
    const { caseId } = await aCaseFrom(portal, '2026-11-23')
    await sweep(portalOn(portal, '2026-12-18'))
    await changeSettings(administrator, wished)
    await work(portal)
    await sweep(portalOn(portal, '2026-12-20'))
    const kinds = (await eventsOf(portal, caseId, 'reminded')).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['due-soon', 'notice-limit', 'target'])
  })

  test('is changed by an administrator alone, and never to what no act could read', async () => {
    const { portal } = house
    const officer = await aStaffDesk(portal)
    const administrator = await aStaffDesk(portal, { role: 'administrator' })
    expect(await changeSettings(officer, wished)).toEqual({ refused: 'not-allowed' })
    expect(await readSettings(officer)).toBeNull()
    await expect(changeSettings(administrator, { ...wished, dueDays: -1 })).rejects.toThrow()
    expect(await readSettings(administrator)).toEqual(usualWatching)
  })
})
