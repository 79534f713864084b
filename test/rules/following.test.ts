import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueBeforeQuestion, placeOf, timingOf } from '~/app/rules/following'
import { aCase, act, after, anObjection, approved, built, gathered, released, verified } from '../kit/case'
import { calendar } from '../kit/holidays'

const asked = (kase: Case) =>
  after(kase, { type: 'clarification-asked', clarification: 'q1', on: '2026-11-24', reason: 'which-years' })
const answered = (kase: Case, on: string) =>
  after(asked(kase), { type: 'clarification-answered', clarification: 'q1', on, channel: 'portal' })
const closed = (kase: Case, outcome: 'answered' | 'withdrawn') => act(kase, [{ act: 'close', outcome }])
const timing = (kase: Case, today = '2026-11-25') => timingOf(kase, clockOf(kase, calendar), today)

test.each([
  ['received', aCase()],
  ['waiting-identity', act(aCase(), [{ act: 'ask-identity' }])],
  ['looking', verified()],
  ['waiting-answer', asked(verified())],
  ['waiting-answer', asked(gathered())],
  ['looking', answered(verified(), '2026-11-25')],
  ['deciding', verified(anObjection())],
  ['checking', gathered()],
  ['checking', built()],
  ['checking', approved()],
  ['ready', released()],
  ['answered', closed(released(), 'answered')],
  ['withdrawn', closed(asked(verified()), 'withdrawn')],
] as const)('a request is %s in the words of the person who sent it', (place, kase) => {
  expect(placeOf(kase)).toBe(place)
})

describe('in time', () => {
  test('a request runs to the end of its last day, and is late on the next', () => {
    expect(timing(aCase(), '2026-12-23')).toEqual({ state: 'running', dueOn: '2026-12-23' })
    expect(timing(aCase(), '2026-12-24')).toEqual({ state: 'late', dueOn: '2026-12-23' })
  })

  test('it waits for identity or an answer, and is never late meanwhile', () => {
    expect(timing(act(aCase(), [{ act: 'ask-identity' }]), '2027-12-24')).toEqual({ state: 'not-started' })
    expect(timing(asked(verified()), '2027-12-24')).toEqual({ state: 'paused', since: '2026-11-24' })
  })

  test('once answered it stays as it was that day: in time or late', () => {
    const inTime = { state: 'answered', on: '2026-11-24', dueOn: '2026-12-23', isLate: false }
    expect(timing(released(), '2027-12-24')).toEqual(inTime)
    expect(timing(closed(released(), 'answered'), '2027-12-24')).toEqual(inTime)
    const late = { ...approved(), settled: { on: '2026-12-24', calendar: calendar.version } }
    expect(timing(late)).toMatchObject({ state: 'answered', isLate: true })
  })

  test('one that was taken back has no date', () => {
    expect(timing(closed(verified(), 'withdrawn'))).toEqual({ state: 'withdrawn', on: '2026-11-24' })
  })

  test('what a question moved the date from is the date without it', () => {
    const kase = answered(verified(), '2026-11-27')
    expect(dueBeforeQuestion(kase, calendar)).toBe('2026-12-23')
    expect(timing(kase)).toEqual({ state: 'running', dueOn: '2026-12-29' })
  })
})
