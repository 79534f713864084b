import { describe, expect, test } from 'vitest'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, work } from '../kit/desk'
import { aCaseFrom, eventsOf, loadMore, queueRow } from '../kit/timely'

describe.each(databases)('two servers on one store, on %s', (database) => {
  test('the second sees new bank holidays at its next act, and writes no old day over a new one', async () => {
    const house = await aPortal(database, { file: true })
    const other = await openPortal(house.portal.config)
    const one = await aCaseFrom(house.portal, '2026-11-23')
    await loadMore(house.portal, [{ date: '2026-12-23', title: 'Day of thanks' }])
    await work(house.portal)
    expect(other.calendar.now.version).toBe(1)
    const desk = await aStaffDesk(other)
    done(await verifyIdentity(desk, one.reference, { method: 'in-person', reason: '' }))
    expect(await queueRow(house.portal, one.reference)).toMatchObject({ due_on: '2026-12-24', calendar: 2 })
    const fresh = await aCaseFrom(other, '2026-11-23')
    expect((await queueRow(other, fresh.reference)).due_on).toBe('2026-12-24')
    expect(await eventsOf(other, one.caseId, 'date-moved')).toHaveLength(1)
    await closePortal(other)
    await house.end()
  })
})
