import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '~/app/casework/closeCase.server'
import { type Moved, moveHouse } from '~/app/casework/following/move.server'
import { readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { personOf } from '~/db/people'
import { requesterOf } from '~/db/requesters'
import { caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { followers } from '../kit/following'
import { aPerson } from '../kit/request'
import { aSubmission } from './followSubmission'

const home = { lines: ['9 Made Up Street', 'Stretford'], postcode: 'M32 0AA' }
const moved: Moved = { whose: 'subject', address: home, telephone: '07700 900123' }

describe.each(databases)('somebody who has moved, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, opened } = followers(() => ({ house, staff }))

  const aForm = async (given: Parameters<typeof aSubmission>[1] = {}) => {
    const requests = await aSubmission(house, given)
    await work(house.portal)
    const reference = requests[0]?.reference ?? ''
    return { requests, reference, session: await opened(reference) }
  }
  const person = (at: { readonly caseId: string } | undefined) => personOf(house.portal.db, at?.caseId ?? '')

  test('is found at the new address on every open request of the form, and on no other', async () => {
    const { requests, reference, session } = await aForm()
    const [first, second, closed] = requests
    const [stranger] = await aSubmission(house)
    done(await closeCase(staff, closed?.reference ?? '', { outcome: 'withdrawn', note: '' }))
    done((await moveHouse(desk(), session, { reference, onceKey: newToken(), ...moved })) ?? { refused: 'stale' })
    for (const open of [first, second]) {
      expect(await person(open)).toMatchObject({
        addressLines: home.lines,
        postcode: 'M32 0AA',
        telephone: '07700 900123',
        email: aPerson.email,
        pastAddresses: '4 Invented Row, Sale, M33 0AA',
      })
      expect((await caseOf(house.portal, open?.caseId ?? '')).messages).toMatchObject([{ about: 'moved' }])
    }
    for (const still of [closed, stranger]) {
      expect(await person(still)).toMatchObject({ postcode: 'M33 0AA', telephone: null })
      expect((await caseOf(house.portal, still?.caseId ?? '')).messages).toEqual([])
    }
    const events = await house.portal.db.selectFrom('events').selectAll().execute()
    expect(JSON.stringify(events)).not.toMatch(/Stretford|M32|900123/)
    await work(house.portal)
    expect(house.sent.some(({ text }) => /Stretford|M32|900123/.test(text))).toBe(false)
  })

  test('is not shown an address by the link, old or new', async () => {
    const { reference, session } = await aForm()
    done((await moveHouse(desk(), session, { reference, onceKey: newToken(), ...moved })) ?? { refused: 'stale' })
    const read = JSON.stringify(await readFollow(desk(), session))
    expect(read).toContain('"about":"moved"')
    expect(read).not.toMatch(/Stretford|M32|M33|Invented|900123/)
  })

  test('sent twice by a double click moves once; from two tabs at once the two do not stand in each other’s way', async () => {
    const { requests, reference, session } = await aForm()
    const sent = { reference, onceKey: newToken(), ...moved }
    const both = await Promise.all([moveHouse(desk(), session, sent), moveHouse(desk(), session, sent)])
    for (const outcome of both) done(outcome ?? { refused: 'stale' })
    for (const each of requests) {
      expect((await caseOf(house.portal, each.caseId)).messages).toHaveLength(1)
      expect((await person(each)).pastAddresses).toBe('4 Invented Row, Sale, M33 0AA')
    }
    const again = (telephone: string) =>
      moveHouse(desk(), session, { reference, onceKey: newToken(), ...moved, address: null, telephone })
    await Promise.all(['07700 900201', '07700 900202', '07700 900203'].map(again))
    const numbers = await Promise.all(requests.map(async (each) => (await person(each)).telephone))
    expect(new Set(numbers).size).toBe(1)
    expect((await person(requests[0])).addressLines).toEqual(home.lines)
  })

  test('where somebody asks for another person, says whose home it is', async () => {
    const requester = {
      actingAs: 'solicitor',
      name: 'Idris Quayle',
      organisation: 'Quayle and Partners',
      addressLines: ['1 Old Chambers'],
      postcode: 'M33 1AA',
      childView: null,
    } as const
    const { requests, reference, session } = await aForm({ requester })
    const mine = { reference, onceKey: newToken(), ...moved, whose: 'requester' } as const
    done((await moveHouse(desk(), session, mine)) ?? { refused: 'stale' })
    for (const { caseId } of requests) {
      expect(await requesterOf(house.portal.db, caseId)).toMatchObject({
        addressLines: home.lines,
        postcode: 'M32 0AA',
      })
      expect((await person({ caseId })).postcode).toBe('M33 0AA')
    }
  })

  test('acts on no request but the one that the form was shown for', async () => {
    const { session } = await aForm()
    const other = await aForm()
    const sent = { reference: other.reference, onceKey: newToken(), ...moved }
    expect(await moveHouse(desk(), session, sent)).toEqual({ refused: 'stale' })
    expect(await moveHouse(desk(), newToken(), sent)).toBeNull()
    expect((await person(other.requests[0])).postcode).toBe('M33 0AA')
  })
})
