import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffChange } from '~/app/casework/change.server'
import type { StaffDesk } from '~/app/desk.server'
import { usualAsk } from '~/app/rules/queue'
import { moveHome } from '~/db/following'
import { readQueuePage } from '~/db/queue'
import { findCases } from '~/db/searchWords'
import { idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aPerson, aRequest, aSolicitor } from '../kit/request'

describe.each(databases)('a search on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  let reference: string
  const person = {
    ...aPerson,
    name: "Zoë O'Neil-Shaw",
    formerNames: 'Łucja Björk',
    addressLines: ['Flat 7', "17 St Mary's Row"],
    postcode: 'M33 7QX',
    pastAddresses: '4 Harbour View, Whitehaven, CA28 7LL',
  }
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
    reference = (await aRequest(house.portal, { person, requester: aSolicitor })).reference
    await aRequest(house.portal, { person: { ...aPerson, name: 'Smith Smithson' } })
    await aRequest(house.portal, { person: { ...aPerson, name: 'Smitha Harbour' } })
    await aRequest(house.portal, { controller: 'wakefield', person })
  })
  afterAll(() => house.end())

  const find = async (text: string, given: { readonly staffId?: string; readonly limit?: number } = {}) => {
    const { staffId = desk.staff.id, limit = 50 } = given
    return findCases(house.portal.db, { controller: 'trafford', staffId, text, limit })
  }
  const found = async (text: string, staffId?: string) =>
    (await find(text, staffId === undefined ? {} : { staffId })).rows.map((row) => row.reference)

  test.each([
    ['a name without its accents', 'zoe'],
    ['a name in capitals with them', 'ZOË'],
    ['the beginning of a name', 'onei'],
    ['a name with a straight apostrophe', "o'neil"],
    ['a name with a printed one', 'O’Neil'],
    ['a part of a double name', 'shaw'],
    ['a double name whole', "o'neil-shaw"],
    ['a former name', 'bjork lucja'],
    ['a house and a street', '17 st marys'],
    ['a postcode', 'm33 7qx'],
    ['a postcode without its space', 'M337QX'],
    ['a past address', 'harbour whitehaven'],
    ['a past postcode', 'ca28 7ll'],
    ['the requester', 'vaughan-okoro idris'],
    ["the requester's organisation", 'vaughan and partners'],
    ['words from here and there', 'zoe partners whitehaven'],
  ])('finds by %s', async (_, text) => {
    expect(await found(text)).toEqual([reference])
  })

  test('finds by a reference, whole, begun, with its hyphens and without', async () => {
    for (const text of [reference, reference.toLowerCase(), reference.replaceAll('-', ''), reference.slice(0, 11)]) {
      expect(await found(text)).toEqual([reference])
    }
  })

  test.each(['', ' ', '%', '_', "'", 'zoe smith', 'neilson', '\u{10FFFF}'])('finds nothing by %j', async (text) => {
    expect(await found(text)).toEqual([])
  })

  test('a case with two such words is found once, those that bear the word whole first, and more is said to be', async () => {
    const { rows, isMore } = await find('smith')
    expect(rows.map((row) => row.subject_name)).toEqual(['Smith Smithson', 'Smitha Harbour'])
    expect(isMore).toBe(false)
    const first = await find('smith', { limit: 1 })
    expect([first.rows.length, first.isMore]).toEqual([1, true])
  })

  test('what was committed a second ago is found, and an address that was moved to', async () => {
    const { reference: fresh } = await aRequest(house.portal, { person: { ...aPerson, name: 'Quillon Freshly' } })
    expect(await found('quillon')).toEqual([fresh])
    const id = await idOf(house.portal, fresh)
    const home = { lines: ['9 Newly Lane'], postcode: 'M1 1ZZ' }
    await house.portal.db.transaction().execute((trx) => moveHome(trx, id, home))
    expect(await found('newly m11zz')).toEqual([fresh])
    expect(await found('quillon invented'), 'where they lived still finds them').toEqual([fresh])
  })

  test('a restricted case is found by name by those it is open to, by its reference by all, and never says whose it is', async () => {
    const other = await aStaffDesk(house.portal)
    const { reference: hidden } = await aRequest(house.portal, { person: { ...aPerson, name: 'Hesper Hidden' } })
    await staffChange(await aStaffDesk(house.portal, { role: 'manager' }), {
      reference: hidden,
      commands: [{ act: 'restrict', people: [desk.staff.id] }],
    })
    expect(await found('hesper')).toEqual([hidden])
    expect(await found('hesper', other.staff.id)).toEqual([])
    expect(await found(`hesper ${hidden}`, other.staff.id)).toEqual([])
    const byReference = await find(hidden, { staffId: other.staff.id })
    expect(byReference.rows).toMatchObject([{ reference: hidden, subject_name: null }])
    const asked = { controller: 'trafford', me: other.staff.id, today: desk.today, ask: usualAsk, limit: 50 }
    const { rows } = await readQueuePage(house.portal.db, asked)
    const row = rows.find((each) => each.reference === hidden)
    expect(row).toMatchObject({ subject_name: null })
    expect(row?.due_on).toEqual(expect.any(String))
    expect(JSON.stringify(rows)).not.toContain('Hesper')
  })
})
