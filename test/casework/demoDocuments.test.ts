import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoControllers, readDemoDocument, readFamily } from '~/app/casework/demo/family.server'
import { walkDocuments } from '~/app/casework/demo/walkDocuments.server'
import { forRedaction, parseExemptions } from '~/app/rules/exemptions'
import { aVerifiedCase, caseOf, family } from '../kit/answering'
import { aPortal, type TestPortal } from '../kit/desk'
import { readPdf } from '../pack/read'

const controllers = demoControllers().filter((controller) => readFamily(controller).documents.length > 0)
const allowed = forRedaction(parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8'))))

test('one family or more has documents, with words hidden in one and nothing hidden in another', () => {
  const hides = controllers.flatMap((controller) => readFamily(controller).documents.map((document) => document.hides))
  expect(hides.some((each) => each.length > 0)).toBe(true)
  expect(hides.some((each) => each.length === 0)).toBe(true)
})

describe.each(controllers)('the documents of %s', (controller) => {
  const { documents, ...rest } = readFamily(controller)
  const folder = join('db/demo', controller, 'documents')

  test('are the files that lie there, each small, and none says who made it or where', async () => {
    expect(documents.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort())
    for (const document of documents) {
      expect(statSync(join(folder, document.file)).size).toBeLessThan(60_000)
      const bytes = readDemoDocument(controller, document)
      const { info } = await (
        await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS }).promise
      ).getMetadata()
      expect(Object.keys(info).filter((key) => ['Author', 'Creator', 'Keywords', 'Subject'].includes(key))).toEqual([])
      expect(info).toHaveProperty('Title', document.title)
    }
  })

  test('hold the words to hide once, on the page that is named, and nothing else of the family holds them', async () => {
    const pages = await Promise.all(
      documents.map(async (document) => (await readPdf(readDemoDocument(controller, document))).pages),
    )
    const all = pages.flat().map(({ text }) => text.replace(/\s+/g, ' '))
    const sources = join('db/demo', controller, 'sources')
    const elsewhere = [JSON.stringify(rest), ...readdirSync(sources).map((f) => readFileSync(join(sources, f), 'utf8'))]
    for (const [n, { hides, title }] of documents.entries()) {
      for (const { page, words, exemption } of hides) {
        expect(allowed.map(({ id }) => id)).toContain(exemption)
        expect(pages[n]?.[page - 1]?.text.replace(/\s+/g, ' '), title).toContain(words)
        expect(all.join('\n').split(words)).toHaveLength(2)
        expect(elsewhere.filter((text) => text.includes(words))).toEqual([])
        expect(documents.filter((document) => document.title.includes(words))).toEqual([])
      }
    }
  })

  test('ring nobody', async () => {
    for (const document of documents) {
      const { pages } = await readPdf(readDemoDocument(controller, document))
      const numbers = pages.flatMap(({ text }) => text.match(/\b0(?:\d ?){9}\d\b/g) ?? [])
      expect(numbers.filter((number) => !/^(?:07700 900\d{3}|0161 496 0\d{3})$/.test(number))).toEqual([])
    }
  })
})

describe('a walk over them', () => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal('SQLite')
  })
  afterAll(() => house.end())

  const walk = async (documents: typeof family.documents) => {
    const { portal } = house
    const { one, two, reference, caseId } = await aVerifiedCase(portal)
    const said: string[] = []
    const walkers = {
      portal,
      controller: 'trafford',
      one: one.staff,
      two: two.staff,
      tell: (s: string) => said.push(s),
    }
    const walked = walkDocuments(walkers, { reference, caseId, family: { ...family, documents } })
    return { said, walked: await walked.then(() => 'done', String), kase: await caseOf(portal, caseId) }
  }

  test('leaves each burned with a passed proof, and says how many there were', async () => {
    const { said, walked, kase } = await walk(family.documents)
    expect(walked).toBe('done')
    expect([...kase.documents.values()].map(({ burned }) => burned?.proof)).toEqual(['passed', 'passed'])
    expect(said).toEqual([expect.stringContaining('2 documents added, 2 passages of them hidden')])
  })

  test('says nothing where a family has none', async () => {
    const { said, walked, kase } = await walk([])
    expect({ said, walked, documents: kase.documents.size }).toEqual({ said: [], walked: 'done', documents: 0 })
  })

  test('stops where a proof does not pass: the words stand on another page too', async () => {
    const [letter] = family.documents
    if (letter === undefined) throw new Error('Trafford has a letter')
    const passage = { page: 1, words: 'February 2025', exemption: 'S2-16', why: 'To see it fail.' }
    const { said, walked } = await walk([{ ...letter, hides: [passage] }])
    expect({ said, walked }).toEqual({ said: [], walked: expect.stringContaining('proof did not pass') })
  })

  test.each([
    ['stand nowhere on the page', { page: 2, words: 'Odette Brambling' }],
    ['stand on it more than once', { page: 1, words: 'Siân' }],
    ['are on a page that there is not', { page: 9, words: 'Odette Brambling' }],
  ])('stops where the words to hide %s', async (_, wrong) => {
    const [letter] = family.documents
    const [passage] = letter?.hides ?? []
    if (letter === undefined || passage === undefined) throw new Error('Trafford has a letter with words to hide')
    const { walked } = await walk([{ ...letter, hides: [{ ...passage, ...wrong }] }])
    expect(walked).toContain('exactly once')
  })
})
