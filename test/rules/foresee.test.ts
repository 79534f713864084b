import { expect, test } from 'vitest'
import type { Command } from '~/app/rules/case/commands'
import { foresee, whyNot } from '~/app/rules/case/foresee'
import { dueOnOf } from '~/app/rules/clock/label'
import { aCase, act, settingFor } from '../kit/case'

const ask: Command = { act: 'ask-clarification', clarification: 'q1', reason: 'other' }
const answer: Command = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-24', channel: 'post' }
const extend: Command = { act: 'extend', reason: 'complexity' }

test('what is foreseen is what comes, and the case stays as it was', () => {
  const kase = aCase()
  const foreseen = foresee(kase, [ask, answer, extend], settingFor(kase))
  expect(foreseen).toEqual(settingFor(act(kase, [ask, answer, extend])).clock)
  expect(foreseen && dueOnOf(foreseen)).toBe('2027-02-24')
  expect(kase).toEqual(aCase())
})

test('a later command is decided on what the earlier ones left: what would be refused is not foreseen', () => {
  const kase = aCase()
  expect(foresee(kase, [extend, extend], settingFor(kase))).toBeNull()
  expect(foresee(kase, [answer], settingFor(kase))).toBeNull()
  expect(foresee(kase, [], settingFor(kase))).toEqual(settingFor(kase).clock)
})

test('why not is what the rules say', () => {
  const kase = act(aCase(), [extend])
  expect(whyNot(kase, extend, settingFor(kase))).toBe('already-extended')
  expect(whyNot(aCase(), extend, settingFor(aCase()))).toBeUndefined()
})
