import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { hideWords } from '~/app/casework/hideWords.server'
import { gatherPack } from '~/app/casework/packFacts.server'
import { readRegister } from '~/app/casework/registers.server'
import type { FoundAbout, PackFacts } from '~/app/pack/facts'
import { keepRegister } from '~/db/registerVersions'
import { recordsOf } from '~/db/searches'
import { type Answering, aGatheredCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, putSources, type TestPortal } from '../kit/desk'

const activity = 'stronger-families'

describe.each(databases)('what the answer says was found about the person, on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    answering = await aGatheredCase(house.portal)
  })

  const gather = async (): Promise<Extract<PackFacts, { kind: 'access' }>> => {
    const { portal, one, reference, caseId } = answering
    if ((await caseOf(portal, caseId)).pack === null) done(await askPack(one, reference, {}))
    const held = await readRegister(portal, 'trafford')
    if (held === null) throw new Error('Trafford has a register')
    const { facts } = await gatherPack(one, caseId, { kase: await caseOf(portal, caseId), held })
    if (facts.kind !== 'access') throw new Error('The request is for access')
    return facts
  }
  const found = async (): Promise<FoundAbout> => {
    const about = (await gather()).found[activity]
    if (about === undefined) throw new Error('Something was found')
    return about
  }
  const hideDay = async (words: string) => {
    const { portal, one, reference, caseId } = answering
    const { records } = await caseOf(portal, caseId)
    const all = (await recordsOf(portal.db, caseId)).filter(({ id }) => records.has(id))
    const record = all.find(({ fields }) => fields.some(({ value }) => value === words))
    const field = record?.fields.find(({ value }) => value === words)
    if (record === undefined || field === undefined) throw new Error(`No record says ${words}`)
    const ticked = [{ field: field.name, start: 0, end: words.length }]
    const facts = { about: 'third-party', consent: 'refused' } as const
    done(await hideWords(one, reference, { record: record.id, ticked, exemption: 'S2-16', reason: 'x', facts }))
  }

  test('names the kinds held, and whom they went to with the days, once each and in order', async () => {
    const { categories, disclosures } = await found()
    expect(categories).toHaveLength(20)
    expect(disclosures).toEqual([
      { recipient: 'social-services', source: 'Early help case notes', on: [] },
      { recipient: 'dclg', source: 'Returns to the National Impact Study', on: ['2025-01-16', '2025-07-14'] },
    ])
  })

  test('works out that a hold stops what would have passed', async () => {
    expect((await found()).retention).toEqual({
      'inquiry-hold': { state: 'held', hold: 'Goddard Enquiry' },
      'programme-records': { state: 'held', hold: 'Goddard Enquiry', until: '2020-12-31' },
    })
  })

  test('tells no day of a column in which words are hidden, in any of the places where it would stand', async () => {
    expect(await found()).toMatchObject({ collectedFrom: '2025-01-16' })
    await hideDay('16/01/2025')
    const facts = await gather()
    expect(facts.found[activity]).toMatchObject({ collectedFrom: '2025-02-11' })
    expect(facts.found[activity]?.disclosures[1]?.on).toEqual(['2025-07-14'])
    expect(facts.records.filter(({ source }) => source.startsWith('Returns')).map(({ date }) => date)).toEqual([
      '2025-07-14',
      undefined,
    ])
    expect(JSON.stringify(facts)).not.toContain('2025-01-16')
  })

  test('keeps with each record its day, how it is set and its categories, though the source is gone since', async () => {
    const before = await gather()
    await rm(join(house.portal.sourcesDir, 'trafford'), { recursive: true })
    const after = await gather()
    expect(after).toEqual(before)
    expect(before.records[0]).toMatchObject({ ref: 'R1', date: '2025-02-11', setAs: 'narrative' })
    expect(before.records[0]?.fields.find(({ name }) => name === 'note')?.category).toBe('social-care-assessments')
    await putSources(house.portal)
  })

  test('reads records that were kept before their days were', async () => {
    const { db } = house.portal
    const rows = await recordsOf(db, answering.caseId)
    for (const { id, fields } of rows) {
      await db
        .updateTable('records')
        .set({ fields: JSON.stringify(fields) })
        .where('id', '=', id)
        .execute()
    }
    const { records, found: about } = await gather()
    expect(records.map(({ setAs, date }) => [setAs, date])).toEqual(records.map(() => ['table', undefined]))
    expect(about[activity]).toMatchObject({ disclosures: [], categories: expect.arrayContaining(['name']) })
    expect(about[activity]?.changes).toBeUndefined()
  })

  test('compares the register with the version in force on the first day, or with the oldest where none is that old', async () => {
    const { db } = house.portal
    expect((await found()).changes).toEqual({ version: 1, loadedOn: '2026-11-23', isOldest: true, changed: [] })
    const [row] = await db.selectFrom('register_versions').selectAll().where('controller', '=', 'trafford').execute()
    if (row === undefined) throw new Error('Trafford has a register')
    const loaded = (at: string) =>
      db
        .updateTable('register_versions')
        .set({ loaded_at: at })
        .where('controller', '=', 'trafford')
        .where('version', '=', 1)
        .execute()
    await loaded('2025-01-16T09:00:00.000Z')
    const words = 'Find out which families need support'
    await keepRegister(db, 'trafford', {
      text: row.text.replace(words, 'Choose families'),
      at: '2026-06-01T09:00:00.000Z',
    })
    expect((await found()).changes).toEqual({
      version: 1,
      loadedOn: '2025-01-16',
      isOldest: false,
      changed: [{ part: 'purposes', added: ['Choose families'], removed: [words] }],
    })
    await loaded('2025-01-17T09:00:00.000Z')
    expect((await found()).changes).toMatchObject({ version: 1, isOldest: true })
  })
})
