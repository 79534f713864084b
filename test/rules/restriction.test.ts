import { describe, expect, test } from 'vitest'
import { restrictionProps } from '~/app/pages/staff/objections/restrictionForm'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { nextSteps } from '~/app/rules/case/reading'
import { aCase, act, anObjection, ben, built, bytesOf, outcome, verified } from '../kit/case'

const start: Command = { act: 'start-restriction' }
const notice: Command = { act: 'give-restriction-notice' }
const lift: Command = { act: 'lift-restriction' }
const withdraw: Command = { act: 'close', outcome: 'withdrawn' }
const refusedWhole = (kase: Case) =>
  act(
    act(kase, [{ act: 'propose-refusal', refusal: 'f1', ground: 'excessive' }]),
    [{ act: 'agree-refusal', refusal: 'f1' }],
    {
      by: ben,
    },
  )
const out = (kase: Case) =>
  act(
    built({ kase }),
    [
      { act: 'approve-pack', sha256: bytesOf('a') },
      { act: 'release-pack', sha256: bytesOf('a') },
    ],
    { by: ben },
  )
const objected = (): Case => act(verified(anObjection()), [start])
const erasure = (): Case => act(verified(aCase({ right: 'erasure' })), [start])
const asked = (result: 'done' | 'refused'): Case =>
  act(verified(aCase({ right: 'restriction' })), [start, { act: 'decide', result }])

describe('a restriction ends', () => {
  test('once the objection is decided, refused whole or closed, and its page says so before', () => {
    expect(restrictionProps(objected())).toMatchObject({ step: 'notice', notNow: 'not-decided' })
    for (const kase of [
      act(objected(), [{ act: 'decide-objection', result: 'refused' }]),
      refusedWhole(objected()),
      act(objected(), [withdraw]),
    ]) {
      expect(outcome(kase, notice)).toEqual(['restriction-notice-given'])
      expect(outcome(act(kase, [notice]), lift)).toEqual(['restriction-lifted'])
      expect(restrictionProps(kase)).not.toHaveProperty('notNow')
    }
  })

  test.each([
    ['refused', out(act(objected(), [{ act: 'decide-objection', result: 'refused' }]))],
    ['refused whole', out(refusedWhole(objected()))],
    ['withdrawn', act(objected(), [withdraw])],
    ['withdrawn, restricted by the form alone', act(aCase({ right: 'objection', restrict: true }), [withdraw])],
    ['of erasure, restricted by staff', out(act(erasure(), [{ act: 'decide', result: 'refused' }]))],
    ['for restriction, and refused', out(asked('refused'))],
  ])('after a request %s: the person is told first', (_, kase) => {
    expect(nextSteps(kase)).toContain('give-restriction-notice')
    expect(nextSteps(act(kase, [notice]))).toContain('lift-restriction')
    expect(nextSteps(act(kase, [notice, lift]))).not.toContain('lift-restriction')
    expect(restrictionProps(kase).step).toBe('notice')
  })

  test('not where the objection is upheld, or restriction was what was asked for and granted', () => {
    expect(nextSteps(out(act(objected(), [{ act: 'decide-objection', result: 'upheld' }])))).toEqual([
      'await-collection',
    ])
    expect(nextSteps(out(asked('done')))).toEqual(['await-collection'])
    expect(nextSteps(objected())).toEqual(['decide-objection'])
  })
})
