import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { askAuthority } from '~/app/casework/authority.server'
import { seenFacts } from '~/app/casework/letterFacts.server'
import { project } from '~/app/casework/project.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { usualWatching } from '~/app/rules/case/watches'
import { caseOf, done, idOf } from '../kit/answering'
import { act, released } from '../kit/case'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { holidays } from '../kit/holidays'
import { aRequest, aSolicitor } from '../kit/request'

describe.each(databases)('what a reminder says is wanted, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const wanted = async (reference: string) => {
    const caseId = await idOf(house.portal, reference)
    const kase = await caseOf(house.portal, caseId)
    return (await seenFacts(desk, { kase, caseId, letterId: '', template: 'person-chaser' })).wanted
  }

  test('is what was asked for: identity while it is awaited, else authority', async () => {
    const { reference } = await aRequest(house.portal, { requester: aSolicitor })
    done(await askAuthority(desk, reference, { words: 'A signed authority.' }))
    expect(await wanted(reference)).toBe('A signed authority.')
    done(await askIdentity(desk, reference, { words: 'A passport.' }))
    expect(await wanted(reference)).toBe('A passport.')
    done(await verifyIdentity(desk, reference, { method: 'documents-seen', reason: 'Seen.' }))
    expect(await wanted(reference)).toBe('A signed authority.')
  })
})

test('reports count the limit of a complaint by the holidays in force, as its letter and reminders do', () => {
  const complained = act(released(), [
    { act: 'receive-complaint', complaint: 'c1', on: '2026-11-24', channel: 'email' },
  ])
  // The 30 days end on 24 December, which is no holiday by the calendar under which the answer went out.
  const oneOff = { ...holidays, EW: new Map(holidays.EW).set('2026-12-24', 'A day off') }
  const calendar = { version: 2, holidays: oneOff, earlier: new Map([[1, holidays]]) }
  const made = project('c', complained, { calendar, settings: { version: 1, watching: usualWatching } })
  const [watch] = made.watches
  expect(watch?.for_day).toBe('2026-12-29')
  expect(made.figures.complaints).toMatchObject([{ acknowledgeBy: '2026-12-29' }])
})
