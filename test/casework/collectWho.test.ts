import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendLinkAgain } from '~/app/casework/askLink.server'
import { readLink } from '~/app/casework/collect.server'
import { collectFile, readCollection } from '~/app/casework/collectFiles.server'
import { readWho, sayWho } from '~/app/casework/collectWho.server'
import { addSeconds } from '~/app/rules/day'
import { historyOf } from '~/db/events'
import { moveHome } from '~/db/following'
import { type Answering, aGatheredCase, buildIt, family, releaseIt } from '../kit/answering'
import { followAndProve, followWithCode, linkIn } from '../kit/collecting'
import { aPortal, databases, noon, residentDesk, at as staffAt, type TestPortal, work } from '../kit/desk'

const { dateOfBirth: birthday, postcode } = family.subject
const right = { birthday, postcode, onceKey: '' }
const wrong = { birthday: '1901-01-01', postcode, onceKey: '' }

describe.each(databases)('who collects an answer, on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  let now = noon
  const desk = () => residentDesk(house.portal, now)
  beforeAll(async () => {
    house = await aPortal(database)
    answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
  })
  afterAll(() => house.end())
  /** Two hours later, so that no limit of an hour is left over, and with a link of its own. */
  beforeEach(async () => {
    now = addSeconds(now, 2 * 3600)
    sentNew(await sendLinkAgain(staffAt(answering.two, now), answering.reference, { onceKey: '' }))
    await work(house.portal, now)
  })
  const withCode = () => followWithCode(house, now)
  const triesOf = async () =>
    (await house.portal.db.selectFrom('links').select('who_tries').orderBy('created_at', 'desc').execute())[0]
      ?.who_tries
  const locksOf = async () =>
    (await historyOf(house.portal.db, answering.caseId)).filter(({ event }) => event.type === 'collection-locked')
      .length

  test('the code alone opens nothing; who it is about, said rightly, opens the answer', async () => {
    const session = await withCode()
    expect(await readWho(desk(), session)).toEqual({ controller: 'trafford', asks: { birthday: true, postcode: true } })
    expect(await readCollection(desk(), session)).toBeNull()
    expect(await collectFile(desk(), session, { version: 1, place: 1 })).toBeNull()
    expect(await sayWho(desk(), session, right)).toBe('ok')
    expect(await readWho(desk(), session)).toBe('known')
    expect(await collectFile(desk(), session, { version: 1, place: 1 })).not.toBeNull()
  })

  test('nobody is asked who they are before their code', async () => {
    expect(await readWho(desk(), 'no-such-session')).toBeNull()
    expect(await sayWho(desk(), 'no-such-session', right)).toBe('gone')
  })

  test.each([postcode.toLowerCase(), postcode.replace(' ', ''), ` ${postcode.replace(' ', '-')} `])(
    'a postcode is right however it is written: %s',
    async (typed) => {
      expect(await sayWho(desk(), await withCode(), { ...right, postcode: typed })).toBe('ok')
    },
  )

  test('each must be right, and the answer never says which was wrong', async () => {
    const session = await withCode()
    expect(await sayWho(desk(), session, wrong)).toBe('wrong')
    expect(await sayWho(desk(), session, { ...right, postcode: 'M1 1AA' })).toBe('wrong')
    expect(await sayWho(desk(), session, { ...right, birthday: null })).toBe('wrong')
    expect(await triesOf()).toBe(3)
    expect(await readCollection(desk(), session)).toBeNull()
  })

  test('five wrong answers in all, whatever window they come from, and the link is dead; a new one works', async () => {
    const token = linkIn(house.sent)
    const before = await locksOf()
    const [one, two] = [await withCode(), await withCode()]
    const came = []
    for (const session of [one, two, one, two, one]) came.push(await sayWho(desk(), session, wrong))
    expect(came).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
    expect(await locksOf()).toBe(before + 1)
    expect(await readLink(desk(), token)).toBeNull()
    for (const session of [one, two]) expect(await sayWho(desk(), session, right)).toBe('gone')
    await work(house.portal, now)
    const subjects = house.sent.slice(-2).map(({ subject }) => subject)
    expect(subjects).toContain(`Your link was stopped: ${answering.reference}`)

    sentNew(await sendLinkAgain(staffAt(answering.two, now), answering.reference, { onceKey: '' }))
    await work(house.portal, now)
    expect(linkIn(house.sent)).not.toBe(token)
    // Whoever got no further before has no part in the new link.
    for (const session of [one, two]) expect(await sayWho(desk(), session, right)).toBe('gone')
    const session = await withCode()
    expect(await sayWho(desk(), session, wrong)).toBe('wrong')
    expect(await sayWho(desk(), session, right)).toBe('ok')
  })

  test('a hundred wrong answers at once count as five: one lock, and no older link goes on', async () => {
    const before = await locksOf()
    const older = linkIn(house.sent)
    sentNew(await sendLinkAgain(staffAt(answering.two, addSeconds(now, 1)), answering.reference, { onceKey: '' }))
    now = addSeconds(now, 1)
    await work(house.portal, now)
    const session = await withCode()
    const came = await Promise.all(Array.from({ length: 100 }, () => sayWho(desk(), session, wrong)))
    expect(came.filter((word) => word === 'wrong')).toHaveLength(4)
    expect(came.filter((word) => word === 'ok')).toHaveLength(0)
    expect(await triesOf()).toBe(5)
    expect(await locksOf()).toBe(before + 1)
    expect(await readLink(desk(), older)).toBeNull()
    expect(await sayWho(desk(), session, right)).toBe('gone')
  })

  test('a right answer among wrong ones at once is not one of the five', async () => {
    const [known, session] = [await withCode(), await withCode()]
    for (let n = 0; n < 6; n += 1) {
      expect(await sayWho(desk(), known, right)).toBe('ok')
      await house.portal.db.updateTable('sessions').set({ known_at: null }).where('known_at', '=', now).execute()
    }
    expect(await triesOf()).toBe(0)
    for (let n = 0; n < 4; n += 1) expect(await sayWho(desk(), session, wrong)).toBe('wrong')
    expect(await sayWho(desk(), known, right)).toBe('ok')
    expect(await sayWho(desk(), session, wrong)).toBe('locked')
    // Whoever had shown who they are before goes on until their session ends.
    expect(await readCollection(desk(), known)).not.toBeNull()
  })

  test('a postcode to which somebody who reads the mailbox moved the person proves nothing', async () => {
    const { db } = house.portal
    await db
      .transaction()
      .execute((trx) => moveHome(trx, answering.caseId, { lines: ['9 Their Row'], postcode: 'M32 0AA' }))
    await db
      .transaction()
      .execute((trx) => moveHome(trx, answering.caseId, { lines: ['8 Their Row'], postcode: 'M33 9ZZ' }))
    for (const theirs of ['M32 0AA', 'M33 9ZZ']) {
      expect(await sayWho(desk(), await withCode(), { ...right, postcode: theirs })).toBe('wrong')
    }
    expect(await sayWho(desk(), await withCode(), right)).toBe('ok')
    await db
      .updateTable('people')
      .set({ postcode, asked_postcode: null })
      .where('case_id', '=', answering.caseId)
      .execute()
  })

  test('one form sent twice is one try, and one answer', async () => {
    const session = await withCode()
    const twice = { ...wrong, onceKey: `key-${database}-${now}` }
    expect(await sayWho(desk(), session, twice)).toBe('wrong')
    expect(await sayWho(desk(), session, twice)).toBe('wrong')
    // The same key with other answers is not looked at: it can't be used to try for nothing.
    expect(await sayWho(desk(), session, { ...right, onceKey: twice.onceKey })).toBe('wrong')
    expect(await triesOf()).toBe(1)
    const same = { ...right, onceKey: `${twice.onceKey}-right` }
    expect(await Promise.all([sayWho(desk(), session, same), sayWho(desk(), session, same)])).toEqual(['ok', 'ok'])
  })

  test('what the case does not know is not asked', async () => {
    const { db } = house.portal
    const know = (facts: { date_of_birth: string; postcode: string }) =>
      db.updateTable('people').set(facts).where('case_id', '=', answering.caseId).execute()
    await know({ date_of_birth: '', postcode })
    const session = await withCode()
    expect(await readWho(desk(), session)).toMatchObject({ asks: { birthday: false, postcode: true } })
    expect(await sayWho(desk(), session, { birthday: null, postcode: 'M1 1AA', onceKey: '' })).toBe('wrong')
    expect(await sayWho(desk(), session, { birthday: null, postcode, onceKey: '' })).toBe('ok')
    await know({ date_of_birth: '', postcode: '' })
    expect(await readCollection(desk(), await withCode())).not.toBeNull()
    await know({ date_of_birth: birthday, postcode })
  })

  test('every download is on the timeline', async () => {
    const collected = async () =>
      (await historyOf(house.portal.db, answering.caseId)).filter(({ event }) => event.type === 'pack-collected').length
    const before = await collected()
    const session = await followAndProve(house, now)
    for (const place of [1, 2, 2]) expect(await collectFile(desk(), session, { version: 1, place })).not.toBeNull()
    expect(await collected()).toBe(before + 3)
  })
})

function sentNew(outcome: Awaited<ReturnType<typeof sendLinkAgain>>) {
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
}
