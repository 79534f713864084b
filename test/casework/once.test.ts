import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { openSearches } from '~/app/casework/openSearches.server'
import { receiveRequest } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('the same form sent twice on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const countOf = async (table: 'events' | 'letters' | 'statements', caseId: string) =>
    (await house.portal.db.selectFrom(table).select('case_id').where('case_id', '=', caseId).execute()).length
  const fresh = async () => {
    const desk = await aStaffDesk(house.portal)
    const { reference } = await aRequest(house.portal)
    return { desk, reference, caseId: await idOf(house.portal, reference) }
  }
  const words = { reason: 'complexity', words: 'Files from four schools.' } as const

  test('one after the other is one event, one letter and one note, answered as the first was', async () => {
    const { desk, reference, caseId } = await fresh()
    const form = { ...words, onceKey: `key-${caseId}` }
    expect(await extendDeadline(desk, reference, form)).toMatchObject({ kase: { seq: 2 } })
    expect(await extendDeadline(desk, reference, form)).toMatchObject({ kase: { seq: 2 } })
    expect(await countOf('events', caseId)).toBe(2)
    expect(await countOf('letters', caseId)).toBe(3)
    expect(await countOf('statements', caseId)).toBe(2)
  })

  test('ten times at once is one event', async () => {
    const { desk, reference, caseId } = await fresh()
    const form = { ...words, onceKey: `key-${caseId}` }
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => extendDeadline(desk, reference, form)))
    for (const outcome of outcomes) expect(outcome).toHaveProperty('kase')
    expect(await countOf('events', caseId)).toBe(2)
    expect(await countOf('statements', caseId)).toBe(2)
  })

  test('another form of the same act is asked of the rules', async () => {
    const { desk, reference } = await fresh()
    await extendDeadline(desk, reference, { ...words, onceKey: `${reference}-1` })
    const again = await extendDeadline(desk, reference, { ...words, onceKey: `${reference}-2` })
    expect(again).toEqual({ refused: 'already-extended' })
  })

  test('a form that was refused spends no key: mended, it acts', async () => {
    const { desk, reference } = await fresh()
    const form = { sources: ['early-help'], onceKey: `${reference}-search` }
    expect(await openSearches(desk, reference, form)).toEqual({ refused: 'identity-not-verified' })
    await verifyIdentity(desk, reference, { method: 'in-person', reason: '' })
    expect(await openSearches(desk, reference, form)).toMatchObject({ kase: { seq: 3 } })
  })

  test('a form that came without its key still acts, each time', async () => {
    const { desk, reference } = await fresh()
    const other = await fresh()
    for (const [at, which] of [
      [desk, reference],
      [other.desk, other.reference],
    ] as const) {
      const outcome = await verifyIdentity(at, which, { method: 'in-person', reason: '', onceKey: '' })
      expect(outcome).toMatchObject({ kase: { identity: { method: 'in-person' } } })
    }
  })

  test('a request sent many times at once is one case with one reference', async () => {
    const { portal } = house
    const held = await readRegister(portal, 'trafford')
    if (held === null) throw new Error('no register')
    const before = await portal.db.selectFrom('cases').select('id').execute()
    const request = { right: 'access', person: aPerson, activities: [], words: 'All of it.' } as const
    const sent = { held, request, onceKey: `form-${database}` }
    const references = await Promise.all(Array.from({ length: 10 }, () => receiveRequest(residentDesk(portal), sent)))
    const later = await receiveRequest(residentDesk(portal, '2026-11-25T12:00:00.000Z'), sent)
    expect(new Set([...references, later].map(({ reference }) => reference)).size).toBe(1)
    expect(await portal.db.selectFrom('cases').select('id').execute()).toHaveLength(before.length + 1)
    const caseId = await idOf(portal, later.reference)
    const people = await portal.db.selectFrom('people').selectAll().where('case_id', '=', caseId).execute()
    expect(people).toHaveLength(1)
  })
})
