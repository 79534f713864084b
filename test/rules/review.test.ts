import { describe, expect, test } from 'vitest'
import { nextSteps, stateOf } from '~/app/rules/case/reading'
import { act, ben, built, bytesOf, outcome, released } from '../kit/case'

const review = { act: 'open-review', review: 'v1' } as const
const collect = (letter: string) => ({ act: 'collect-pack', sha256: bytesOf(letter) }) as const
const askCode = { act: 'ask-code' } as const
const shown = { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' } as const

/** A case whose review has built, approved and released a second pack, of other bytes. */
const again = () => {
  const asked = built({ kase: act(released(), [review]), sha256: bytesOf('c') })
  const by = { by: ben }
  const approved = act(asked, [{ act: 'approve-pack', sha256: bytesOf('c') }], by)
  return act(approved, [{ act: 'release-pack', sha256: bytesOf('c') }], by)
}

describe('a review', () => {
  test('opens a closed case again, and leaves what went out, its day and its bytes as they were', () => {
    const closed = act(released(), [collect('a')])
    const open = act(closed, [review])
    expect([closed.closed?.outcome, open.closed, open.review?.id]).toEqual(['answered', null, 'v1'])
    expect(open.settled).toEqual(closed.settled)
    expect(open.released.map(({ sha256, state, collected }) => [sha256, state, collected])).toEqual([
      [bytesOf('a'), 'released', true],
    ])
    expect([stateOf(open), nextSteps(open)]).toEqual(['redacting', ['redact', 'build-pack']])
  })

  test('lets the answer that went out be collected while it lasts, which closes nothing', () => {
    const open = act(released(), [review])
    expect(outcome(open, askCode)).toEqual(['code-asked'])
    expect(outcome(open, collect('a'))).toEqual(['pack-collected'])
    expect(outcome(open, collect('b'))).toBe('bytes-changed')
  })

  test('may hide and show again, which a released pack does not', () => {
    expect(outcome(released(), shown)).toBe('already-released')
    expect(outcome(act(released(), [review]), shown)).toEqual(['words-hidden'])
  })

  test('builds a pack of what it shows newly, under the next version, approved and released on its own', () => {
    const kase = again()
    expect(kase.released.map(({ version, purpose, sha256 }) => [version, purpose, sha256])).toEqual([
      [1, 'answer', bytesOf('a')],
      [2, 'difference', bytesOf('c')],
    ])
    expect(kase.review).toBeNull()
    expect(outcome(kase, shown)).toBe('already-released')
    expect([outcome(kase, collect('a')), outcome(kase, collect('c'))].map(([first]) => first)).toEqual([
      'pack-collected',
      'pack-collected',
    ])
  })

  test('does not release what the first approval was of', () => {
    const asked = built({ kase: act(released(), [review]), sha256: bytesOf('c') })
    expect(outcome(asked, { act: 'release-pack', sha256: bytesOf('a') }, { by: ben })).toBe('not-approved')
    expect(outcome(asked, { act: 'approve-pack', sha256: bytesOf('a') }, { by: ben })).toBe('bytes-changed')
  })

  test('that shows nothing more ends with the case, and the answer is the one that went out', () => {
    const ended = act(released(), [review, { act: 'close', outcome: 'answered' }])
    expect([ended.closed?.outcome, ended.review, ended.pack?.sha256]).toEqual(['answered', null, bytesOf('a')])
    expect(outcome(ended, collect('a'))).toEqual(['pack-collected'])
  })

  test('may be followed by another', () => {
    expect(outcome(again(), review)).toEqual(['review-opened'])
  })
})

test('copies for the council and for a court may be taken whenever there is a case, and are noted', () => {
  for (const kase of [released(), act(released(), [collect('a')]), built()]) {
    expect(outcome(kase, { act: 'take-copy', kind: 'internal' })).toEqual(['copy-taken'])
    expect(outcome(kase, { act: 'take-copy', kind: 'court' })).toEqual(['copy-taken'])
  }
  const before = built()
  expect(act(before, [{ act: 'take-copy', kind: 'court' }]).pack?.state).toBe('built')
})
