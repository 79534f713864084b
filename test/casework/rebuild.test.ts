import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { projectionsThatDiffer, rebuildProjections } from '~/app/casework/rebuild.server'
import { brokenLink, historyOf } from '~/db/events'
import { sha256 } from '~/db/hash'
import { type Answering, aVerifiedCase } from '../kit/answering'
import { aPortal, databases, residentDesk, type TestPortal } from '../kit/desk'

describe.each(databases)('the queue and the history on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    answering = await aVerifiedCase(house.portal)
    await extendDeadline(answering.one, answering.reference, { reason: 'number', words: 'Many requests.' })
    expect(await brokenLink(house.portal.db, answering.caseId)).toBeNull()
  })

  const { portal, events } = {
    portal: () => house.portal,
    events: () => house.portal.db.updateTable('events').where('case_id', '=', answering.caseId),
  }
  const differ = () => projectionsThatDiffer(residentDesk(portal()))

  test('a wrong row of the queue is named, and made again from the events', async () => {
    await aVerifiedCase(portal())
    expect(await differ()).toEqual([])
    await portal().db.updateTable('cases').set({ due_on: '2030-01-01' }).where('id', '=', answering.caseId).execute()
    expect(await differ()).toEqual([answering.reference])
    await rebuildProjections(residentDesk(portal()))
    expect(await differ()).toEqual([])
    const row = await portal().db.selectFrom('cases').selectAll().where('id', '=', answering.caseId).executeTakeFirst()
    expect(row).toMatchObject({ due_on: '2027-02-23', state: 'gathering', seq: 3 })
  })

  test('a row that is missing is named and made again; one without a history is named', async () => {
    const row = await portal().db.selectFrom('cases').selectAll().where('id', '=', answering.caseId).executeTakeFirst()
    await portal().db.deleteFrom('cases').where('id', '=', answering.caseId).execute()
    expect(await differ()).toEqual([answering.reference])
    await rebuildProjections(residentDesk(portal()))
    expect(await differ()).toEqual([])
    if (row === undefined) throw new Error('no row')
    await portal()
      .db.insertInto('cases')
      .values({ ...row, id: 'stray', reference: 'TRA-STRA-YYYY' })
      .execute()
    expect(await differ()).toEqual(['TRA-STRA-YYYY'])
    await portal().db.deleteFrom('cases').where('id', '=', 'stray').execute()
  })

  test('a changed payload is found', async () => {
    const [first] = await historyOf(portal().db, answering.caseId)
    const payload = JSON.stringify({ ...first?.event, receivedOn: '2026-11-30' })
    await events().set({ payload }).where('seq', '=', 1).execute()
    expect(await brokenLink(portal().db, answering.caseId)).toBe(1)
  })

  test('a case whose events can’t be read is named, and keeps no other from being made again', async () => {
    const other = await aVerifiedCase(portal())
    const damage = () => events().set({ payload: '{' }).where('seq', '=', 2).execute()
    await damage()
    expect(await differ()).toContain(answering.reference)
    await portal().db.updateTable('cases').set({ due_on: '2030-01-01' }).where('id', '=', other.caseId).execute()
    await rebuildProjections(residentDesk(portal()))
    expect(await differ()).not.toContain(other.reference)
    await portal().db.deleteFrom('events').where('case_id', '=', answering.caseId).execute()
    await portal().db.deleteFrom('cases').where('id', '=', answering.caseId).execute()
  })

  test('a changed payload with its own hash mended is found', async () => {
    const payload = JSON.stringify({ type: 'identity-verified', on: '2026-11-23', method: 'in-person' })
    await events()
      .set({ payload, payload_hash: sha256(payload) })
      .where('seq', '=', 2)
      .execute()
    expect(await brokenLink(portal().db, answering.caseId)).toBe(2)
  })

  test.each([
    ['who did it', { by_id: 'somebody-else' }],
    ['what kind of person', { by_kind: 'portal', by_id: null }],
    ['when', { at: '2026-11-22T12:00:00.000Z' }],
    ['what it is called', { type: 'identity-asked' }],
  ])('a change of %s is found', async (_, changed) => {
    await events().set(changed).where('seq', '=', 2).execute()
    expect(await brokenLink(portal().db, answering.caseId)).toBe(2)
  })

  test('an event dropped from the middle is found; from the end, the queue differs', async () => {
    const drop = (seq: number) =>
      portal().db.deleteFrom('events').where('case_id', '=', answering.caseId).where('seq', '=', seq).execute()
    await drop(3)
    expect(await brokenLink(portal().db, answering.caseId)).toBeNull()
    expect(await differ()).toContain(answering.reference)
    await rebuildProjections(residentDesk(portal()))
    const other = await aVerifiedCase(portal())
    await extendDeadline(other.one, other.reference, { reason: 'number', words: 'Again.' })
    await portal().db.deleteFrom('events').where('case_id', '=', other.caseId).where('seq', '=', 2).execute()
    expect(await brokenLink(portal().db, other.caseId)).toBe(3)
    await portal().db.deleteFrom('events').where('case_id', '=', other.caseId).execute()
    await portal().db.deleteFrom('cases').where('id', '=', other.caseId).execute()
  })

  test('two events that changed places are found', async () => {
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const) {
      await events().set({ seq: to }).where('seq', '=', from).execute()
    }
    expect(await brokenLink(portal().db, answering.caseId)).toBe(2)
  })

  test('an event moved to another case is found', async () => {
    const other = await aVerifiedCase(portal())
    await portal().db.deleteFrom('events').where('case_id', '=', other.caseId).execute()
    await events().set({ case_id: other.caseId }).execute()
    expect(await brokenLink(portal().db, other.caseId)).toBe(1)
  })
})
