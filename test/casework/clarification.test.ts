import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerClarification, askClarification, dropClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { acknowledgeComplaint, receiveComplaint } from '~/app/casework/complaints.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { historyOf } from '~/db/events'
import { lettersOf } from '~/db/letters'
import { latestStatement } from '~/db/statements'
import { done } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'
import { aCaseFrom, noonOf, queueRow } from '../kit/timely'

const question = { reason: 'which-years', words: 'Which years do you mean?' } as const

describe.each(databases)('acts that move the time, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const on = (day: string, who = desk) => at(who, noonOf(day))
  const rowOf = (reference: string) => queueRow(house.portal, reference)
  const typesOf = async (caseId: string) =>
    (await historyOf(house.portal.db, caseId)).map(({ event }) => event.type).slice(1)
  const lettersTo = async (caseId: string) =>
    (await lettersOf(house.portal.db, caseId)).filter((l) => l.audience === 'resident').map((l) => l.template)
  /** A case with a question of 30 November. */
  const aQuestion = async () => {
    const held = await aCaseFrom(house.portal, '2026-11-23')
    const { clarifications } = done(await askClarification(on('2026-11-30'), held.reference, question))
    return { ...held, clarification: clarifications[0]?.id ?? '' }
  }
  const said = { channel: 'email', words: 'The last two years.' } as const

  test('a question stops the clock; an answer of three days ago moves the day by that day', async () => {
    const { reference, caseId, clarification } = await aQuestion()
    expect(await rowOf(reference)).toMatchObject({
      due_on: null,
      paused_on: '2026-11-30',
      next_step: 'await-clarification',
    })
    const answer = { clarification, on: '2026-12-02', ...said }
    done(await answerClarification(on('2026-12-05'), reference, answer))
    // 30 November to 2 December are three days: from 23 to 26 December, a Saturday and two holidays later.
    expect(await rowOf(reference)).toMatchObject({ due_on: '2026-12-29', paused_on: null })
    expect(await typesOf(caseId)).toEqual(['clarification-asked', 'clarification-answered'])
    expect(await lettersTo(caseId)).toEqual(['receipt', 'clarification-asked', 'clarification-answered'])
    expect(await latestStatement(house.portal.db, caseId, 'clarification-asked')).toBe(question.words)
    expect(await latestStatement(house.portal.db, caseId, 'clarification-answered')).toBe(said.words)
    await work(house.portal)
    expect(house.sent.map(({ text }) => text).join('\n')).toContain(question.words)
  })

  test('a question that is dropped leaves the day as it was', async () => {
    const { reference, clarification } = await aQuestion()
    done(await dropClarification(on('2026-12-05'), reference, { clarification }))
    expect(await rowOf(reference)).toMatchObject({ due_on: '2026-12-23', paused_on: null })
  })

  test('each refusal of a question and of an answer', async () => {
    const { reference, caseId, clarification } = await aQuestion()
    const answer = (day: string, of = clarification) =>
      answerClarification(on('2026-12-05'), reference, { clarification: of, on: day, ...said })
    expect(await askClarification(on('2026-12-01'), reference, question)).toEqual({ refused: 'clarification-open' })
    expect(await answer('2026-12-06')).toEqual({ refused: 'day-in-future' })
    expect(await answer('2026-11-29')).toEqual({ refused: 'answer-before-question' })
    expect(await answer('2026-12-01', 'another')).toEqual({ refused: 'no-clarification-open' })
    expect(await dropClarification(desk, reference, { clarification: 'another' })).toEqual({
      refused: 'no-clarification-open',
    })
    expect(await typesOf(caseId)).toEqual(['clarification-asked'])
    expect(await latestStatement(house.portal.db, caseId, 'clarification-answered')).toBe('')

    const late = await aCaseFrom(house.portal, '2026-11-23')
    expect(await askClarification(on('2026-12-24'), late.reference, question)).toEqual({
      refused: 'clarification-too-late',
    })
    const waiting = await aCaseFrom(house.portal, '2026-11-23')
    done(await askIdentity(desk, waiting.reference, { words: 'A letter.' }))
    expect(await askClarification(desk, waiting.reference, question)).toEqual({ refused: 'clock-not-started' })
    const objection = await aCaseFrom(house.portal, '2026-11-23', { right: 'objection' })
    expect(await askClarification(desk, objection.reference, question)).toEqual({ refused: 'pause-not-for-this-right' })
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    expect(await askClarification(reviewer, reference, question)).toEqual({ refused: 'not-allowed' })
  })

  test('a form sent twice asks once, and of two at once one is told that a question is open', async () => {
    const { reference, caseId } = await aCaseFrom(house.portal, '2026-11-23')
    const form = { ...question, onceKey: `key-${caseId}` }
    for (const outcome of await Promise.all([1, 2, 3].map(() => askClarification(desk, reference, form)))) {
      expect(outcome).toHaveProperty('kase')
    }
    expect(await typesOf(caseId)).toEqual(['clarification-asked'])
    const other = await aCaseFrom(house.portal, '2026-11-23')
    const second = await aStaffDesk(house.portal)
    const outcomes = await Promise.all([desk, second].map((who) => askClarification(who, other.reference, question)))
    expect(outcomes.filter((outcome) => 'kase' in outcome)).toHaveLength(1)
    expect(outcomes).toContainEqual({ refused: 'clarification-open' })
    expect(await lettersTo(other.caseId)).toEqual(['receipt', 'clarification-asked'])
  })

  test('proof that came before it was looked at starts the time on the day it came', async () => {
    const { reference, caseId } = await aCaseFrom(house.portal, '2026-11-23')
    done(await askIdentity(on('2026-11-24'), reference, { words: 'A letter.' }))
    expect(await rowOf(reference)).toMatchObject({ due_on: null, waiting_for: 'identity' })
    const verify = (completeOn: string) =>
      verifyIdentity(on('2026-12-04'), reference, { method: 'documents-seen', reason: '', completeOn })
    expect(await verify('2026-12-05')).toEqual({ refused: 'day-in-future' })
    expect(await verify('2026-11-23')).toEqual({ refused: 'answer-before-question' })
    done(await verify('2026-12-01'))
    expect(await rowOf(reference)).toMatchObject({ due_on: '2027-01-04', waiting_for: null })
    expect(await lettersTo(caseId)).toEqual(['receipt', 'identity-asked', 'identity-complete'])
  })

  test('an extension counts three months from the start, once, and not after its notice limit', async () => {
    const words = { reason: 'complexity', words: 'Four schools.' } as const
    const { reference, caseId } = await aCaseFrom(house.portal, '2026-11-30')
    done(await extendDeadline(on('2026-12-30'), reference, words))
    expect((await rowOf(reference)).due_on).toBe('2027-03-01')
    expect(await extendDeadline(on('2026-12-30'), reference, words)).toEqual({ refused: 'already-extended' })
    expect(await lettersTo(caseId)).toEqual(['receipt', 'extension'])
    const late = await aCaseFrom(house.portal, '2026-11-30')
    expect(await extendDeadline(on('2026-12-31'), late.reference, words)).toEqual({ refused: 'extension-too-late' })
  })

  test('a complaint is acknowledged once, by a letter, and leaves the day as it is', async () => {
    const { reference, caseId } = await aCaseFrom(house.portal, '2026-11-23')
    const form = { channel: 'post', words: 'Too slow.' } as const
    const receive = (day: string) => receiveComplaint(on('2026-12-01'), reference, { ...form, on: day })
    expect(await receive('2026-12-02')).toEqual({ refused: 'day-in-future' })
    expect(await receive('2026-11-22')).toEqual({ refused: 'before-receipt' })
    const complaint = done(await receive('2026-11-30')).complaints[0]?.id ?? ''
    const acknowledge = (which: string) => acknowledgeComplaint(on('2026-12-01'), reference, { complaint: which })
    expect(await acknowledge('another')).toEqual({ refused: 'unknown-complaint' })
    done(await acknowledge(complaint))
    expect(await acknowledge(complaint)).toEqual({ refused: 'already-acknowledged' })
    expect(await typesOf(caseId)).toEqual(['complaint-received', 'complaint-acknowledged'])
    expect(await lettersTo(caseId)).toEqual(['receipt', 'complaint-received', 'complaint-acknowledged'])
    expect(await latestStatement(house.portal.db, caseId, 'complaint')).toBe('Too slow.')
    expect((await rowOf(reference)).due_on).toBe('2026-12-23')
  })
})
