import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { collectPack } from '~/app/casework/collectFiles.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { openSearches } from '~/app/casework/openSearches.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { caseOf, done, idOf } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { textOf, textOfPack } from '../kit/packText'
import { aRequest } from '../kit/request'

const decision = {
  result: 'partly',
  grounds: 'We agree that both names together could put you at risk.',
  effect: 'We have stopped sending returns about you.',
} as const

describe.each(databases)('one objection on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('walks from the form to a collected answer', async () => {
    const { portal, sent } = house
    const [one, two] = [await aStaffDesk(portal), await aStaffDesk(portal)]
    const { reference } = await aRequest(portal, { right: 'objection', words: 'I left that marriage.' })
    const caseId = await idOf(portal, reference)
    await work(portal)
    expect(sent.map((m) => m.subject)).toEqual([`We have your request: ${reference}`, `New request ${reference}`])
    expect(sent[0]?.text).toContain(reference)
    expect(sent[1]?.text).toContain('A new objection reached us')

    expect(await decideObjection(one, reference, decision)).toEqual({ refused: 'identity-not-verified' })
    expect(await askPack(one, reference, {})).toEqual({ refused: 'identity-not-verified' })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    expect(await askPack(one, reference, {})).toEqual({ refused: 'not-decided' })
    expect(await openSearches(one, reference, { sources: ['school'] })).toEqual({ refused: 'not-an-access-request' })
    done(await decideObjection(one, reference, decision))
    done(await askPack(one, reference, {}))
    await work(portal)
    expect((await caseOf(portal, caseId)).pack).toMatchObject({ state: 'built', proof: 'passed' })

    expect(await approvePack(one, reference, {})).toEqual({ refused: 'built-by-you' })
    done(await approvePack(two, reference, {}))
    done(await releasePack(two, reference, {}))
    await work(portal)
    expect(sent.at(-1)?.subject).toBe(`Your answer is ready: ${reference}`)
    const collected = await collectPack(residentDesk(portal), await followAndProve(house))
    const text = await textOf(collected?.bytes ?? new Uint8Array())
    for (const words of [decision.grounds, decision.effect, 'I left that marriage.']) expect(text).toContain(words)
    expect((await caseOf(portal, caseId)).closed).toMatchObject({ outcome: 'answered' })
  })

  test('decided again before release, the answer says the second decision', async () => {
    const { portal } = house
    const one = await aStaffDesk(portal)
    const { reference } = await aRequest(portal, { right: 'objection' })
    const caseId = await idOf(portal, reference)
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    done(await decideObjection(one, reference, decision))
    done(await askPack(one, reference, {}))
    await work(portal)
    const refused = { ...decision, result: 'refused', grounds: 'The law makes us do it.' } as const
    expect(await decideObjection(one, reference, refused)).toEqual({ refused: 'reason-does-not-fit' })
    done(await decideObjection(one, reference, { ...refused, compelling: 'A court has asked for it.' }))
    expect((await caseOf(portal, caseId)).pack).toBeNull()
    done(await askPack(one, reference, {}))
    await work(portal)
    const text = await textOfPack(portal, caseId)
    expect(text).toContain('The law makes us do it.')
    expect(text).not.toContain(decision.grounds)
  })
})
