import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { askPack } from '~/app/casework/askPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { brokenLink } from '~/db/events'
import { aGatheredCase, aVerifiedCase, caseOf, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

describe.each(databases)('several acts at once on one case on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const typesOf = async (caseId: string) => {
    const { db } = house.portal
    expect(await brokenLink(db, caseId)).toBeNull()
    expect(await projectionsThatDiffer(residentDesk(house.portal))).toEqual([])
    const rows = await db.selectFrom('events').select('type').where('case_id', '=', caseId).orderBy('seq').execute()
    return rows.map((row) => row.type).slice(1)
  }

  test('two that go together both land', async () => {
    for (let left = 10; left > 0; left -= 1) {
      const [one, two] = [await aStaffDesk(house.portal), await aStaffDesk(house.portal)]
      const { reference } = await aRequest(house.portal)
      const outcomes = await Promise.all([
        extendDeadline(one, reference, { reason: 'number', words: 'Many.' }),
        verifyIdentity(two, reference, { method: 'in-person', reason: '' }),
      ])
      for (const outcome of outcomes) expect(outcome).toHaveProperty('kase')
      const types = await typesOf(await idOf(house.portal, reference))
      expect(types.toSorted()).toEqual(['extended', 'identity-verified'])
    }
  })

  test('of two of a kind one lands, and the other is told why not', async () => {
    for (let left = 10; left > 0; left -= 1) {
      const [one, two] = [await aStaffDesk(house.portal), await aStaffDesk(house.portal)]
      const { reference } = await aRequest(house.portal)
      const outcomes = await Promise.all([
        verifyIdentity(one, reference, { method: 'in-person', reason: 'one' }),
        verifyIdentity(two, reference, { method: 'known-to-us', reason: 'two' }),
      ])
      expect(outcomes.filter((outcome) => 'kase' in outcome)).toHaveLength(1)
      expect(outcomes).toContainEqual({ refused: 'already-verified' })
      const caseId = await idOf(house.portal, reference)
      expect(await typesOf(caseId)).toEqual(['identity-verified'])
      const reasons = await house.portal.db
        .selectFrom('statements')
        .select('words')
        .where('case_id', '=', caseId)
        .where('kind', '=', 'identity-reason')
        .execute()
      expect(reasons).toHaveLength(1)
    }
  })

  test('thirty at once: every one lands or is refused, none is lost and none throws', async () => {
    const staff = await Promise.all(Array.from({ length: 3 }, () => aStaffDesk(house.portal)))
    const { reference } = await aRequest(house.portal, { right: 'objection' })
    const outcomes = await Promise.all(
      staff.flatMap((desk) => [
        askIdentity(desk, reference, { words: 'A letter with your address.' }),
        verifyIdentity(desk, reference, { method: 'in-person', reason: '' }),
        extendDeadline(desk, reference, { reason: 'number', words: 'Many.' }),
        ...Array.from({ length: 7 }, () =>
          decideObjection(desk, reference, { result: 'upheld', grounds: 'Your situation.', effect: 'We stop.' }),
        ),
      ]),
    )
    const landed = outcomes.filter((outcome) => 'kase' in outcome).length
    const types = await typesOf(await idOf(house.portal, reference))
    expect(types).toHaveLength(landed)
    expect(types.filter((type) => type === 'identity-verified')).toHaveLength(1)
  })

  test('forty that all may land all do, however long the last must wait', async () => {
    const desk = await aStaffDesk(house.portal)
    const { reference } = await aRequest(house.portal, { right: 'objection' })
    await verifyIdentity(desk, reference, { method: 'in-person', reason: '' })
    const decide = () => decideObjection(desk, reference, { result: 'upheld', grounds: 'Yours.', effect: 'We stop.' })
    for (const outcome of await Promise.all(Array.from({ length: 40 }, decide))) expect(outcome).toHaveProperty('kase')
    expect(await typesOf(await idOf(house.portal, reference))).toHaveLength(41)
  })

  test('a source is searched once, a pack is asked for once, released once and closed once', async () => {
    const { one, two, reference, caseId } = await aVerifiedCase(house.portal)
    const sources = (await readSources(house.portal, 'trafford')).map((source) => source.name)
    await Promise.all([one, two, one].map((desk) => openSearches(desk, reference, { sources })))
    expect((await caseOf(house.portal, caseId)).searches.size).toBe(sources.length)
    expect(
      await house.portal.db.selectFrom('searches').select('id').where('case_id', '=', caseId).execute(),
    ).toHaveLength(sources.length)

    const answering = await aGatheredCase(house.portal)
    const asked = await Promise.all([one, two, one].map((desk) => askPack(desk, answering.reference, {})))
    expect(asked.filter((outcome) => 'kase' in outcome)).toHaveLength(1)
    await work(house.portal)
    const third = await aStaffDesk(house.portal)
    const fourth = await aStaffDesk(house.portal)
    await Promise.all([third, fourth].map((desk) => approvePack(desk, answering.reference, {})))
    const outcomes = await Promise.all([third, fourth, third].map((desk) => releasePack(desk, answering.reference, {})))
    expect(outcomes.filter((outcome) => 'kase' in outcome)).toHaveLength(1)
    await Promise.all(
      [third, fourth].map((desk) => closeCase(desk, answering.reference, { outcome: 'answered', note: '' })),
    )
    const types = await typesOf(answering.caseId)
    for (const type of ['pack-approved', 'pack-released', 'closed']) {
      expect(
        types.filter((one) => one === type),
        type,
      ).toHaveLength(1)
    }
  })
})
