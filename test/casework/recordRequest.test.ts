import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveAnswers } from '~/app/casework/drafts.server'
import { ownToken, recordDraft } from '~/app/casework/recordDraft.server'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import type { StaffDesk } from '~/app/desk.server'
import type { Answers } from '~/app/rules/journey/answers'
import { historyOf } from '~/db/events'
import { lettersOf } from '~/db/letters'
import { caseOf, idOf } from '../kit/answering'
import { accessAnswers } from '../kit/answers'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'
import { aPerson } from '../kit/request'
import { queueRow } from '../kit/timely'

describe.each(databases)('a request that came by another way than the portal, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  let keys = 0
  const formOf = async (given: { readonly email?: string; readonly receivedOn?: string } = {}) => {
    const held = await readRegister(house.portal, 'trafford')
    if (held === null) throw new Error('no register')
    const person = { ...aPerson, email: given.email ?? '' }
    keys += 1
    return {
      held,
      request: { right: 'access', person, activities: [], words: 'All of it.' },
      receivedOn: given.receivedOn ?? '2026-11-18',
      channel: 'post',
      language: 'cy',
      onceKey: `record-${keys}`,
    } as const
  }

  test('counts from the day it reached the council, and says who typed it in', async () => {
    const made = await recordRequest(desk, await formOf())
    if ('refused' in made) throw new Error(made.refused)
    expect(await queueRow(house.portal, made.reference)).toMatchObject({
      received_on: '2026-11-18',
      due_on: '2026-12-18',
    })
    const caseId = await idOf(house.portal, made.reference)
    const { received } = await caseOf(house.portal, caseId)
    expect(received).toMatchObject({ channel: 'post', language: 'cy', receivedOn: '2026-11-18' })
    expect((await historyOf(house.portal.db, caseId))[0]?.by).toEqual(desk.by)
    const [asked] = await house.portal.db.selectFrom('statements').selectAll().where('case_id', '=', caseId).execute()
    expect(asked).toMatchObject({ kind: 'asked', words: 'All of it.', by_id: desk.staff.id })
  })

  test('without an email address, its letters are given up at once, to be printed', async () => {
    const made = await recordRequest(desk, await formOf())
    if ('refused' in made) throw new Error(made.refused)
    await work(house.portal)
    const [receipt, notice] = await lettersOf(house.portal.db, await idOf(house.portal, made.reference))
    const fault = 'There is no email address. Print the letter and send it by post.'
    expect(receipt).toMatchObject({ template: 'receipt', attempts: 1, sent_at: null, fault })
    expect(receipt?.given_up_at).not.toBeNull()
    expect(notice?.sent_at).not.toBeNull()
  })

  test('is not of a day to come, and the day is London’s', async () => {
    expect(await recordRequest(desk, await formOf({ receivedOn: '2026-11-24' }))).toEqual({ refused: 'day-in-future' })
    const late = at(desk, '2026-06-15T23:30:00.000Z')
    expect(await recordRequest(late, await formOf({ receivedOn: '2026-06-16' }))).toHaveProperty('reference')
    expect(await recordRequest(late, await formOf({ receivedOn: '2026-06-17' }))).toEqual({ refused: 'day-in-future' })
  })

  test('is recorded by staff who work cases, for their own controller', async () => {
    const form = await formOf()
    const before = await house.portal.db.selectFrom('cases').select('id').execute()
    for (const role of ['reviewer', 'administrator'] as const) {
      const other = await aStaffDesk(house.portal, { role })
      expect(await recordRequest(other, form)).toEqual({ refused: 'not-allowed' })
    }
    const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
    expect(await recordRequest(stranger, form)).toEqual({ refused: 'not-allowed' })
    expect(await house.portal.db.selectFrom('cases').select('id').execute()).toHaveLength(before.length)
  })

  test('a form sent twice, or at once, is one request', async () => {
    const form = await formOf()
    const made = await Promise.all([1, 2, 3, 4].map(() => recordRequest(desk, form)))
    expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(made[0]).toHaveProperty('reference')
  })

  describe('typed into the form', () => {
    const held = async () => {
      const register = await readRegister(house.portal, 'trafford')
      if (register === null) throw new Error('no register')
      return register
    }
    const typed: Answers = {
      ...accessAnswers,
      channel: 'social-media',
      received: '2026-11-18',
      language: 'cy',
      email: '',
      rights: ['access', 'rectification'],
      wrong: 'My name has two parts.',
    }
    const record = async (answers: Answers, as = desk) => {
      keys += 1
      const token = ownToken(as, `typed-${keys}`)
      await saveAnswers(desk, { controller: 'trafford', token, answers })
      const again = async () => recordDraft(as, await held(), { token })
      return { again, outcome: await again() }
    }

    test('becomes a request for each right, from the day it came, by the way it came', async () => {
      const { outcome } = await record(typed)
      if (!('references' in outcome)) throw new Error(JSON.stringify(outcome))
      expect(outcome.references).toHaveLength(2)
      for (const reference of outcome.references) {
        const { received } = await caseOf(house.portal, await idOf(house.portal, reference))
        expect(received).toMatchObject({ channel: 'social-media', language: 'cy', receivedOn: '2026-11-18' })
      }
    })

    test('sent again, it is the same requests, and nothing is left in the form', async () => {
      const { again, outcome } = await record(typed)
      expect(await again()).toEqual(outcome)
      const left = await house.portal.db
        .selectFrom('drafts')
        .select('answers')
        .where('reference', 'is not', null)
        .execute()
      expect(new Set(left.map(({ answers }) => answers))).toEqual(new Set(['{}']))
    })

    test('needs how, when and in which language it came, but no address for email', async () => {
      const { channel: _, ...lacking } = typed
      expect((await record(lacking)).outcome).toEqual({ unanswered: 'channel' })
      const { email: __, ...without } = typed
      expect((await record(without)).outcome).toHaveProperty('references')
    })

    test('that says a day to come goes back to that question', async () => {
      expect((await record({ ...typed, received: '2026-11-24' })).outcome).toEqual({ unanswered: 'received' })
    })

    test('is another’s to nobody: not to one who may not work cases, nor to another controller', async () => {
      const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
      const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
      for (const other of [reviewer, stranger])
        expect((await record(typed, other)).outcome).toEqual({ refused: 'not-allowed' })
      expect(ownToken(desk, 'cookie')).not.toBe(ownToken(reviewer, 'cookie'))
    })
  })
})
