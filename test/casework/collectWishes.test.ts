import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSaidIn } from '~/app/casework/answer/keepAnswer.server'
import { verifyAuthority } from '~/app/casework/authority.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import type { NewRequest } from '~/app/casework/receiveRequest.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { noWishes } from '~/db/requesters'
import { buildIt, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { textOfPack } from '../kit/packText'
import { aPerson, aRequest } from '../kit/request'

const child = { ...aPerson, name: 'Idris Ellis-Boateng', dateOfBirth: '2014-03-02' }
const solicitor = {
  actingAs: 'solicitor',
  name: 'Oona Redfern',
  organisation: 'Redfern and Marsh',
  addressLines: ['2 Made-up Chambers', 'Stockport'],
  postcode: 'SK1 0AA',
  childView: null,
} as const
const parent = { ...solicitor, actingAs: 'parent', name: 'Marged Ellis', organisation: null } as const

describe.each(databases)('a pack as its reader needs it, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  /** The answer to an objection, built: its words, what it was built of, and how many pages it has. */
  const packOf = async (given: Pick<NewRequest, 'wishes' | 'requester'> & { person?: NewRequest['person'] }) => {
    const { portal } = house
    const { reference } = await aRequest(portal, { ...given, right: 'objection', words: 'I moved away.' })
    const caseId = await idOf(portal, reference)
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    if (given.requester) done(await verifyAuthority(one, reference, { method: 'papers-seen', reason: '' }))
    done(await decideObjection(one, reference, { result: 'upheld', grounds: 'You are right.', effect: 'We stop.' }))
    const kase = await buildIt({ portal, one, two: one, reference, caseId })
    expect(kase.pack).toMatchObject({ state: 'built', proof: 'passed' })
    const row = await portal.db
      .selectFrom('packs')
      .select('facts_blob')
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    const { facts } = await readSaidIn({ ...one, ...portal }, row?.facts_blob ?? '')
    return { text: await textOfPack(portal, caseId), facts, pages: kase.pack?.pages ?? 0, reference }
  }
  const wishing = (...formats: (typeof noWishes)['formats']) => ({ ...noWishes, formats })

  test('large print is set large, and takes more pages', async () => {
    const [usual, large] = [await packOf({}), await packOf({ wishes: wishing('large-print', 'braille') })]
    expect([usual.facts.print, large.facts.print]).toEqual(['standard', 'large'])
    expect(large.pages).toBeGreaterThan(usual.pages)
  })

  test('whoever wants Welsh has it in Welsh, though they wrote in English', async () => {
    const { text, facts } = await packOf({ wishes: wishing('welsh') })
    expect(facts.language).toBe('cy')
    expect(text).toContain('Ein hateb i\u2019ch gwrthwynebiad'.replace('\u2019', "'"))
    expect(facts.working[0]).toMatch(/^Cawsom/)
  })

  test('whoever asks for somebody is written to, at their own address; the answer is about that person', async () => {
    const { text } = await packOf({ requester: solicitor })
    expect(text).toContain('Oona Redfern Redfern and Marsh 2 Made-up Chambers Stockport SK1 0AA')
    expect(text).toContain('Dear Oona Redfern,')
    expect(text).toContain(`You asked us on behalf of ${aPerson.name}, as their solicitor.`)
    expect(text).toContain(`From here on, "you" in this pack means ${aPerson.name}.`)
    expect(text).not.toContain('4 Invented Row')
  })

  test('without an address of their own none is printed, the person’s least of all', async () => {
    const { text } = await packOf({ requester: { ...solicitor, addressLines: null, postcode: null } })
    expect(text).toContain('Oona Redfern Redfern and Marsh Our reference')
    expect(text).not.toContain('Invented Row')
  })

  test('a child who asks is answered as a child; a parent who asks for one is answered as an adult', async () => {
    const asked = await packOf({ person: child })
    expect(asked.facts.audience).toBe('child')
    expect(asked.text).toContain(`Hello ${child.name},`)
    const forThem = await packOf({ person: child, requester: parent })
    expect(forThem.facts.audience).toBe('adult')
    expect(forThem.text).toContain('Dear Marged Ellis,')
    expect(forThem.text).toContain(`You asked us on behalf of ${child.name}, as their parent.`)
  })

  test('nothing about anybody stands in the names of the files', async () => {
    const { reference } = await packOf({ requester: parent, person: child, wishes: wishing('large-print') })
    const names = await house.portal.db
      .selectFrom('pack_files')
      .select('name')
      .where('name', 'like', `${reference}%`)
      .execute()
    for (const { name } of names) expect(name).toMatch(new RegExp(`^${reference}[a-z.-]*$`))
    expect(names.length).toBeGreaterThan(2)
  })
})
