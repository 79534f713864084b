import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { change, staffChange } from '~/app/casework/change.server'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aRequest } from '../kit/request'

describe.each(databases)('a case that is restricted on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('between its being found and its being changed is changed no more by who is shut out', async () => {
    const { portal } = house
    const [named, other] = [await aStaffDesk(portal), await aStaffDesk(portal)]
    const { reference } = await aRequest(portal)
    const caseId = await idOf(portal, reference)
    done(await staffChange(named, { reference, commands: [{ act: 'restrict', people: [] }] }))
    // As the second half of an act that had found it before.
    expect(await change(other, { caseId, commands: [{ act: 'ask-identity' }] })).toEqual({ refused: 'no-such-case' })
    expect(await change(named, { caseId, commands: [{ act: 'ask-identity' }] })).toHaveProperty('kase')
  })
})
