import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { clockFactsOf, clockOf, nextSteps, stateOf } from '~/app/rules/case/reading'
import {
  aCase,
  act,
  after as afterEvent,
  anObjection,
  approved,
  ben,
  built,
  bytesOf,
  gathered,
  released,
  verified,
} from '../kit/case'
import { calendar, holidays } from '../kit/holidays'

const asked = () => act(aCase(), [{ act: 'ask-identity' }])
const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])
const decided = () => act(verified(anObjection()), [{ act: 'decide-objection', result: 'upheld' }])
const ask = { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' } as const
const answer = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-30', channel: 'post' } as const
const withdraw = { act: 'close', outcome: 'withdrawn' } as const
const questioned = () => act(aCase(), [ask])
const building = () => act(gathered(), [{ act: 'ask-pack', pack: 'p1' }])

test.each<readonly [string, Case, string, readonly string[]]>([
  ['asked about', questioned(), 'received', ['await-clarification', 'verify-identity']],
  ['asked about and closed', act(questioned(), [withdraw]), 'closed', []],
  ['just received', aCase(), 'received', ['verify-identity']],
  ['asked for proof', asked(), 'waiting-for-identity', ['await-identity', 'verify-identity']],
  ['verified', verified(), 'gathering', ['search']],
  ['being searched', searching(), 'gathering', ['go-through-records', 'search']],
  ['gone through', gathered(), 'redacting', ['redact', 'build-pack']],
  ['an objection verified', verified(anObjection()), 'deciding', ['decide-objection']],
  ['an objection decided', decided(), 'deciding', ['build-pack']],
  ['being built', building(), 'building', ['await-pack']],
  ['could not be built', act(building(), [{ act: 'fail-pack', pack: 'p1' }]), 'redacting', ['redact', 'build-pack']],
  ['built', built(), 'review', ['approve-pack']],
  ['built with a leak', built({ proof: 'failed' }), 'review', ['mend-leak']],
  ['approved', approved(), 'approved', ['release-pack']],
  ['released', released(), 'released', ['await-collection']],
  ['collected', act(released(), [{ act: 'collect-pack', sha256: bytesOf('a') }]), 'closed', []],
  ['withdrawn', act(asked(), [{ act: 'close', outcome: 'withdrawn' }]), 'closed', []],
])('a case %s is %3$s', (_, kase, state, steps) => {
  expect(stateOf(kase)).toBe(state)
  expect(nextSteps(kase)).toEqual(steps)
})

describe('what keeps everything back stands before all else', () => {
  const forChild = () =>
    act(verified(aCase({ actingAs: 'parent' })), [{ act: 'verify-authority', method: 'papers-seen' }])
  const competent = { act: 'decide-competence', result: 'competent' } as const
  const place = { act: 'place-hold', hold: 'h1', reason: 'other' } as const
  const propose = { act: 'propose-refusal', refusal: 'f1', ground: 'not-entitled' } as const
  const heard = () => act(forChild(), [competent])

  test.each<readonly [string, Case, readonly string[]]>([
    ['a child nobody looked at', forChild(), ['decide-competence', 'search']],
    ['a child who has not agreed', heard(), ['hear-child', 'search']],
    ['a child who has', act(heard(), [{ act: 'verify-authority', method: 'child-agrees' }]), ['search']],
    [
      'a parent without responsibility',
      act(forChild(), [{ act: 'decide-competence', result: 'not-competent' }]),
      ['decide-responsibility', 'search'],
    ],
    ['a hold before a question', act(questioned(), [place]), ['lift-hold', 'await-clarification', 'verify-identity']],
    ['a hold once it is out', act(released(), [place]), ['lift-hold', 'await-collection']],
    ['a refusal proposed', act(heard(), [propose]), ['agree-refusal', 'search']],
    [
      'a refusal agreed asks nothing more of the child',
      act(act(heard(), [propose]), [{ act: 'agree-refusal', refusal: 'f1' }], { by: ben }),
      ['build-pack'],
    ],
  ])('%s', (_, kase, steps) => {
    expect(nextSteps(kase)).toEqual(steps)
  })

  test('health data, also once the opinion on it counts no more', () => {
    const shown = act(verified(), [
      { act: 'open-search', search: 's1', source: 'clinic', health: true },
      { act: 'answer-search', search: 's1', found: ['r1'] },
      { act: 'confirm-records', search: 's1', confirmed: ['r1'] },
    ])
    expect(nextSteps(shown)).toEqual(['decide-health', 'redact', 'build-pack'])
    const cleared = act(shown, [
      { act: 'ask-consultation', consultation: 'c1', kind: 'health' },
      { act: 'answer-consultation', consultation: 'c1', opinionOn: '2026-11-24', opinion: 'no-serious-harm' },
      { act: 'decide-health', result: 'opinion', consultation: 'c1' },
    ])
    expect(nextSteps(cleared, '2027-05-23')).toEqual(['redact', 'build-pack'])
    expect(nextSteps(cleared, '2027-05-24')).toEqual(['decide-health', 'redact', 'build-pack'])
  })
})

describe('the fold', () => {
  test('throws where a history does not begin with its receipt, or has two', () => {
    expect(() => foldCase([])).toThrow('begins with its receipt')
    const event = { type: 'identity-asked', on: '2026-11-24' } as const
    expect(() => foldCase([{ seq: 1, at: '', by: { kind: 'portal' }, event }])).toThrow('begins with its receipt')
    expect(() => afterEvent(aCase(), aCase().received)).toThrow('received once')
  })

  test('going through a search again takes its records and what was hidden in them', () => {
    const marked = act(gathered(), [
      { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' },
      { act: 'hide-words', mark: 'm2', record: 'r2', exemption: 'S2-16' },
    ])
    const again = act(marked, [{ act: 'confirm-records', search: 's1', confirmed: ['r2', 'r3'] }])
    expect([...again.records]).toEqual(['r2', 'r3'])
    expect([...again.hidden.keys()]).toEqual(['m2'])
  })

  test('leaves the case that it was given as it was', () => {
    const before = gathered()
    act(before, [{ act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' }])
    expect(before.hidden.size).toBe(0)
  })
})

describe('the clock of a case', () => {
  test('starts at receipt, waits where proof was asked for, and starts again the day all of it came', () => {
    expect(clockOf(aCase(), calendar)).toMatchObject({ state: 'running', dueOn: '2026-12-23' })
    expect(clockOf(asked(), calendar)).toMatchObject({ state: 'not-started' })
    const proved = act(asked(), [{ act: 'verify-identity', method: 'documents-seen' }], { today: '2026-11-30' })
    expect(clockOf(proved, calendar)).toMatchObject({ state: 'running', dueOn: '2026-12-30' })
  })

  test('is not moved by identity that was never asked for', () => {
    const late = act(aCase(), [{ act: 'verify-identity', method: 'no-doubt' }], { today: '2026-12-10' })
    expect(clockFactsOf(late).awaited).toEqual([])
    expect(clockOf(late, calendar)).toMatchObject({ dueOn: '2026-12-23' })
  })

  test('goes by the nation of the controller', () => {
    expect(clockOf(aCase({ nation: 'SC', receivedOn: '2026-10-30' }), calendar)).toMatchObject({ dueOn: '2026-12-01' })
    expect(clockOf(aCase({ receivedOn: '2026-10-30' }), calendar)).toMatchObject({ dueOn: '2026-11-30' })
  })

  test('stands still for a question, and runs on without the days of it once it is answered', () => {
    expect(clockOf(questioned(), calendar)).toMatchObject({ state: 'paused', pausedOn: '2026-11-24' })
    const answered = act(questioned(), [answer], { today: '2026-12-01' })
    // 24 to 30 November are 7 days: 23 December and 7 is 30 December.
    expect(clockOf(answered, calendar)).toMatchObject({
      excludedDays: 7,
      dueOn: '2026-12-30',
      cautiousOn: '2026-12-29',
    })
  })

  test('counts every day of a question that the council did without', () => {
    const dropped = act(questioned(), [{ act: 'drop-clarification', clarification: 'q1' }])
    expect(clockOf(dropped, calendar)).toEqual(clockOf(aCase(), calendar))
  })

  test('is extended to three months from the start', () => {
    const extended = act(aCase(), [{ act: 'extend', reason: 'number' }])
    expect(clockOf(extended, calendar)).toMatchObject({ extension: 'in-time', dueOn: '2027-02-23' })
  })

  describe('goes by the bank holidays', () => {
    const oneOff = { ...holidays, EW: new Map(holidays.EW).set('2026-12-23', 'A day off') }
    const later = { version: 2, holidays: oneOff, earlier: new Map([[1, holidays]]) }
    const due = (kase: Case) => clockOf(kase, later)

    test('in force while the case is open', () => {
      expect(due(aCase())).toMatchObject({ dueOn: '2026-12-24' })
    })

    test.each([
      ['released', () => released()],
      ['closed', () => act(aCase(), [withdraw])],
    ])('that held when it was %s: a later version moves nothing', (_, settled) => {
      expect(settled().settled).toEqual({ on: '2026-11-24', calendar: 1 })
      expect(due(settled())).toMatchObject({ dueOn: '2026-12-23' })
    })

    test('that held at its release, not at its closing', () => {
      const answered = act(released(), [{ act: 'close', outcome: 'answered' }], { calendar: 2, today: '2026-12-01' })
      expect(answered.settled).toEqual({ on: '2026-11-24', calendar: 1 })
    })

    test('of the second version, where it was closed under it', () => {
      const closed = act(aCase(), [withdraw], { calendar: 2 })
      expect(closed.settled).toMatchObject({ calendar: 2 })
      expect(due(closed)).toMatchObject({ dueOn: '2026-12-24' })
    })

    test('of the first, where the event was kept before there were versions', () => {
      const old = afterEvent(aCase(), { type: 'closed', on: '2026-11-24', outcome: 'withdrawn' })
      expect(due(old)).toMatchObject({ dueOn: '2026-12-23' })
    })

    test('and an event that says so changes nothing else of a case than that its pack is put aside', () => {
      const because = [{ day: '2026-12-23', title: 'A day off', change: 'added' }] as const
      const moved = afterEvent(built(), {
        type: 'date-moved',
        calendar: 2,
        before: '2026-12-23',
        after: '2026-12-24',
        because: [...because],
      })
      // Without its pack it stands where it stood before it had one.
      expect({ ...moved, seq: 0, stays: [] }).toEqual({ ...built(), seq: 0, stays: [], pack: null })
    })
  })
})
