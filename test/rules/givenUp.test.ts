import { describe, expect, test } from 'vitest'
import type { Command } from '~/app/rules/case/commands'
import { act, gathered, outcome, verified } from '../kit/case'

const askPack: Command = { act: 'ask-pack', pack: 'p9' }
const fail: Command = { act: 'fail-search', search: 's1' }
const open: Command = { act: 'open-search', search: 's2', source: 'early-help' }
const giveUp = (search: string): Command => ({ act: 'give-up-search', search })
const searching = () => act(verified(), [{ act: 'open-search', search: 's1', source: 'early-help' }])

describe('a source that could not be searched', () => {
  test.each([
    ['unknown-search', 'while its search goes on', searching(), giveUp('s1')],
    ['unknown-search', 'once it was answered', gathered(), giveUp('s1')],
    ['unknown-search', 'twice', act(searching(), [fail, giveUp('s1')]), giveUp('s1')],
    ['already-searched', 'once it is searched again', act(searching(), [fail, open]), giveUp('s1')],
  ] as const)('is not given up (%s) %s', (refusal, _, kase, command) => {
    expect(outcome(kase, command)).toBe(refusal)
  })

  test('is given up, and the answer does without it', () => {
    const given = act(searching(), [fail, giveUp('s1')])
    expect(outcome(given, askPack)).toEqual(['pack-asked'])
    expect(act(given, [askPack, open]).pack).toBeNull()
  })

  test('is searched again though it was given up, and is open until that search is done', () => {
    const again = act(searching(), [fail, giveUp('s1'), open])
    expect(outcome(again, askPack)).toBe('searches-open')
    expect(outcome(act(again, [{ act: 'fail-search', search: 's2' }]), askPack)).toBe('searches-open')
    expect(outcome(act(again, [{ act: 'answer-search', search: 's2', found: [] }]), askPack)).toEqual(['pack-asked'])
  })

  test('leaves nothing to go through', () => {
    const confirm: Command = { act: 'confirm-records', search: 's1', confirmed: [] }
    expect(outcome(act(searching(), [fail, giveUp('s1')]), confirm)).toBe('unknown-search')
  })
})
