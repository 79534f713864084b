import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowElsewhere } from '~/app/casework/allowElsewhere.server'
import { approvePack } from '~/app/casework/approvePack.server'
import { hideEverywhere, hideWords } from '~/app/casework/hideWords.server'
import { gatherPack } from '~/app/casework/packFacts.server'
import { readLeaks, readPack } from '~/app/casework/readPack.server'
import { readRegister } from '~/app/casework/registers.server'
import { showWordsAgain } from '~/app/casework/showWordsAgain.server'
import { prove } from '~/app/redaction/prove'
import { marksOf } from '~/db/marks'
import { recordsOf } from '~/db/searches'
import { type Answering, aGatheredCase, buildIt, caseOf, done, family } from '../kit/answering'
import { builtPack } from '../kit/builtPack'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { textOfPack } from '../kit/packText'

const facts = { about: 'third-party', consent: 'refused' } as const
const why = { exemption: 'S2-16', reason: 'She told us in confidence.', facts }

/** Ticks words in the one confirmed record whose cell has them. */
async function hide({ portal, one, reference, caseId }: Answering, words: string, exemption = 'S2-16') {
  const confirmed = (await caseOf(portal, caseId)).records
  for (const record of await recordsOf(portal.db, caseId)) {
    const field = record.fields.find((f) => f.value.includes(words))
    if (!confirmed.has(record.id) || field === undefined) continue
    const start = field.value.indexOf(words)
    const ticked = [{ field: field.name, start, end: start + words.length }]
    return done(await hideWords(one, reference, { ...why, exemption, record: record.id, ticked }))
  }
  throw new Error(`No confirmed record says "${words}"`)
}

