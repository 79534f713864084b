import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftId, readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { enterEmailCode } from '~/app/casework/emailCodes.server'
import { readRegister } from '~/app/casework/registers.server'
import { sendDraft } from '~/app/casework/sendDraft.server'
import type { Answers } from '~/app/rules/journey/answers'
import { moveDraft } from '~/db/drafts'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
import { latestStatement } from '~/db/statements'
import { idOf } from '../kit/answering'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { controller, days, finished, savers } from '../kit/saving'

describe.each(databases)('a form half filled in, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  const { desk, aForm, codeFor, linkFor } = savers(() => house)

  const save = (token: string, answers: Answers) => saveAnswers(desk(), { controller, token, answers })
  const send = async (token: string) => {
    const held = await readRegister(house.portal, controller)
    if (held === null) throw new Error('no register')
    return sendDraft(desk(), held, { token, language: 'en' })
  }
  /** A form whose address is confirmed: nothing keeps it from being sent. */
  const aFinishedForm = async (answers: Answers = finished) => {
    const token = await aForm(answers)
    const entered = await enterEmailCode(desk(), { controller, token, code: await codeFor(token) })
    if (entered !== 'ok') throw new Error(`The code was ${entered}`)
    return token
  }

  test('keeps every answer beside those before, by its own token and for its own controller', async () => {
    await save('one', { rights: ['access'] })
    await save('one', { name: 'Marged' })
    await save('one', { name: 'Marged Ellis' })
    await save('two', { rights: ['objection'] })
    expect(await readDraft(desk(), controller, 'one')).toEqual({
      answers: { rights: ['access'], name: 'Marged Ellis' },
      reference: null,
    })
    const empty = { answers: {}, reference: null }
    expect(await readDraft(desk(), 'bolton', 'one')).toEqual(empty)
    expect(await readDraft(desk(), controller, 'three')).toEqual(empty)
    expect(await readDraft(desk(), controller, null)).toEqual(empty)
  })

  test('of steps kept in the same moment, in as many tabs, none is lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const token = `tabs ${round}`
      const steps: readonly Answers[] = [
        { rights: ['access'] },
        { name: 'Marged' },
        { words: 'School reports' },
        { telephone: '0161 496 0123' },
        { support: 'Large print' },
        { urgent: 'no' },
        { delivery: 'post' },
        { identifiers: '' },
      ]
      await Promise.all(steps.map((answers) => save(token, answers)))
      expect((await readDraft(desk(), controller, token)).answers).toEqual(Object.assign({}, ...steps))
    }
  })

  test('is gone once its time is over, whether or not it is deleted yet', async () => {
    const token = await aForm()
    expect((await readDraft(desk(days(30.4)), controller, token)).answers).toMatchObject({ rights: ['access'] })
    expect((await readDraft(desk(days(31)), controller, token)).answers).toEqual({})
    await saveAnswers(desk(days(31)), { controller, token, answers: { name: 'Somebody else' } })
    expect((await readDraft(desk(days(31)), controller, token)).answers).toEqual({ name: 'Somebody else' })
  })

  test('is not sent before its last needed answer, nor with an address that nobody confirmed', async () => {
    expect(await send('nobody')).toEqual({ unanswered: 'rights' })
    await save('half', { rights: ['access'], for: 'me', scope: ['everything'] })
    expect(await send('half')).toEqual({ unanswered: 'name' })
    await save('unconfirmed', finished)
    expect(await send('unconfirmed')).toEqual({ unanswered: 'email-code' })
  })

  test('sent, it is a case, and nothing that was typed is left in it or beside it', async () => {
    const token = await aFinishedForm()
    await linkFor(token)
    const sent = await send(token)
    const reference = 'references' in sent ? (sent.references[0] ?? '') : ''
    expect(await readDraft(desk(), controller, token)).toEqual({ answers: {}, reference })
    const { db } = house.portal
    const id = draftId(token, controller)
    expect(await db.selectFrom('drafts').select('answers').where('id_hash', '=', id).execute()).toEqual([
      { answers: '{}' },
    ])
    for (const table of ['draft_letters', 'draft_codes', 'return_links'] as const) {
      expect(await db.selectFrom(table).select('id').where('draft_hash', '=', id).execute(), table).toEqual([])
    }
    const caseId = await idOf(house.portal, reference)
    expect(await personOf(db, caseId)).toMatchObject({ name: finished.name, formerNames: null })
    expect(await latestStatement(db, caseId, 'asked')).toBe('All of it.')
    const [first] = await historyOf(db, caseId)
    expect(first?.event).toMatchObject({ right: 'access', receivedOn: '2026-11-23' })
  })

  test('sent again, from two windows at once or later, it is the same case', async () => {
    const token = await aFinishedForm()
    const sent = [...(await Promise.all([send(token), send(token), send(token)])), await send(token)]
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('an answer that comes after it was sent, or with the sending, fills nothing', async () => {
    const token = await aFinishedForm()
    await Promise.all([send(token), save(token, { words: 'Typed in another tab' })])
    await save(token, { name: 'Typed in another tab' })
    expect((await readDraft(desk(), controller, token)).answers).toEqual({})
  })

  test('taken up in another browser in the moment that it is sent, it makes one case and no more', async () => {
    const token = await aFinishedForm()
    const count = async () => (await house.portal.db.selectFrom('cases').select('id').execute()).length
    const before = await count()
    const { db } = house.portal
    const moving = db
      .transaction()
      .execute((trx) => moveDraft(trx, draftId(token, controller), draftId('moved', controller)))
    await Promise.allSettled([moving, send(token)])
    await send('moved')
    await send(token)
    expect(await count()).toBe(before + 1)
  })
})
