import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { readRegister } from '~/app/casework/registers.server'
import { sendDraft } from '~/app/casework/sendDraft.server'
import type { Answers } from '~/app/rules/journey/answers'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
import { latestStatement } from '~/db/statements'
import { idOf } from '../kit/answering'
import { aPortal, databases, residentDesk, type TestPortal } from '../kit/desk'

const controller = 'trafford'
const person: Answers = {
  name: 'Marged Ellis-Boateng',
  'former-names': '',
  'date-of-birth': '1987-05-14',
  address: { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' },
  email: 'marged@example.org',
  telephone: '',
}

describe.each(databases)('a form half filled in, on %s', (database) => {
  let house: TestPortal
  let at: () => ReturnType<typeof residentDesk>
  beforeAll(async () => {
    house = await aPortal(database)
    at = () => residentDesk(house.portal)
  })
  afterAll(() => house.end())

  const save = (token: string, answers: Answers) => saveAnswers(at(), { controller, token, answers })
  const send = async (token: string) => {
    const held = await readRegister(house.portal, controller)
    if (held === null) throw new Error('no register')
    return sendDraft(at(), held, { token })
  }

  test('keeps every answer beside those before, by its own token and for its own controller', async () => {
    await save('one', { right: 'access' })
    await save('one', { name: 'Marged' })
    await save('one', { name: 'Marged Ellis' })
    await save('two', { right: 'objection' })
    expect(await readDraft(at(), controller, 'one')).toEqual({
      answers: { right: 'access', name: 'Marged Ellis' },
      reference: null,
    })
    const empty = { answers: {}, reference: null }
    expect(await readDraft(at(), 'bolton', 'one')).toEqual(empty)
    expect(await readDraft(at(), controller, 'three')).toEqual(empty)
    expect(await readDraft(at(), controller, null)).toEqual(empty)
  })

  test('is not sent before its last needed answer', async () => {
    expect(await send('nobody')).toEqual({ unanswered: 'right' })
    await save('half', { right: 'access', scope: ['everything'] })
    expect(await send('half')).toEqual({ unanswered: 'name' })
  })

  test('sent, it is a case, and nothing that was typed is left in it', async () => {
    await save('done', { right: 'access', scope: ['everything'], words: 'All of it.', ...person })
    const sent = await send('done')
    if (!('reference' in sent)) throw new Error('not sent')
    expect(await readDraft(at(), controller, 'done')).toEqual({ answers: {}, reference: sent.reference })
    const kept = JSON.stringify(await house.portal.db.selectFrom('drafts').selectAll().execute())
    for (const words of ['Ellis-Boateng', '1987-05-14', 'Invented Row', 'marged@']) expect(kept).not.toContain(words)
    const caseId = await idOf(house.portal, sent.reference)
    expect(await personOf(house.portal.db, caseId)).toMatchObject({ name: person.name, formerNames: null })
    expect(await latestStatement(house.portal.db, caseId, 'asked')).toBe('All of it.')
    const [first] = await historyOf(house.portal.db, caseId)
    expect(first?.event).toMatchObject({ right: 'access', activities: ['stronger-families'], receivedOn: '2026-11-23' })
  })

  test('sent again, from two windows at once or later, it is the same case', async () => {
    await save('twice', { right: 'access', scope: ['stronger-families'], ...person })
    const sent = [...(await Promise.all([send('twice'), send('twice'), send('twice')])), await send('twice')]
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('an answer that comes after it was sent fills nothing', async () => {
    await save('late', { right: 'access', scope: ['everything'], ...person })
    await send('late')
    await save('late', { name: 'Typed in another tab' })
    expect((await readDraft(at(), controller, 'late')).answers).toEqual({})
  })

  test('an objection keeps what it is to, the situation and the wish to restrict', async () => {
    const target = 'research:stronger-families/national-impact-study'
    await save('object', { right: 'objection', target, situation: 'I left that marriage.', restrict: 'yes', ...person })
    const sent = await send('object')
    const caseId = await idOf(house.portal, 'reference' in sent ? sent.reference : '')
    const [first] = await historyOf(house.portal.db, caseId)
    expect(first?.event).toMatchObject({
      right: 'objection',
      target: { kind: 'research', activity: 'stronger-families', id: 'national-impact-study' },
      restrict: true,
      activities: ['stronger-families'],
    })
    expect(JSON.stringify(first?.event)).not.toContain('marriage')
    expect(await latestStatement(house.portal.db, caseId, 'situation')).toBe('I left that marriage.')
  })
})
