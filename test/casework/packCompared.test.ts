import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { packById } from '~/db/packs'
import { aLetter, inLetter } from '../kit/aDocument'
import { type Answering, aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'
import { aCaseWithLetter, add, burnIt, hide } from '../kit/documentCase'

const why = {
  exemption: 'S2-16',
  reason: 'She has not agreed.',
  facts: { about: 'third-party', consent: 'not-asked' },
} as const

describe.each(databases)('an answer compared with others on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const warningsOf = async (on: Answering): Promise<readonly Record<string, unknown>[]> => {
    const { pack } = await buildIt(on)
    return JSON.parse((await packById(house.portal.db, pack?.id ?? ''))?.comparison ?? '[]')
  }
  const hidden = (on: Answering) => hideEverywhere(on.one, on.reference, { ...why, phrase: 'Doreen Hathersage' })

  test('that went out to anybody and show what this one hides is named, by reference and by no word', async () => {
    const first = await aGatheredCase(house.portal)
    await buildIt(first)
    await releaseIt(first)
    const second = await aGatheredCase(house.portal)
    done(await hidden(second))
    const warnings = await warningsOf(second)
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'treated-otherwise', reference: first.reference }))
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'shown-before', reference: first.reference }))
    expect(JSON.stringify(warnings)).not.toContain('Doreen')
  })

  test('that shows the same is passed over, and so is one that has not gone out', async () => {
    const waiting = await aGatheredCase(house.portal)
    done(await hidden(waiting))
    await buildIt(waiting)
    const other = await aPortal(database)
    try {
      const alone = await aGatheredCase(other.portal)
      done(await hideEverywhere(alone.one, alone.reference, { ...why, phrase: 'Irwell Clinic' }))
      const { pack } = await buildIt(alone)
      expect(JSON.parse((await packById(other.portal.db, pack?.id ?? ''))?.comparison ?? '')).toEqual([])
      await releaseIt(alone)
      const same = await aGatheredCase(other.portal)
      done(await hideEverywhere(same.one, same.reference, { ...why, phrase: 'Irwell Clinic' }))
      const again = (await buildIt(same)).pack
      expect(JSON.parse((await packById(other.portal.db, again?.id ?? ''))?.comparison ?? '')).toEqual([])
    } finally {
      await other.end()
    }
  })

  test('two copies of one letter in one answer, redacted differently, are named', async () => {
    const on = await aCaseWithLetter(house.portal, await aGatheredCase(house.portal))
    done(await hideEverywhere(on.one, on.reference, { ...why, phrase: inLetter.person }))
    await hide(on, 0, inLetter.person)
    await hide(on, 2, 'painted green')
    await burnIt(on)
    const second = { ...on, document: await add(on, await aLetter()) }
    await work(house.portal)
    await hide(second, 0, inLetter.person)
    await burnIt(second)
    const warnings = (await warningsOf(on)).filter(({ reference }) => reference === null)
    expect(warnings).toEqual([{ kind: 'treated-otherwise', ref: 'D2 page 3', other: 'D1 page 3', reference: null }])
  })
})
