import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { keyWordsOf, lettersFor } from '~/app/casework/keyLetters.server'
import { gatherPack } from '~/app/casework/packFacts.server'
import { readRegister } from '~/app/casework/registers.server'
import { parseExemptions } from '~/app/rules/exemptions'
import { notConfirmed } from '~/app/rules/exemptions/notConfirmed'
import { aGatheredCase, buildIt, done } from '../kit/answering'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { textOfPack } from '../kit/packText'

const exemptions = parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8')))
const known = {
  about: 'third-party',
  consent: 'refused',
  requestedBy: 'parent',
  enactment: 'Human Fertilisation and Embryology Act 2008 section 54',
} as const

describe('the letters of the key', () => {
  test('are one for all that are neither confirmed nor denied, and each other exemption’s own', () => {
    const letter = lettersFor(exemptions, ['S2-2', 'S2-16', 'S4-5', 'S2-19', 'S3-21'])
    expect(['S2-2', 'S4-5', 'S3-21', 'S3-4', 'S3-10'].map(letter)).toEqual(['A', 'A', 'A', 'A', 'A'])
    expect(['S2-16', 'S2-19'].map(letter)).toEqual(['B', 'C'])
  })

  test('are as many as there are reasons to tell apart', () => {
    const all = exemptions.map(({ id }) => id)
    expect(new Set(all.map(lettersFor(exemptions, all))).size).toBe(all.length - notConfirmed.size + 1)
  })

  test('say nothing of an exemption whose use is not confirmed: each that is listed may be kept quiet by law', () => {
    expect(notConfirmed.size).toBe(5)
    for (const id of notConfirmed) {
      const { title, ref, plain, neither } = exemptions.find((one) => one.id === id) ?? {}
      expect([id, neither, keyWordsOf(exemptions, id).group]).toEqual([id, 'may', 'general'])
      for (const own of [title, ref, plain]) expect(JSON.stringify(keyWordsOf(exemptions, id))).not.toContain(own)
    }
    expect(() => keyWordsOf(exemptions, 'S2-404')).toThrow('S2-404')
  })
})

describe.each(databases)('a pack on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('with two such exemptions and an ordinary one has two letters, and names neither', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference, caseId, portal } = answering
    const phrases = [
      ['S2-2', 'Police told us of an open inquiry'],
      ['S2-16', 'Kacper Zielonka'],
      ['S4-5', 'Doreen Hathersage'],
    ] as const
    for (const [exemption, phrase] of phrases) {
      done(await hideEverywhere(one, reference, { exemption, reason: 'It is so.', facts: known, phrase }))
    }
    const kase = await buildIt(answering)
    expect(kase.pack).toMatchObject({ state: 'built', proof: 'passed' })
    const held = await readRegister(portal, 'trafford')
    if (held === null) throw new Error('no register')
    const { facts } = await gatherPack(one, caseId, { kase, held })
    const key = facts.kind === 'access' ? facts.key : []
    expect(key.map(({ letter, title, uses }) => [letter, title, uses]).toSorted()).toEqual([
      ['A', 'Kept back by law', 2],
      ['B', 'Rights of others', 1],
    ])
    const text = await textOfPack(portal, caseId)
    expect(text).toContain('Rights of others')
    for (const id of ['S2-2', 'S4-5']) {
      const { title = id, ref = id, plain = id } = exemptions.find((row) => row.id === id) ?? {}
      for (const own of [title, ref, plain]) expect(text).not.toContain(own)
    }
    expect(text).not.toContain('[redacted: C]')
  })
})
