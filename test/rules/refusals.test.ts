import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sayRefusal } from '~/app/pages/wording'
import type { Command } from '~/app/rules/case/commands'
import { aCase, act, approved, ben, built, bytesOf, outcome, released, verified } from '../kit/case'

import {
  acknowledge,
  answer,
  approve,
  ask,
  askPack,
  closed,
  complain,
  decided,
  drop,
  extend,
  open,
  paused,
  release,
  remind,
  review,
  rows,
  searching,
  verify,
  waiting,
} from './refusalsRows'

const filled = rows.map(([refusal, why, kase, command, given = {}]) => [refusal, why, kase, command, given] as const)

test.each(filled)('%s: %s', (refusal, _, kase, command, setting) => {
  expect(outcome(kase, command, setting)).toBe(refusal)
})

test('every refusal in the list of refusals comes about in one of these ways', () => {
  const codesIn = (file: string, from: string) =>
    [...(readFileSync(`app/rules/case/${file}.ts`, 'utf8').split(from)[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
      ([, code]) => code,
    )
  const listed = [
    ...codesIn('commands', 'export type Refusal ='),
    ...codesIn('deskCommands', 'export type DeskRefusal ='),
  ]
  expect(listed.length).toBeGreaterThan(20)
  // What an import's undoing finds in its rows, no rule of a case does.
  expect([...new Set(rows.map(([refusal]) => refusal)), 'worked-on-since'].toSorted()).toEqual(listed.toSorted())
})

test('and each has its words for staff', () => {
  for (const [refusal] of rows) expect(sayRefusal(refusal)).toMatch(/^\p{Lu}.{15,}\.$/su)
})

describe('what is allowed', () => {
  test('an extension on the very last day', () => {
    expect(outcome(aCase(), extend, { today: '2026-12-23' })).toEqual(['extended'])
  })

  test('an extension while a question is unanswered, even when the month would be over', () => {
    expect(outcome(paused(), extend, { today: '2026-12-31' })).toEqual(['extended'])
  })

  test('a question on the last day of the month, which stops the clock; and another once it is answered', () => {
    expect(outcome(aCase(), ask, { today: '2026-12-23' })).toEqual(['clarification-asked'])
    const answered = act(paused(), [answer])
    expect(outcome(answered, { ...ask, clarification: 'q2' })).toEqual(['clarification-asked'])
  })

  test('an answer that came by post days before it was typed in, on the day of its question at the earliest', () => {
    expect(outcome(paused(), answer, { today: '2026-12-02' })).toEqual(['clarification-answered'])
    expect(act(paused(), [answer], { today: '2026-12-02' }).clarifications).toMatchObject([
      { answeredOn: '2026-11-24' },
    ])
  })

  test('doing without an answer, after which nothing was ever asked', () => {
    expect(outcome(paused(), drop)).toEqual(['clarification-dropped'])
    expect(act(paused(), [drop]).clarifications).toEqual([])
  })

  test('proof that came days before it was looked at: its own day counts', () => {
    const seen = act(waiting(), [{ ...verify, completeOn: '2026-11-26' }], { today: '2026-11-30' })
    expect(seen.identity).toMatchObject({ on: '2026-11-30', completeOn: '2026-11-26' })
    // Nobody asked for it: it moves nothing, whatever day is given.
    const unasked = act(aCase(), [{ ...verify, completeOn: '2026-11-26' }], { today: '2026-11-30' })
    expect(unasked.identity).toMatchObject({ completeOn: '2026-11-30' })
  })

  test('a complaint on a closed case, its acknowledgement, and a reminder of it', () => {
    expect(outcome(closed(), complain)).toEqual(['complaint-received'])
    const complaining = act(closed(), [complain])
    expect(outcome(complaining, acknowledge)).toEqual(['complaint-acknowledged'])
    const watch = { kind: 'complaint-acknowledgement', about: 'c1', for: '2026-12-24' } as const
    expect(outcome(complaining, { act: 'remind', watch }, { today: '2026-12-17' })).toEqual(['reminded'])
  })

  test('a complaint on the day of the request', () => {
    expect(outcome(aCase(), { ...complain, on: '2026-11-23' })).toEqual(['complaint-received'])
  })

  test('a reminder once its day has come', () => {
    expect(outcome(aCase(), remind('due', '2026-12-23'), { today: '2026-12-23' })).toEqual(['reminded'])
  })

  test('somebody else approves and the same somebody releases', () => {
    expect(outcome(built(), approve, { by: ben })).toEqual(['pack-approved'])
    expect(outcome(approved(), release, { by: ben })).toEqual(['pack-released'])
  })

  test('nothing found leaves nothing to go through', () => {
    const answer: Command = { act: 'answer-search', search: 's1', found: [] }
    expect(outcome(searching(), answer)).toEqual(['search-answered', 'records-confirmed'])
    expect(outcome(act(searching(), [answer]), askPack)).toEqual(['pack-asked'])
  })

  test('a search that failed is opened again, and done once the second is', () => {
    const failed = act(searching(), [{ act: 'fail-search', search: 's1' }])
    expect(outcome(failed, askPack)).toBe('searches-open')
    expect(outcome(failed, open)).toEqual(['search-opened'])
    const again = act(failed, [open, { act: 'answer-search', search: 's2', found: [] }])
    expect(outcome(again, askPack)).toEqual(['pack-asked'])
  })

  test('the first collection closes the case; later ones, and codes, stay open', () => {
    const collect: Command = { act: 'collect-pack', sha256: bytesOf('a') }
    expect(outcome(released(), collect)).toEqual(['pack-collected', 'closed'])
    const collected = act(released(), [collect])
    expect(outcome(collected, collect)).toEqual(['pack-collected'])
    expect(outcome(collected, { act: 'ask-code' })).toEqual(['code-asked'])
  })

  test('a released answer that was posted closes the case as answered', () => {
    expect(outcome(released(), { act: 'close', outcome: 'answered' })).toEqual(['closed'])
  })

  test('looking again at the answer to an objection, which is then decided and answered in a new version', () => {
    const answered = act(act(built({ kase: decided() }), [approve], { by: ben }), [release], { by: ben })
    const again = act(answered, [review, { act: 'decide-objection', result: 'partly' }])
    expect(again).toMatchObject({ released: [{ id: 'p1' }], pack: null })
    expect(act(again, [askPack]).pack).toMatchObject({ version: 2, purpose: 'answer' })
  })

  test('a child who understands enough says yes after papers were seen, which moves no day', () => {
    const papers = act(verified(aCase({ actingAs: 'parent' })), [{ act: 'ask-authority' }])
    const seen = act(papers, [{ act: 'verify-authority', method: 'papers-seen', completeOn: '2026-11-24' }])
    const later = { today: '2026-11-30' }
    const agreed = act(
      seen,
      [
        { act: 'decide-competence', result: 'competent' },
        { act: 'verify-authority', method: 'child-agrees' },
      ],
      later,
    )
    expect(agreed.authority).toMatchObject({ method: 'child-agrees', completeOn: '2026-11-24' })
  })

  test('an objection is decided again before its answer is released', () => {
    const answered = built({ kase: decided() })
    expect(act(answered, [{ act: 'decide-objection', result: 'partly' }]).pack).toBeNull()
  })
})
