import { describe, expect, test } from 'vitest'
import type { Command } from '~/app/rules/case/commands'
import { act, anna, approved, ben, built, bytesOf, gathered, outcome } from '../kit/case'

const approve: Command = { act: 'approve-pack', sha256: bytesOf('a') }
const release: Command = { act: 'release-pack', sha256: bytesOf('a') }
const hide: Command = { act: 'hide-words', mark: 'm1', record: 'r1', exemption: 'S2-16' }

describe('a change to what the answer says puts the pack aside, and its approval with it', () => {
  const marked = () => act(gathered(), [hide])
  const changes: readonly (readonly [string, Command])[] = [
    ['words hidden', hide],
    ['words shown again', { act: 'show-words-again', mark: 'm1' }],
    ['words allowed elsewhere', { act: 'allow-words-elsewhere', mark: 'm1' }],
    ['records gone through again', { act: 'confirm-records', search: 's1', confirmed: ['r1'] }],
    ['another source', { act: 'open-search', search: 's2', source: 'school' }],
    ['more time, which moves the date that the letter gives', { act: 'extend', reason: 'complexity' }],
    ['a question, which stops the clock', { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' }],
  ]

  test.each(changes)('%s', (_, command) => {
    const ready = act(built({ kase: marked() }), [approve], { by: ben })
    const changed = act(ready, [command])
    expect(changed.pack).toBeNull()
    expect(outcome(changed, release, { by: ben })).toBe('not-approved')
  })

  test('so does building again: the new version needs an approval of its own', () => {
    const again = built({ kase: approved(), sha256: bytesOf('c') })
    expect(again.pack).toMatchObject({ version: 2, state: 'built', approvedBy: null })
    expect(outcome(again, release, { by: ben })).toBe('not-approved')
  })

  test('work on a pack that was put aside is stale', () => {
    const aside = act(act(gathered(), [{ act: 'ask-pack', pack: 'p9' }]), [hide])
    const late: Command = {
      act: 'finish-pack',
      pack: 'p9',
      sha256: bytesOf('a'),
      pages: 1,
      registerVersion: 1,
      proof: 'passed',
    }
    expect(outcome(aside, late)).toBe('stale')
  })

  test('the builder of a version is who asked for that version', () => {
    const byBen = built({ by: ben })
    expect(outcome(byBen, approve, { by: ben })).toBe('built-by-you')
    expect(outcome(byBen, approve, { by: anna })).toEqual(['pack-approved'])
  })
})
