import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { giveUpSearch } from '~/app/casework/giveUpSearch.server'
import { openSearches } from '~/app/casework/openSearches.server'
import { gatherPack } from '~/app/casework/packFacts.server'
import { readRegister } from '~/app/casework/registers.server'
import { searchesOf } from '~/db/searches'
import { statementsOf } from '~/db/statements'
import { type Answering, aVerifiedCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'

describe.each(databases)('a source that could not be searched, on %s', (database) => {
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

  const search = async (...sources: readonly string[]) => {
    done(await openSearches(answering.one, answering.reference, { sources }))
    await work(house.portal)
    return (await searchesOf(house.portal.db, answering.caseId)).at(-1)?.id ?? ''
  }
  const breakIt = () => writeFile(join(folder, 'early-help.csv'), '')
  const giveUp = (id: string, reason: string) =>
    giveUpSearch(answering.one, answering.reference, { search: id, reason })
  const confirmNone = (id: string) => confirmRecords(answering.one, answering.reference, { search: id, confirmed: [] })
  const outcomes = async () => {
    const { portal, one, caseId, reference } = answering
    done(await askPack(one, reference, {}))
    const held = await readRegister(portal, 'trafford')
    if (held === null) throw new Error('Trafford has a register')
    const { facts } = await gatherPack(one, caseId, { kase: await caseOf(portal, caseId), held })
    return facts.kind === 'access' ? facts.searches : []
  }

  test('is given up with a reason that the answer tells, and that no event holds', async () => {
    await breakIt()
    const id = await search('early-help')
    const reason = 'The file was lost when our system was moved.'
    done(await giveUp(id, reason))
    expect(await outcomes()).toEqual([
      {
        source: 'Early help case notes',
        searchedOn: '2026-11-23',
        outcome: 'not-searched',
        records: 0,
        because: reason,
      },
    ])
    expect((await searchesOf(house.portal.db, answering.caseId))[0]?.given_up_at).toBe(answering.one.now)
    const events = await house.portal.db
      .selectFrom('events')
      .selectAll()
      .where('case_id', '=', answering.caseId)
      .execute()
    expect(events.map(({ type }) => type)).toContain('search-given-up')
    expect(JSON.stringify(events)).not.toContain('lost')
  })

  test('is searched again once it is mended: the answer tells of that search alone', async () => {
    const good = await readFile(join(folder, 'early-help.csv'))
    await breakIt()
    done(await giveUp(await search('early-help'), 'Lost.'))
    await writeFile(join(folder, 'early-help.csv'), good)
    const again = await search('early-help')
    expect(await askPack(answering.one, answering.reference, {})).toEqual({ refused: 'searches-open' })
    done(await confirmNone(again))
    expect(await outcomes()).toMatchObject([{ source: 'Early help case notes', outcome: 'nothing-held', records: 0 }])
  })

  test('may be given up twice, and the answer gives the last reason', async () => {
    await breakIt()
    done(await giveUp(await search('early-help'), 'First.'))
    done(await giveUp(await search('early-help'), 'Second.'))
    expect(await outcomes()).toMatchObject([{ outcome: 'not-searched', because: 'Second.' }])
  })

  test('leaves no reason behind where giving up is refused', async () => {
    const id = await search('early-help')
    expect(await giveUp(id, 'Never.')).toEqual({ refused: 'unknown-search' })
    expect((await statementsOf(house.portal.db, answering.caseId)).map(({ words }) => words)).not.toContain('Never.')
    expect((await searchesOf(house.portal.db, answering.caseId))[0]?.given_up_at).toBeNull()
  })

  test('is told apart from one that knows nobody like the person, and one that knows somebody else', async () => {
    const lines = (await readFile(join(folder, 'school.csv'), 'utf8')).split('\n')
    await writeFile(join(folder, 'school.csv'), lines.filter((line) => !/llewel/i.test(line)).join('\n'))
    await breakIt()
    const { portal, caseId } = answering
    await search('early-help', 'school', 'national-study')
    const all = await searchesOf(portal.db, caseId)
    const idOf = (source: string) => all.find((each) => each.source === source)?.id ?? ''
    done(await giveUp(idOf('early-help'), 'Lost.'))
    done(await confirmNone(idOf('national-study')))
    expect((await outcomes()).map(({ outcome }) => outcome).toSorted()).toEqual([
      'not-known',
      'not-searched',
      'nothing-held',
    ])
  })
})

test('a source that names what the register does not hold is a fault that says so, and goes nowhere', async () => {
  const house = await aPortal('SQLite')
  const { portal } = house
  const answering = await aVerifiedCase(portal)
  const file = join(portal.sourcesDir, 'trafford', 'early-help.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('social-services', 'town-crier'))
  done(await openSearches(answering.one, answering.reference, { sources: ['early-help'] }))
  await work(portal)
  expect(await searchesOf(portal.db, answering.caseId)).toMatchObject([
    {
      outcome: 'failed',
      fault: "early-help.yaml can't be used. The register's stronger-families has no recipient called town-crier.",
    },
  ])
  await house.end()
})
