import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDocuments } from '~/app/casework/documents/readDocuments.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { pageOf } from '~/db/documents'
import { aLetter, inLetter } from '../kit/aDocument'
import { aGatheredCase, aVerifiedCase, caseOf, done, family } from '../kit/answering'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'
import { aCaseWithLetter, add, seen, why } from '../kit/documentCase'

const { givenName, familyName } = family.subject
const subject = `${givenName} ${familyName}`

describe.each(databases)('a document that was added, on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('waits; once the worker was there, its pages, words and suggestions are kept', async () => {
    const answering = await aVerifiedCase(house.portal)
    const document = await add(answering, await aLetter())
    const on = { ...answering, document }
    expect(await seen(on)).toMatchObject({ state: 'waiting', title: 'Notes', source: 'Early help', pages: [] })
    await work(house.portal)
    const read = await seen(on)
    expect(read).toMatchObject({ state: 'read', marks: [], burned: null, burn: undefined })
    expect(read.pages).toMatchObject([0, 1, 2].map((page) => ({ page, flag: null, marks: 0 })))
    const said = (await pageOf(house.portal.db, document, 1))?.words.map(({ text }) => text).join(' ')
    expect(said).toBe(`What the nurse wrote The NHS number is ${inLetter.nhs}. Her telephone is ${inLetter.telephone}.`)
    const suggested = read.suggestions.map(({ page, kind, words }) => `${page} ${kind}: ${words}`)
    expect(suggested).toContainEqual(expect.stringMatching(new RegExp(`^1 nhs-number: ${inLetter.nhs}`)))
    expect(suggested).toContainEqual(expect.stringMatching(new RegExp(`^1 telephone: ${inLetter.telephone}`)))
    expect(read.pages[1]?.open).toBe(read.suggestions.filter(({ page }) => page === 1).length)
    for (const { score } of read.suggestions) expect(score > 0 && score <= 1).toBe(true)
  })

  test('does not suggest the person themselves; whoever is hidden in the records is suggested by name', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference } = answering
    done(await hideEverywhere(one, reference, { ...why, phrase: 'Kacper Zielonka' }))
    const more = [[`${subject} came in the morning.`, 'Later zielonka, kacper was at home.']]
    const document = await add(answering, await aLetter({ more }))
    await work(house.portal)
    const { suggestions } = await seen({ ...answering, document })
    const known = suggestions
      .filter(({ why }) => /case|record|known/i.test(why))
      .map(({ page, words }) => [page, words])
    expect(suggestions.filter(({ words }) => words.includes(givenName))).toEqual([])
    expect(known).toEqual([
      [0, 'Kacper Zielonka'],
      [3, 'zielonka, kacper'],
    ])
  })

  test('is on the list of its case with how far the work has come', async () => {
    const on = await aCaseWithLetter(house.portal)
    const [listed, ...others] = await readDocuments(on.one, on.caseId, await caseOf(house.portal, on.caseId))
    expect(others).toEqual([])
    expect(listed).toMatchObject({
      state: 'read',
      progress: { pages: 3, decidedPages: 0, decidedSuggestions: 0, marks: 0 },
    })
    expect(listed?.progress.suggestions).toBe((await seen(on)).suggestions.length)
  })
})
