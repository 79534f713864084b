import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collectPack } from '~/app/casework/collectFiles.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { decide } from '~/app/casework/decide.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { receiveRequest } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import type { AskedRight } from '~/app/rules/case/rights'
import type { Ask } from '~/app/rules/submission'
import { searchesOf } from '~/db/searches'
import { buildIt, caseOf, done, idOf, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, type Database, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { textOf, textOfPack } from '../kit/packText'
import { aPerson } from '../kit/request'

const words = 'The birthday in my file is my brother’s.'
const said = { grounds: 'We looked at what you sent us.', effect: 'It is done from today.' }
const decided = { ...said, result: 'done', told: 'Salford School\n\n Weirdale Police \n' } as const

/** What the answer on each right says: its title, the decision in words, and what the law adds. */
const answers: Readonly<Record<AskedRight, readonly string[]>> = {
  access: ['Our answer to your request for your information', 'nobody there could be you'],
  rectification: ['We agreed to put the information right', words, said.grounds, said.effect, 'Weirdale Police'],
  erasure: ['we agreed to delete the information', words, said.grounds, said.effect, 'Salford School'],
  restriction: [
    'we agreed to limit how we use the information',
    said.effect,
    'We will tell you before we lift the limit',
  ],
  portability: ['we agreed to give you the information to take elsewhere', said.effect, 'JSON and CSV'],
  objection: ['Upheld.', words, said.grounds, said.effect],
  'direct-marketing': ['use your information for direct marketing', 'Upheld.', said.effect, 'need give no reason'],
}

const rightsOn = (database: Database): readonly AskedRight[] =>
  database === 'SQLite'
    ? ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'direct-marketing']
    : ['erasure']

describe.each(databases)('every right is answered, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  let two: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    ;[one, two] = [await aStaffDesk(house.portal), await aStaffDesk(house.portal)]
  })
  afterAll(() => house.end())

  test.each(rightsOn(database))('%s: from the form to a collected answer', async (right) => {
    const answering = await received(right)
    const { reference, caseId } = answering
    if (right !== 'access') expect(await decideIt(right, reference)).toEqual({ refused: 'identity-not-verified' })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    if (right === 'access') await searchAll(reference, caseId)
    else done(await decideIt(right, reference))
    expect(await buildIt(answering)).toMatchObject({ pack: { state: 'built', proof: 'passed' } })
    await releaseIt(answering)
    const collected = await collectPack(residentDesk(house.portal), await followAndProve(house))
    const text = await textOf(collected?.bytes ?? new Uint8Array())
    for (const expected of [...answers[right], aPerson.name, reference]) {
      expect(text.toLowerCase()).toContain(expected.toLowerCase())
    }
    expect((await caseOf(house.portal, caseId)).closed).toMatchObject({ outcome: 'answered' })
  })

  test('each is decided by its own act, and marketing can only be upheld', async () => {
    const erasure = await received('erasure')
    const marketing = await received('direct-marketing')
    for (const { reference } of [erasure, marketing]) {
      done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    }
    expect(await decideObjection(one, erasure.reference, { ...said, result: 'upheld' })).toEqual({
      refused: 'not-an-objection',
    })
    expect(await decide(one, marketing.reference, decided)).toEqual({ refused: 'not-decided-so' })
    for (const result of ['partly', 'refused'] as const) {
      expect(await decideObjection(one, marketing.reference, { ...said, result })).toEqual({
        refused: 'marketing-must-stop',
      })
    }
  })

  test('decided again, the answer says the second decision alone, and nobody whom only the first was told to', async () => {
    const answering = await received('rectification')
    const { reference, caseId } = answering
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    done(await decide(one, reference, decided))
    await buildIt(answering)
    expect(await textOfPack(house.portal, caseId)).toContain('Weirdale Police')
    const second = {
      result: 'partly',
      grounds: 'The certificate shows it.',
      effect: 'The date stays.',
      told: '',
    } as const
    expect(done(await decide(one, reference, second)).pack).toBeNull()
    await buildIt(answering)
    const text = await textOfPack(house.portal, caseId)
    expect(text).toContain('We have told nobody else')
    expect(text).toContain(second.grounds)
    for (const before of ['Weirdale Police', said.grounds, said.effect]) expect(text).not.toContain(before)
  })

  const decideIt = (right: AskedRight, reference: string) =>
    right === 'objection' || right === 'direct-marketing'
      ? decideObjection(one, reference, { ...said, result: 'upheld' })
      : decide(one, reference, decided)

  async function received(right: AskedRight) {
    const { portal } = house
    const held = await readRegister(portal, 'trafford')
    const activity = held?.register.activities[0]
    if (held === null || activity === undefined) throw new Error('No register')
    const asked = { activities: right === 'direct-marketing' ? [] : [activity.id], words }
    const ask: Ask =
      right === 'objection'
        ? { ...asked, right, restrict: true, target: { kind: 'activity', activity: activity.id, id: activity.id } }
        : { ...asked, right }
    const { reference } = await receiveRequest(residentDesk(portal), {
      held,
      request: { ...ask, person: aPerson },
      onceKey: '',
    })
    return { portal, one, two, reference, caseId: await idOf(portal, reference) }
  }

  async function searchAll(reference: string, caseId: string) {
    const sources = (await readSources(house.portal, 'trafford')).map(({ name }) => name)
    done(await openSearches(one, reference, { sources }))
    await work(house.portal)
    for (const { id } of await searchesOf(house.portal.db, caseId)) {
      done(await confirmRecords(one, reference, { search: id, confirmed: [] }))
    }
  }
})
