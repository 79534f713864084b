import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { clockFactsOf, clockOf, nextSteps, stateOf } from '~/app/rules/case/reading'
import { aCase, act, after, anObjection, approved, built, bytesOf, gathered, released, verified } from '../kit/case'
import { holidays } from '../kit/holidays'

const asked = () => act(aCase(), [{ act: 'ask-identity' }])
const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])
const decided = () => act(verified(anObjection()), [{ act: 'decide-objection', result: 'upheld' }])
const building = () => act(gathered(), [{ act: 'ask-pack', pack: 'p1' }])

test.each<readonly [string, Case, string, readonly string[]]>([
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

describe('the fold', () => {
  test('throws where a history does not begin with its receipt, or has two', () => {
    expect(() => foldCase([])).toThrow('begins with its receipt')
    const event = { type: 'identity-asked', on: '2026-11-24' } as const
    expect(() => foldCase([{ seq: 1, at: '', by: { kind: 'portal' }, event }])).toThrow('begins with its receipt')
    expect(() => after(aCase(), aCase().received)).toThrow('received once')
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
    expect(clockOf(aCase(), holidays)).toMatchObject({ state: 'running', dueOn: '2026-12-23' })
    expect(clockOf(asked(), holidays)).toMatchObject({ state: 'not-started' })
    const proved = act(asked(), [{ act: 'verify-identity', method: 'documents-seen' }], { today: '2026-11-30' })
    expect(clockOf(proved, holidays)).toMatchObject({ state: 'running', dueOn: '2026-12-30' })
  })

  test('is not moved by identity that was never asked for', () => {
    const late = act(aCase(), [{ act: 'verify-identity', method: 'no-doubt' }], { today: '2026-12-10' })
    expect(clockFactsOf(late)).not.toHaveProperty('identity')
    expect(clockOf(late, holidays)).toMatchObject({ dueOn: '2026-12-23' })
  })

  test('goes by the nation of the controller', () => {
    expect(clockOf(aCase({ nation: 'SC', receivedOn: '2026-10-30' }), holidays)).toMatchObject({ dueOn: '2026-12-01' })
    expect(clockOf(aCase({ receivedOn: '2026-10-30' }), holidays)).toMatchObject({ dueOn: '2026-11-30' })
  })
})
