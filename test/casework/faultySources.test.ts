import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { searchesOf } from '~/db/searches'
import { type Answering, aVerifiedCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'

describe.each(databases)('a source with a fault on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  let folder: string
  beforeAll(async () => {
    house = await aPortal(database)
    folder = join(house.portal.sourcesDir, 'trafford')
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    await rm(folder, { recursive: true })
    await cp('db/demo/trafford/sources', folder, { recursive: true })
    answering = await aVerifiedCase(house.portal)
  })

  const csv = () => join(folder, 'early-help.csv')
  const lines = async () => (await readFile(csv(), 'utf8')).split('\n')
  const search = async () => {
    done(await openSearches(answering.one, answering.reference, { sources: ['early-help'] }))
    await work(house.portal)
    return (await searchesOf(house.portal.db, answering.caseId)).at(-1)
  }
  const edits: Readonly<Record<string, () => Promise<string | Buffer>>> = {
    binary: async () => Buffer.from([0x50, 0x4b, 0, 1, 2, 3]),
    'a row too short': async () => (await lines()).map((line, i) => (i === 3 ? 'Siân,Llewellyn' : line)).join('\n'),
    'a row too long': async () => (await lines()).map((line, i) => (i === 5 ? `${line},Hathersage` : line)).join('\n'),
    'an unclosed quote': async () => (await readFile(csv(), 'utf8')).replace('EH-10077', '"EH-10077'),
    'a quote in the middle': async () => (await lines()).map((line, i) => (i === 2 ? `x"y"${line}` : line)).join('\n'),
    'a column gone': async () => (await readFile(csv(), 'utf8')).replace('family_name', 'surname'),
    'another alphabet': async () => Buffer.from(await readFile(csv(), 'utf8'), 'latin1'),
    nothing: async () => '',
  }

  test.each([
    ['binary', 'early-help.csv is not a CSV file: it holds bytes that no text has.'],
    ['a row too short', 'A row that ends on line 4 of early-help.csv has more or fewer cells than the heading.'],
    ['a row too long', 'A row that ends on line 6 of early-help.csv has more or fewer cells than the heading.'],
    ['an unclosed quote', 'A quotation mark in row 11 of early-help.csv is opened and never closed.'],
    ['a quote in the middle', "The row on line 3 of early-help.csv can't be read as CSV."],
    ['a column gone', 'early-help.csv has no column called family_name.'],
    ['another alphabet', 'early-help.csv is not saved as UTF-8 text. Save it again as "CSV UTF-8".'],
    ['nothing', 'early-help.csv is empty: its first line must name the columns.'],
  ])('%s: %s', async (name, fault) => {
    const good = await readFile(csv())
    await writeFile(csv(), (await edits[name]?.()) ?? '')
    expect(await search()).toMatchObject({ outcome: 'failed', fault })
    expect((await caseOf(house.portal, answering.caseId)).searches.size).toBe(1)
    expect(await askPack(answering.one, answering.reference, {})).toEqual({ refused: 'searches-open' })

    // Mended, the same source is searched again.
    await writeFile(csv(), good)
    expect(await search()).toMatchObject({ outcome: 'found', fault: null })
    const states = [...(await caseOf(house.portal, answering.caseId)).searches.values()].map(({ state }) => state)
    expect(states).toEqual(['failed', 'answered'])
  })

  test('no word of a record stands in a fault', async () => {
    for (const edit of Object.values(edits)) {
      const good = await readFile(csv())
      await writeFile(csv(), await edit())
      const { fault } = (await search()) ?? {}
      await writeFile(csv(), good)
      expect(fault).not.toMatch(/Siân|Llewellyn|Hathersage|M32|1986|surname/)
    }
  })

  test('a file that is gone since is named, and the others are searched', async () => {
    done(await openSearches(answering.one, answering.reference, { sources: ['early-help', 'school'] }))
    await rm(csv())
    await work(house.portal)
    const searches = await searchesOf(house.portal.db, answering.caseId)
    expect(searches.map(({ outcome }) => outcome).toSorted()).toEqual(['failed', 'found'])
    expect(searches.find((s) => s.outcome === 'failed')?.fault).toBe("early-help.csv can't be opened.")
  })

  test.each([
    ['missing', '', /^early-help\.csv has no early-help\.yaml beside it/],
    ['no YAML', 'title: [Siân', /^early-help\.yaml can't be read\.$/],
    [
      'without the family name',
      'title: A\nperson: { givenName: given_name }',
      /^early-help\.yaml can't be read\. .*person\.familyName/,
    ],
  ])(
    'a description %s: the source is offered still, its search says why, the others are searched',
    async (_, words, fault) => {
      const yaml = join(folder, 'early-help.yaml')
      const good = await readFile(yaml)
      await (words === '' ? rm(yaml) : writeFile(yaml, words))
      const offered = await readSources(house.portal, 'trafford')
      expect(offered.map(({ name }) => name)).toEqual(['early-help', 'national-study', 'school'])
      expect(offered[0]?.description.title).toBe('early-help.csv')
      done(await openSearches(answering.one, answering.reference, { sources: offered.map(({ name }) => name) }))
      await work(house.portal)
      const searches = await searchesOf(house.portal.db, answering.caseId)
      expect(searches.find((s) => s.source === 'early-help')?.fault).toMatch(fault)
      expect(searches.filter((s) => s.outcome === 'found')).toHaveLength(2)
      await writeFile(yaml, good)
      expect(await search()).toMatchObject({ outcome: 'found', title: 'Early help case notes' })
    },
  )

  test('nothing about the person is said to be so, and nothing is left to go through', async () => {
    const [heading = '', , , , ...others] = await lines()
    await writeFile(csv(), [heading, ...others.filter((line) => line.startsWith('Priya'))].join('\n'))
    expect(await search()).toMatchObject({ outcome: 'nothing-held', fault: null })
    expect(await askPack(answering.one, answering.reference, {})).toHaveProperty('kase')
    await work(house.portal)
  })

  test('a search of a case that was closed meanwhile ends, and is not tried for ever', async () => {
    done(await openSearches(answering.one, answering.reference, { sources: ['early-help'] }))
    done(await closeCase(answering.one, answering.reference, { outcome: 'withdrawn', note: '' }))
    await work(house.portal)
    const [ended] = await searchesOf(house.portal.db, answering.caseId)
    expect(ended).toMatchObject({ answered_at: expect.any(String), outcome: null, leased_until: null })
    const records = await house.portal.db
      .selectFrom('records')
      .select('id')
      .where('case_id', '=', answering.caseId)
      .execute()
    expect(records).toEqual([])
  })
})
