import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { WatchKind } from '~/app/rules/case/events'
import { nextSteps } from '~/app/rules/case/reading'
import { acknowledgeBy, usualWatching, type Watching, watchesOf } from '~/app/rules/case/watches'
import { aCase, act, anObjection, released, settingFor } from '../kit/case'
import { holidays } from '../kit/holidays'

const ask: Command = { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' }
const answer: Command = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-30', channel: 'post' }
const complain: Command = { act: 'receive-complaint', complaint: 'c1', on: '2026-11-24', channel: 'email' }
const withdraw: Command = { act: 'close', outcome: 'withdrawn' }
const extend: Command = { act: 'extend', reason: 'number' }
const paused = () => act(aCase(), [ask])
const waiting = () => act(aCase(), [{ act: 'ask-identity' }])

const watches = (kase: Case, watching: Watching = usualWatching) =>
  watchesOf(kase, settingFor(kase, { watching })).map(
    ({ kind, about, for: of, on }) => `${on} ${[kind, about].filter(Boolean).join(' ')} for ${of}`,
  )

const running = [
  '2026-12-18 notice-limit for 2026-12-23',
  '2026-12-18 due-soon for 2026-12-23',
  '2026-12-23 due for 2026-12-23',
  '2026-12-24 late for 2026-12-23',
]
const silent = '2026-12-08 clarification-silent q1 for 2026-11-24'
const proof = '2026-12-08 identity-silent for 2026-11-24'
// 30 days after 24 November.
const complaint = '2026-12-17 complaint-acknowledgement c1 for 2026-12-24'

describe('what is watched on a case, each with its day', () => {
  test.each<readonly [string, Case, readonly string[]]>([
    ['just received', aCase(), running],
    ['an objection', anObjection(), running],
    ['with a question unanswered', paused(), [silent]],
    ['with proof awaited', waiting(), [proof]],
    [
      'with its proof there',
      act(waiting(), [{ act: 'verify-identity', method: 'in-person' }]),
      [
        '2026-12-19 notice-limit for 2026-12-24',
        '2026-12-19 due-soon for 2026-12-24',
        '2026-12-24 due for 2026-12-24',
        '2026-12-25 late for 2026-12-24',
      ],
    ],
    [
      'that was extended: no last day for telling any more',
      act(aCase(), [extend]),
      ['2027-02-18 due-soon for 2027-02-23', '2027-02-23 due for 2027-02-23', '2027-02-24 late for 2027-02-23'],
    ],
    ['with a complaint', act(aCase(), [complain]), [...running, complaint]],
    [
      'with a complaint answered by somebody who had no part in it, which needs no acknowledgement beside it',
      act(aCase(), [complain, { act: 'answer-complaint', complaint: 'c1', result: 'partly' }]),
      running,
    ],
    [
      'with a complaint acknowledged',
      act(aCase(), [complain, { act: 'acknowledge-complaint', complaint: 'c1' }]),
      running,
    ],
    ['withdrawn', act(aCase(), [withdraw]), []],
    ['withdrawn while a question was unanswered', act(paused(), [withdraw]), []],
    ['withdrawn while proof was awaited', act(waiting(), [withdraw]), []],
    ['released', released(), []],
    ['closed, with a complaint', act(aCase(), [withdraw, complain]), [complaint]],
  ])('%s', (_, kase, expected) => {
    expect(watches(kase)).toEqual(expected)
  })

  test('by days that a controller sets', () => {
    const watching = { targetDays: 20, noticeDays: 3, dueDays: 2, silentDays: 10, complaintDays: 4 }
    // 20 days after 23 November is Sunday 13 December.
    expect(watches(act(aCase(), [complain]), watching)).toEqual([
      '2026-12-14 target for 2026-12-14',
      '2026-12-20 notice-limit for 2026-12-23',
      '2026-12-21 due-soon for 2026-12-23',
      '2026-12-23 due for 2026-12-23',
      '2026-12-24 late for 2026-12-23',
      '2026-12-20 complaint-acknowledgement c1 for 2026-12-24',
    ])
    expect(watches(paused(), watching)).toEqual(['2026-12-04 clarification-silent q1 for 2026-11-24'])
    expect(watches(waiting(), watching)).toEqual(['2026-12-04 identity-silent for 2026-11-24'])
  })

  test('every kind there is stands somewhere above', () => {
    const all = [...running, silent, proof, complaint, 'target'].join(' ')
    for (const kind of WatchKind.options) expect(all).toContain(kind)
  })
})

describe('a reminder that was given is gone', () => {
  const reminded = (kase: Case, kind: WatchKind, about: string, of: string) =>
    act(kase, [{ act: 'remind', watch: { kind, about, for: of } }], { today: '2027-01-31' })

  test('and the others stay', () => {
    expect(watches(reminded(aCase(), 'due', '', '2026-12-23'))).toEqual(running.filter((w) => !w.includes(' due for')))
  })

  test('until the day moves: then it is given again, for the new day', () => {
    const answered = act(reminded(aCase(), 'due-soon', '', '2026-12-23'), [ask, answer], { today: '2026-11-30' })
    expect(watches(answered)).toContain('2026-12-19 due-soon for 2026-12-24')
  })

  test('of one question and not of the next', () => {
    const quiet = reminded(paused(), 'clarification-silent', 'q1', '2026-11-24')
    expect(watches(quiet)).toEqual([])
    const again = act(quiet, [answer, { ...ask, clarification: 'q2' }], { today: '2026-12-01' })
    expect(watches(again)).toEqual(['2026-12-15 clarification-silent q2 for 2026-12-01'])
  })

  test('of one complaint and not of another', () => {
    const two = act(aCase(), [withdraw, complain, { ...complain, complaint: 'c2' }])
    expect(watches(reminded(two, 'complaint-acknowledgement', 'c1', '2026-12-24'))).toEqual([
      complaint.replace('c1', 'c2'),
    ])
  })
})

test('a complaint is acknowledged within 30 days by the calendar of the nation', () => {
  // 30 November is a holiday in Scotland.
  expect(acknowledgeBy('2026-10-31', aCase({ receivedOn: '2026-10-01' }), holidays)).toBe('2026-11-30')
  expect(acknowledgeBy('2026-10-31', aCase({ receivedOn: '2026-10-01', nation: 'SC' }), holidays)).toBe('2026-12-01')
})

test('a case that was taken back with its spreadsheet has nothing to remind of and nothing to do', () => {
  const brought = act(aCase({ imported: 'i1' }), [complain])
  const back = act(brought, [{ act: 'undo-import' }])
  expect([watches(brought).length > 0, nextSteps(brought).length > 0]).toEqual([true, true])
  expect([watches(back), nextSteps(back)]).toEqual([[], []])
})
