import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkCase, readLinks, suggestLinks, unlinkCase } from '~/app/casework/beside/links.server'
import { restrictCase } from '~/app/casework/beside/restrict.server'
import type { StaffDesk } from '~/app/desk.server'
import { aNewcomer, caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('links of a case, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  let two: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
    two = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const aCase = () => aNewcomer(house.portal)

  describe('links', () => {
    test('are seen from both sides, and taken away from either', async () => {
      const [here, there] = [await aCase(), await aCase()]
      expect(await linkCase(one, here.reference, { other: there.reference, kind: 'repeat' })).toHaveProperty('kase')
      expect(await readLinks(one, here.caseId)).toMatchObject([{ reference: there.reference, kind: 'repeat' }])
      expect(await readLinks(one, there.caseId)).toMatchObject([{ reference: here.reference, kind: 'repeated' }])
      done(await unlinkCase(two, there.reference, { other: here.reference }))
      expect(await readLinks(one, here.caseId)).toEqual([])
      expect((await caseOf(house.portal, here.caseId)).desk.links.size).toBe(0)
      expect(await unlinkCase(two, there.reference, { other: here.reference })).toEqual({ refused: 'stale' })
    })

    test("never reach another controller's case, a restricted one, or the case itself", async () => {
      const here = await aCase()
      const { reference: foreign } = await aRequest(house.portal, { controller: 'bolton' })
      const restricted = await aCase()
      done(await restrictCase(two, restricted.reference, { people: [] }))
      const link = (other: string) => linkCase(one, here.reference, { other, kind: 'related' })
      expect(await link(foreign)).toEqual({ fault: 'unknown-other' })
      expect(await link(restricted.reference)).toEqual({ fault: 'unknown-other' })
      expect(await link('TRA-0000-0000')).toEqual({ fault: 'unknown-other' })
      expect(await link(here.reference)).toEqual({ fault: 'itself' })
    })

    test('to a case that is restricted later are not shown to whoever may not open it', async () => {
      const [here, there] = [await aCase(), await aCase()]
      await linkCase(one, here.reference, { other: there.reference, kind: 'related' })
      done(await restrictCase(two, there.reference, { people: [] }))
      expect(await readLinks(one, here.caseId)).toEqual([])
      expect(await readLinks(two, here.caseId)).toHaveLength(1)
    })

    test('are suggested for the same email, or the same name and birthday: own controller and open only', async () => {
      const person = { ...aPerson, name: 'Twice Asked', dateOfBirth: '1930-02-03', email: 'twice@example.org' }
      const a = async (given: Partial<typeof person>, controller = 'trafford') =>
        (await aRequest(house.portal, { controller, person: { ...person, ...given } })).reference
      const here = await a({})
      const sameEmail = await a({ name: 'Other Name' })
      const sameName = await a({ email: '' })
      await a({ email: 'x@example.org', dateOfBirth: '1931-02-03' })
      await a({}, 'bolton')
      const hidden = await a({})
      done(await restrictCase(two, hidden, { people: [] }))
      const caseId = await idOf(house.portal, here)
      const found = async (desk: StaffDesk) => (await suggestLinks(desk, { caseId, person })).map((r) => r.reference)
      expect((await found(one)).toSorted()).toEqual([sameEmail, sameName].toSorted())
      expect(await found(two)).toContain(hidden)
      await linkCase(one, here, { other: sameEmail, kind: 'related' })
      expect(await found(one)).toEqual([sameName])
    })
  })
})