describe.each(databases)('hidden words on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('are nowhere in the pack, whose proof passes; words not hidden are there', async () => {
    const answering = await aGatheredCase(house.portal)
    for (const { words, exemption } of family.hides) await hide(answering, words, exemption)
    const { pack } = await buildIt(answering)
    expect(pack).toMatchObject({ state: 'built', proof: 'passed' })
    const text = await textOfPack(house.portal, answering.caseId)
    for (const { words } of family.hides) expect(text).not.toContain(words)
    for (const { words } of family.shows) expect(text).toContain(words)
    expect(text).toContain('[redacted: A]')
    expect(await readLeaks(answering.one, answering.caseId)).toEqual([])
  })

  test('that stand elsewhere too fail the proof, are named, and may be allowed with a reason', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, two, reference, caseId, portal } = answering
    await hide(answering, 'Rhiannon Acheampong')
    expect((await buildIt(answering)).pack).toMatchObject({ proof: 'failed' })
    expect(await approvePack(two, reference, {})).toEqual({ refused: 'proof-not-passed' })
    const [leak, ...others] = await readLeaks(one, caseId)
    expect(others).toEqual([])
    expect(leak).toMatchObject({ words: 'Rhiannon Acheampong', marks: [expect.any(String)] })
    expect(leak?.where.join()).toMatch(/page \d+/)
    expect(JSON.stringify((await readPack(one, caseId))?.proof)).not.toContain('Acheampong')

    done(await allowElsewhere(one, reference, { marks: leak?.marks ?? [], reason: 'She is a social worker.' }))
    expect((await caseOf(portal, caseId)).pack).toBeNull()
    const [mark] = await marksOf(portal.db, caseId)
    expect(mark?.allowed_reason).toBe('She is a social worker.')
    expect((await buildIt(answering)).pack).toMatchObject({ version: 2, proof: 'passed' })
    expect(await approvePack(two, reference, {})).toHaveProperty('kase')
  })

  test('that stand elsewhere can all be hidden at once; those hidden already are left', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference, caseId, portal } = answering
    await hide(answering, 'Kacper Zielonka')
    await hide(answering, 'Chidi sees')
    done(await hideEverywhere(one, reference, { ...why, phrase: 'chidi' }))
    done(await hideEverywhere(one, reference, { ...why, phrase: 'kacper zielonka' }))
    expect(await marksOf(portal.db, caseId)).toHaveLength(2 + 2)
    expect((await buildIt(answering)).pack).toMatchObject({ proof: 'passed' })
    expect(await textOfPack(house.portal, answering.caseId)).not.toMatch(/chidi|zielonka/i)
  })

  test('in the column that a record is called by are hidden in its name too', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference, caseId, portal } = answering
    const name = 'Tobi Llewellyn'
    expect((await recordsOf(portal.db, caseId)).some((record) => record.title.startsWith(`${name},`))).toBe(true)
    done(await hideEverywhere(one, reference, { ...why, phrase: name }))
    expect((await buildIt(answering)).pack).toMatchObject({ proof: 'passed' })
    const text = await textOfPack(portal, caseId)
    expect(text).not.toContain(name)
    expect(text).toMatch(/R\d+\. \[redacted: A\],/)
  })

  test('that are shown again are in the next pack; the mark stays in the store', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference, caseId, portal } = answering
    await hide(answering, 'Kacper Zielonka')
    const [mark] = await marksOf(portal.db, caseId)
    done(await showWordsAgain(one, reference, { mark: mark?.id ?? '' }))
    await buildIt(answering)
    expect(await textOfPack(house.portal, answering.caseId)).toContain('Kacper Zielonka')
    const kept = await portal.db.selectFrom('marks').selectAll().where('case_id', '=', caseId).execute()
    expect(kept).toMatchObject([{ made_by: one.staff.id, removed_at: one.now }])
  })

  test('left in by a redactor that does nothing are found in the finished bytes', async () => {
    const answering = await aGatheredCase(house.portal)
    const { portal, caseId, one } = answering
    for (const { words } of family.hides) await hide(answering, words)
    const kase = { ...(await buildIt(answering)) }
    const held = await readRegister(portal, 'trafford')
    if (held === null) throw new Error('no register')
    const { hidden, facts } = await gatherPack(one, caseId, { kase, held })
    const { facts: bare } = await gatherPack(one, caseId, { kase: { ...kase, hidden: new Map() }, held })
    const words = hidden.map((h) => h.words)
    expect(words.length).toBe(family.hides.length)
    const english = portal.packWords('en', 'adult')
    expect((await prove((await builtPack(facts, english)).bytes, words)).passed).toBe(true)
    const proof = await prove((await builtPack(bare, english)).bytes, words)
    expect(proof.passed).toBe(false)
    const found = new Set(proof.channels.flatMap((channel) => channel.findings.map((finding) => finding.hidden)))
    expect([...found].sort()).toEqual(words.map((_, i) => i))
  })

  test('need a record of the case, an exemption that can be explained, and words that are there', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, reference, caseId, portal } = answering
    const [left] = (await recordsOf(portal.db, caseId)).filter((r) => r.fields.some((f) => f.value === 'Priya'))
    const [record] = (await caseOf(portal, caseId)).records
    const whole = [{ field: 'given_name', start: 0, end: 2 }]
    for (const exemption of ['S2-404', '']) {
      const refused = await hideWords(one, reference, { ...why, exemption, record: record ?? '', ticked: whole })
      expect(refused).toEqual({ refused: 'stale' })
    }
    const { seq } = await caseOf(portal, caseId)
    await hideWords(one, reference, { ...why, record: left?.id ?? '', ticked: whole })
    await hideWords(one, reference, {
      ...why,
      record: record ?? '',
      ticked: [{ field: 'given_name', start: 2, end: 99 }],
    })
    await hideEverywhere(one, reference, { ...why, phrase: 'nowhere in the records' })
    expect((await caseOf(portal, caseId)).seq).toBe(seq)
    expect(await marksOf(portal.db, caseId)).toEqual([])
  })

  describe('and what the law asks of an exemption', () => {
    test.each([
      ['names a social worker under the rights of others', 'S2-16', { ...facts, about: 'official' }],
      ['does not say whom the words are about', 'S2-16', { consent: 'refused' }],
      ['names somebody who agreed', 'S2-16', { ...facts, consent: 'given' }],
      ['hides health data without an opinion', 'S3-5', facts],
      ['hides child abuse data from the person it is about', 'S3-21', { requestedBy: 'self' }],
    ] as const)('a mark that %s is refused, and nothing is kept', async (_, exemption, known) => {
      const answering = await aGatheredCase(house.portal)
      const { one, reference, caseId, portal } = answering
      const { seq } = await caseOf(portal, caseId)
      const phrase = 'Kacper Zielonka'
      const refused = await hideEverywhere(one, reference, { ...why, exemption, facts: known, phrase })
      expect(refused).toEqual({ refused: 'guard-lacking' })
      expect((await caseOf(portal, caseId)).seq).toBe(seq)
      expect(await marksOf(portal.db, caseId)).toEqual([])
    })

    test('is kept beside the mark in words, and not in the event', async () => {
      const answering = await aGatheredCase(house.portal)
      const { one, reference, caseId, portal } = answering
      // The last answer is to a question that another exemption asks.
      const known = {
        ...facts,
        about: 'official',
        seriousHarm: 'He was followed home.',
        requestedBy: 'self',
      } as const
      done(await hideEverywhere(one, reference, { ...why, facts: known, phrase: 'Kacper Zielonka' }))
      const [mark] = await marksOf(portal.db, caseId)
      expect(mark?.reason).toBe(
        'She told us in confidence.\nAbout: a worker in their job\nConsent: refused\nSerious harm: He was followed home.',
      )
      const events = await portal.db.selectFrom('events').selectAll().where('case_id', '=', caseId).execute()
      const [hidden] = events.filter(({ type }) => type === 'words-hidden')
      expect(Object.keys(JSON.parse(hidden?.payload ?? '{}')).toSorted()).toEqual([
        'exemption',
        'mark',
        'record',
        'type',
      ])
    })

    test('keeps an exemption of another nation, and one that withholds nothing, from any mark', async () => {
      const { one, reference } = await aGatheredCase(house.portal)
      const known = { ...facts, enactment: 'Children’s Hearings (Scotland) Act 2011 section 178' }
      for (const exemption of ['S4-6', 'S2-17S', 'S3-6', 'S2-5-2', 'P3-45-4']) {
        const form = { ...why, exemption, facts: known, phrase: 'Kacper Zielonka' }
        expect(await hideEverywhere(one, reference, form)).toEqual({ refused: 'stale' })
      }
    })
  })
})
