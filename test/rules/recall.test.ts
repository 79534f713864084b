import { describe, expect, test } from 'vitest'
import { holdPageProps } from '~/app/pages/staff/law/holdPageProps'
import { type Case, sentOut } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { dueOnceRecalled } from '~/app/rules/case/foresee'
import { opinionCountsUntil } from '~/app/rules/exemptions/healthOpinion'
import { act, ben, built, bytesOf, outcome, released, settingFor, verified } from '../kit/case'

const recall: Command = { act: 'recall-pack' }
const collect: Command = { act: 'collect-pack', sha256: bytesOf('a') }
const review: Command = { act: 'open-review', review: 'v1' }
const out = (kase: Case, sha256: string) =>
  act(
    built({ kase, sha256 }),
    [
      { act: 'approve-pack', sha256 },
      { act: 'release-pack', sha256 },
    ],
    { by: ben },
  )
const recalled = () => act(released(), [recall], { by: ben })

describe('an answer that is taken back', () => {
  test('stays in the history, is out no more, and its time goes on', () => {
    const kase = recalled()
    expect(kase).toMatchObject({
      pack: null,
      settled: null,
      closed: null,
      released: [{ id: 'p1', recalledOn: '2026-11-24' }],
    })
    expect(sentOut(kase)).toEqual([])
  })

  test('is never collected, handed over, or asked for with a code or a link', () => {
    const hand: Command = { act: 'hand-over-pack', sha256: bytesOf('a'), on: '2026-11-24', how: 'post' }
    for (const command of [collect, hand, { act: 'ask-code' }, { act: 'ask-link' }, recall] as const)
      expect(outcome(recalled(), command)).toBe('not-released')
    const again = out(recalled(), bytesOf('b'))
    expect(outcome(again, collect)).toBe('bytes-changed')
    expect(outcome(again, { act: 'collect-pack', sha256: bytesOf('b') })).toEqual(['pack-collected', 'closed'])
  })

  test('is built and approved again, in a new version', () => {
    expect(outcome(recalled(), { act: 'release-pack', sha256: bytesOf('a') }, { by: ben })).toBe('not-approved')
    expect(out(recalled(), bytesOf('b')).pack).toMatchObject({ version: 2, purpose: 'answer', state: 'released' })
  })

  test('of a review leaves the review open and the first answer standing', () => {
    const reviewed = act(act(released(), [collect]), [review])
    const kase = act(out(reviewed, bytesOf('b')), [recall], { by: ben })
    expect(kase).toMatchObject({ review: { id: 'v1' }, pack: null, settled: { on: '2026-11-24' } })
    expect(sentOut(kase).map(({ id }) => id)).toEqual(['p1'])
    expect(act(kase, [{ act: 'close', outcome: 'answered' }]).pack).toMatchObject({ id: 'p1' })
  })
})

describe('the day that an answer is due once the one that is out is taken back', () => {
  test('is as it was, and is not said where it is past or another answer stands', () => {
    expect(dueOnceRecalled(released(), settingFor(released()))).toBe('2026-12-23')
    expect(dueOnceRecalled(released(), settingFor(released(), { today: '2026-12-23' }))).toBe('2026-12-23')
    expect(dueOnceRecalled(released(), settingFor(released(), { today: '2026-12-24' }))).toBeNull()
    const second = out(act(act(released(), [collect]), [review]), bytesOf('b'))
    expect(dueOnceRecalled(second, settingFor(second))).toBeNull()
    expect(dueOnceRecalled(verified(), settingFor(verified()))).toBeNull()
  })
})

describe('an answer that staff closed though nobody had it', () => {
  const closed = () => act(released(), [{ act: 'close', outcome: 'answered' }])

  test('is taken back all the same, and the case is open again', () => {
    const kase = act(closed(), [recall], { by: ben })
    expect(kase).toMatchObject({ closed: null, settled: null, pack: null })
    expect(out(kase, bytesOf('b')).pack).toMatchObject({ version: 2, state: 'released' })
  })

  test('is not where the person has it, by their link or on paper', () => {
    const hand: Command = { act: 'hand-over-pack', sha256: bytesOf('a'), on: '2026-11-24', how: 'post' }
    for (const had of [act(released(), [collect]), act(released(), [hand]), act(closed(), [collect])])
      expect(outcome(had, recall)).toBe('already-collected')
    expect(outcome(act(verified(), [{ act: 'close', outcome: 'withdrawn' }]), recall)).toBe('not-released')
  })
})

describe('a hold placed once the answer is out', () => {
  const held = (kase: Case) => act(kase, [{ act: 'place-hold', hold: 'h1', reason: 'safeguarding' }])
  const hand: Command = { act: 'hand-over-pack', sha256: bytesOf('a'), on: '2026-11-24', how: 'post' }

  test('keeps it from whoever would collect it or be given it, until it is lifted', () => {
    for (const kase of [held(released()), held(act(released(), [collect]))]) {
      expect(outcome(kase, collect)).toBe('on-hold')
      expect(outcome(kase, hand)).toBe('on-hold')
    }
    const lifted = act(held(released()), [{ act: 'lift-hold', hold: 'h1' }])
    expect(outcome(lifted, collect)).toEqual(['pack-collected', 'closed'])
  })

  test('is said so on its page where somebody waits for it', () => {
    const said = (kase: Case) => holdPageProps({ kase, setting: settingFor(kase), said: [], role: 'officer' })
    expect(said(held(released()))).toMatchObject({ isOut: true, dueOn: null })
    expect(said(held(act(released(), [collect])))).toMatchObject({ isOut: false })
    expect(said(held(verified()))).toMatchObject({ isOut: false, dueOn: '2026-12-23' })
  })
})

describe('a refusal that went out', () => {
  const refused = () =>
    act(
      act(verified(), [{ act: 'propose-refusal', refusal: 'f1', ground: 'excessive' }]),
      [{ act: 'agree-refusal', refusal: 'f1' }],
      { by: ben },
    )

  test('closes the case as refused, whether it is collected or posted', () => {
    const kase = out(refused(), bytesOf('a'))
    expect(act(kase, [collect]).closed).toMatchObject({ outcome: 'refused' })
    expect(outcome(kase, { act: 'close', outcome: 'answered' })).toBe('stale')
    expect(act(kase, [{ act: 'close', outcome: 'refused' }]).closed).toMatchObject({ outcome: 'refused' })
  })

  test('and is given up in a review, is followed by the whole answer, which ends it as answered', () => {
    const dropped = act(act(out(refused(), bytesOf('a')), [collect]), [review, { act: 'drop-refusal', refusal: 'f1' }])
    expect(outcome(dropped, { act: 'close', outcome: 'answered' })).toBe('stale')
    const searched = act(dropped, [
      { act: 'open-search', search: 's1', source: 'early-help' },
      { act: 'answer-search', search: 's1', found: [] },
    ])
    const kase = out(searched, bytesOf('b'))
    expect(kase.pack).toMatchObject({ purpose: 'answer', isRefusal: false })
    expect(act(kase, [{ act: 'close', outcome: 'answered' }]).closed).toMatchObject({ outcome: 'answered' })
  })
})

test.each([
  ['2026-11-23', '2027-05-22', 'six months that end with the day it is relied on'],
  ['2026-08-31', '2027-02-28', 'February has no 31st'],
  ['2026-08-29', '2027-02-28', 'nor a 29th that year'],
  ['2026-02-28', '2026-08-27', 'counted by the calendar'],
])('an opinion of %s counts until %s: %s', (on, until) => {
  expect(opinionCountsUntil(on)).toBe(until)
})
