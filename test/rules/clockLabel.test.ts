import { describe, expect, test } from 'vitest'
import { readClock } from '~/app/rules/clock/clock'
import { dueLabel, dueOnOf, type Standing, standingOf } from '~/app/rules/clock/label'
import { targetOn } from '~/app/rules/clock/target'
import { holidays } from '../kit/holidays'

const none: Standing = { dueOn: null, pausedOn: null, waitingFor: null, settledOn: null }

describe('how a case stands in time is said in words, on 23 November 2026', () => {
  test.each<readonly [Partial<Standing>, string, string]>([
    [{ dueOn: '2026-11-20' }, '3 days late', 'late'],
    [{ dueOn: '2026-11-22' }, '1 day late', 'late'],
    [{ dueOn: '2026-11-23' }, 'due today', 'soon'],
    [{ dueOn: '2026-11-24' }, 'due in 1 day', 'soon'],
    [{ dueOn: '2026-11-30' }, 'due in 7 days', 'soon'],
    [{ dueOn: '2026-12-01' }, 'due in 8 days', 'ok'],
    [{ pausedOn: '2026-11-04' }, 'paused since 4 November', 'stopped'],
    [{ pausedOn: '2025-11-04' }, 'paused since 4 November 2025', 'stopped'],
    [{ pausedOn: '2025-12-31' }, 'paused since 31 December 2025', 'stopped'],
    [{ waitingFor: 'identity' }, 'not started: waiting for identity', 'stopped'],
    [{ waitingFor: 'authority' }, 'not started: waiting for authority', 'stopped'],
    [{ waitingFor: 'fee' }, 'not started: waiting for the fee', 'stopped'],
    [{}, 'not started: waiting for identity', 'stopped'],
    [{ settledOn: '2026-11-20', dueOn: '2026-11-20' }, 'done in time', 'ok'],
    [{ settledOn: '2026-11-21', dueOn: '2026-11-20' }, 'done 1 day late', 'late'],
    [{ settledOn: '2026-11-30', dueOn: '2026-11-20' }, 'done 10 days late', 'late'],
    [{ settledOn: '2026-11-20', pausedOn: '2026-11-04' }, 'done in time', 'ok'],
    [{ settledOn: '2026-11-20', waitingFor: 'identity' }, 'done in time', 'ok'],
  ])('%j: "%s" (%s)', (standing, label, tone) => {
    expect(dueLabel({ ...none, ...standing }, '2026-11-23')).toEqual({ label, tone })
  })
})

const request = { right: 'access', nation: 'EW', receivedOn: '2026-09-01' } as const

describe('a clock as it stands', () => {
  const waiting = readClock(
    { ...request, awaited: [{ what: 'fee', askedOn: '2026-09-02', completeOn: null }] },
    holidays,
  )
  const paused = readClock({ ...request, pauses: [{ askedOn: '2026-09-10', answeredOn: null }] }, holidays)

  test.each([
    ['running', readClock(request, holidays), { ...none, dueOn: '2026-10-01' }],
    ['paused', paused, { ...none, pausedOn: '2026-09-10' }],
    ['not started', waiting, { ...none, waitingFor: 'fee' }],
  ])('%s', (_, clock, standing) => {
    expect(standingOf(clock)).toEqual(standing)
    expect(dueOnOf(clock)).toBe(standing.dueOn)
    const settled = { on: '2026-09-20' }
    expect(standingOf(clock, { settled })).toEqual({ ...standing, settledOn: '2026-09-20' })
  })
})

describe("a council's own target", () => {
  const where = { nation: 'EW', holidays } as const
  const asked = { pauses: [{ askedOn: '2026-09-03', answeredOn: '2026-09-07' }] }

  test.each([
    ['20 days from the start', request, 20, '2026-09-21'],
    ['a Saturday is moved to Monday', request, 18, '2026-09-21'],
    ['without the days of a question', { ...request, ...asked }, 20, '2026-09-28'],
    ['never after the law', request, 40, '2026-10-01'],
    ['not even by a weekend', { ...request, receivedOn: '2026-09-03' }, 33, '2026-10-05'],
    ['none is set', request, null, null],
  ] as const)('%s', (_, facts, days, on) => {
    expect(targetOn(readClock(facts, holidays), days, where)).toBe(on)
  })
})
