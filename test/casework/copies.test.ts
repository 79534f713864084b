import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { readCase } from '~/app/casework/readCase.server'
import { readCopies } from '~/app/casework/readCopies.server'
import { takeCopy } from '~/app/casework/takeCopy.server'
import type { StaffDesk } from '~/app/desk.server'
import { inGroups } from '~/app/pack/files'
import { sayChannel } from '~/app/pages/staff/documents/channelWords'
import { sayEvent } from '~/app/pages/staff/words/sayEvent'
import { inLetter } from '../kit/aDocument'
import { type Answering, aGatheredCase, buildIt, done, family, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aCaseWithLetter, burnIt, hide } from '../kit/documentCase'
import { textOf } from '../kit/packText'
import { unzipped } from '../kit/unzipped'

const say = { event: sayEvent, channel: sayChannel }
const internal = { kind: 'internal', reason: 'The auditor asked.', say } as const
const court = { kind: 'court', reason: 'Manchester County Court, 12/3456', say } as const

async function taken(desk: StaffDesk, reference: string, form: typeof internal | typeof court) {
  const outcome = await takeCopy(desk, reference, form)
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
  const { copy } = outcome
  return { ...copy, bytes: await buffer(copy.file.read()) }
}

const eventsOf = async ({ portal, caseId }: Answering) =>
  (await portal.db.selectFrom('events').select('type').where('case_id', '=', caseId).orderBy('seq').execute()).map(
    ({ type }) => type,
  )

describe.each(databases)('copies on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  const hides = family.hides[0]
  const phrase = hides?.words ?? ''
  const leftIn = () => readdir(join(house.portal.config.dataDir, 'copies'))

  beforeAll(async () => {
    house = await aPortal(database)
    answering = await aGatheredCase(house.portal)
    const facts = { about: 'third-party', consent: 'not-asked' } as const
    const reason = 'He spoke to us in confidence.'
    const { one, reference } = answering
    done(await hideEverywhere(one, reference, { phrase, exemption: hides?.exemption ?? '', reason, facts }))
  }, 60_000)
  afterAll(() => house.end())

  test('there is no internal copy of an answer that is not built', async () => {
    expect(await takeCopy(answering.one, answering.reference, internal)).toEqual({ refused: 'pack-not-built' })
  })

  test('the internal copy says who did what, what was searched and why words are hidden, and never the words', async () => {
    const kase = await buildIt(answering)
    await releaseIt(answering)
    const { one, two, reference } = answering
    const { name, mediaType, bytes, file } = await taken(two, reference, internal)
    expect([name, mediaType, bytes.length]).toEqual([`${reference}-internal.pdf`, 'application/pdf', file.size])
    const text = await textOf(bytes)
    for (const fact of [
      `Built by ${one.staff.name}, officer`,
      `Approved by ${two.staff.name}, officer`,
      `Released by ${two.staff.name}, officer`,
      inGroups(kase.pack?.sha256 ?? '').slice(0, 19),
      'He spoke to us in confidence.',
      'What was hidden and why',
      'Record of searches',
      'Pack approved',
      'The words of each page, as a reader copies them',
    ]) {
      expect(text).toContain(fact)
    }
    expect(text).not.toContain(phrase)
  }, 60_000)

  test('the court’s bundle shows every word, with the originals of the documents beside it', async () => {
    const with_ = await aCaseWithLetter(house.portal, await aGatheredCase(house.portal))
    await hide(with_, 0, inLetter.person)
    await burnIt(with_)
    const { one, reference } = with_
    const { name, mediaType, bytes } = await taken(one, reference, court)
    expect([name, mediaType]).toEqual([`${reference}-court.zip`, 'application/zip'])
    const files = unzipped(bytes)
    expect([...files.keys()]).toEqual([`${reference}-court.pdf`, 'D1.pdf'])
    const original = await house.portal.db.selectFrom('documents').select('blob').executeTakeFirstOrThrow()
    expect(files.get('D1.pdf')?.equals(await house.portal.blobs.read(original.blob))).toBe(true)
    const text = await textOf(files.get(`${reference}-court.pdf`) ?? Buffer.alloc(0))
    expect(text).toContain('Manchester County Court, 12/3456')
    for (const { words } of family.hides) expect(text).toContain(words)
  }, 60_000)

  test('is noted before a byte of it leaves, each time, with why; and lies nowhere afterwards', async () => {
    const { one, reference } = answering
    const before = (await eventsOf(answering)).filter((type) => type === 'copy-taken').length
    const outcome = await takeCopy(one, reference, court)
    if ('refused' in outcome) throw new Error('Refused')
    expect((await eventsOf(answering)).filter((type) => type === 'copy-taken')).toHaveLength(before + 1)
    expect(await leftIn()).toEqual([])
    expect((await buffer(outcome.copy.file.read())).length).toBe(outcome.copy.file.size)
    await taken(one, reference, court)
    const read = await readCase(one, reference)
    if (read === null || read === 'not-allowed') throw new Error('No case')
    const copies = await readCopies(one, read)
    expect(copies.taken.slice(0, 2)).toEqual(
      [0, 1].map(() => expect.objectContaining({ kind: 'court', by: one.staff.name, reason: court.reason })),
    )
  }, 60_000)

  test('what can’t be made leaves nothing behind and notes nothing', async () => {
    const { one, reference } = answering
    const before = await eventsOf(answering)
    const broken: StaffDesk = { ...one, config: { ...one.config, templatesDir: '/nowhere' } }
    await expect(takeCopy(broken, reference, court)).rejects.toThrow()
    expect(await leftIn()).toEqual([])
    expect(await eventsOf(answering)).toEqual(before)
  })

  test('a reviewer takes the internal copy and not the court’s; an administrator and a stranger take none', async () => {
    const { reference } = answering
    const before = await eventsOf(answering)
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    // Not begun either: making it would throw.
    const unready: StaffDesk = { ...reviewer, config: { ...reviewer.config, templatesDir: '/nowhere' } }
    expect(await takeCopy(unready, reference, court)).toEqual({ refused: 'not-allowed' })
    expect(await takeCopy(reviewer, reference, court)).toEqual({ refused: 'not-allowed' })
    const administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    for (const form of [internal, court]) {
      expect(await takeCopy(administrator, reference, form)).toEqual({ refused: 'not-allowed' })
      const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
      expect(await takeCopy(stranger, reference, form)).toEqual({ refused: 'no-such-case' })
    }
    expect(await eventsOf(answering)).toEqual(before)
    expect((await taken(reviewer, reference, internal)).bytes.length).toBeGreaterThan(1000)
  }, 60_000)
})
