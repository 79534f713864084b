import { describe, expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { clockOf } from '~/app/rules/case/reading'
import { readFind } from '~/app/rules/findRequest'
import { actsOpen, effectOf, whyNotNow } from '~/app/rules/followActs'
import { dueBeforeQuestion, placeOf, servicesAsked, timingOf } from '~/app/rules/following'
import {
  aCase,
  act,
  after,
  anObjection,
  approved,
  ben,
  built,
  gathered,
  released,
  settingFor,
  verified,
} from '../kit/case'
import { calendar } from '../kit/holidays'

const asked = (kase: Case) =>
  after(kase, { type: 'clarification-asked', clarification: 'q1', on: '2026-11-24', reason: 'which-years' })
const answered = (kase: Case, on: string) =>
  after(asked(kase), { type: 'clarification-answered', clarification: 'q1', on, channel: 'portal' })
const closed = (kase: Case, outcome: 'answered' | 'withdrawn') => act(kase, [{ act: 'close', outcome }])
const timing = (kase: Case, today = '2026-11-25') => timingOf(kase, clockOf(kase, calendar), today)

test.each([
  ['received', aCase()],
  ['waiting-identity', act(aCase(), [{ act: 'ask-identity' }])],
  ['looking', verified()],
  ['waiting-answer', asked(verified())],
  ['waiting-answer', asked(gathered())],
  ['looking', answered(verified(), '2026-11-25')],
  ['deciding', verified(anObjection())],
  ['checking', gathered()],
  ['checking', built()],
  ['checking', approved()],
  ['ready', released()],
  ['answered', closed(released(), 'answered')],
  ['withdrawn', closed(asked(verified()), 'withdrawn')],
] as const)('a request is %s in the words of the person who sent it', (place, kase) => {
  expect(placeOf(kase)).toBe(place)
})

describe('in time', () => {
  test('a request runs to the end of its last day, and is late on the next', () => {
    expect(timing(aCase(), '2026-12-23')).toEqual({ state: 'running', dueOn: '2026-12-23' })
    expect(timing(aCase(), '2026-12-24')).toEqual({ state: 'late', dueOn: '2026-12-23' })
  })

  test('it waits for identity or an answer, and is never late meanwhile', () => {
    expect(timing(act(aCase(), [{ act: 'ask-identity' }]), '2027-12-24')).toEqual({ state: 'not-started' })
    expect(timing(asked(verified()), '2027-12-24')).toEqual({ state: 'paused', since: '2026-11-24' })
  })

  test('once answered it stays as it was that day: in time or late', () => {
    const inTime = { state: 'answered', on: '2026-11-24', dueOn: '2026-12-23', isLate: false }
    expect(timing(released(), '2027-12-24')).toEqual(inTime)
    expect(timing(closed(released(), 'answered'), '2027-12-24')).toEqual(inTime)
    const late = { ...approved(), settled: { on: '2026-12-24', calendar: calendar.version } }
    expect(timing(late)).toMatchObject({ state: 'answered', isLate: true })
  })

  test('one that was taken back has no date', () => {
    expect(timing(closed(verified(), 'withdrawn'))).toEqual({ state: 'withdrawn', on: '2026-11-24' })
  })

  test('what a question moved the date from is the date without it', () => {
    const kase = answered(verified(), '2026-11-27')
    expect(dueBeforeQuestion(kase, calendar)).toBe('2026-12-23')
    expect(timing(kase)).toEqual({ state: 'running', dueOn: '2026-12-29' })
  })
})

test('who asks for somebody else waits to be shown to be allowed to, once that was asked for', () => {
  const forOther = verified(aCase({ actingAs: 'solicitor' }))
  expect(placeOf(forOther)).toBe('looking')
  const asked = act(forOther, [{ act: 'ask-authority' }])
  expect(placeOf(asked)).toBe('waiting-authority')
  expect(placeOf(act(asked, [{ act: 'verify-authority', method: 'papers-seen' }]))).toBe('looking')
})

describe('services asked', () => {
  const open = (kase: Case, source: string) => act(kase, [{ act: 'open-search', search: source, source }])

  test('are counted, and those that have answered', () => {
    expect(servicesAsked(verified())).toBeNull()
    const two = open(open(verified(), 'early-help'), 'schools')
    expect(servicesAsked(two)).toEqual({ asked: 2, answered: 0 })
    const one = act(two, [{ act: 'answer-search', search: 'schools', found: ['r1'] }])
    expect(servicesAsked(one)).toEqual({ asked: 2, answered: 1 })
  })

  test('count once where they were asked again, by their last answer, and not at all once given up', () => {
    const failed = act(open(verified(), 'early-help'), [{ act: 'fail-search', search: 'early-help' }])
    expect(servicesAsked(failed)).toEqual({ asked: 1, answered: 0 })
    const again = act(failed, [{ act: 'open-search', search: 's2', source: 'early-help' }])
    expect(servicesAsked(again)).toEqual({ asked: 1, answered: 0 })
    expect(servicesAsked(act(failed, [{ act: 'give-up-search', search: 'early-help' }]))).toBeNull()
  })
})

describe('what an act does to the date is said before it is done', () => {
  const effect = (kase: Case, ...commands: readonly Command[]) => effectOf(kase, commands, settingFor(kase))
  const message = { act: 'receive-message', message: 'm1', about: 'more' } as const

  test('a message changes nothing; while the time stands still it starts nothing', () => {
    expect(effect(verified(), message)).toEqual({ does: 'nothing', dueOn: '2026-12-23' })
    expect(effect(asked(verified()), message)).toEqual({ does: 'nothing-yet' })
    expect(effect(released(), message)).toEqual({ does: 'over' })
  })

  test('an answer moves it to just where the answer then has it', () => {
    const answer = { act: 'answer-clarification', clarification: 'q1', on: '2026-11-24', channel: 'portal' } as const
    const kase = asked(verified())
    const dueOn = timing(act(kase, [answer]))
    expect(effect(kase, answer)).toEqual({ does: 'moves', dueOn: 'dueOn' in dueOn ? dueOn.dueOn : null })
  })

  test('taking a request back ends it', () => {
    expect(effect(verified(), { act: 'close', outcome: 'withdrawn' })).toEqual({ does: 'ends' })
  })
})

describe('only what would be taken is offered', () => {
  const open = (kase: Case) => actsOpen(kase, settingFor(kase))

  test('while the council works', () => {
    expect(open(verified())).toEqual(['more', 'move', 'help', 'withdrawal', 'complaint'])
    expect(open(verified(aCase({ activities: ['one', 'two'] })))).toContain('narrowing')
  })

  test('once an answer went out, what it says can be asked about, and nothing is taken back', () => {
    const afterwards = ['more', 'move', 'help', 'redaction', 'review', 'complaint']
    expect(open(released())).toEqual(afterwards)
    expect(open(closed(released(), 'answered'))).toEqual(afterwards)
  })

  test('once it was taken back, the person may still write and complain', () => {
    expect(open(closed(verified(), 'withdrawn'))).toEqual(['more', 'move', 'help', 'complaint'])
  })
})

test.each([
  ['TRA-7K4P-2M9D', 'as it is printed'],
  ['tra 7k4p 2m9d', 'in small letters with spaces'],
  ['  (tra7k4p2m9d) ', 'in one piece with stray brackets'],
  ['TRA–7K4P–2M9D', 'with dashes that a telephone puts in'],
])('the reference %s is read: %s', (typed) => {
  const found = { reference: 'TRA-7K4P-2M9D', email: 'Marged@example.org' }
  expect(readFind({ reference: [typed], email: [' Marged @example.org '] })).toEqual({ found })
})

test('what is wrong with a form to find a request is its form alone, all of it at once', () => {
  const errors = (reference: string, email: string) => readFind({ reference: [reference], email: [email] })
  expect(errors('', '')).toEqual({
    errors: { reference: 'follow.find.errors.reference-empty', email: 'follow.find.errors.email-empty' },
  })
  expect(errors('TRA-7K4P', 'marged')).toEqual({
    errors: { reference: 'follow.find.errors.reference-format', email: 'follow.find.errors.email-format' },
  })
  expect('found' in errors('ZZZ-ZZZZ-ZZZZ', 'nobody@example.org')).toBe(true)
})

test('a request is taken back again once its answer was, and is not while one is out', () => {
  const back = act(released(), [{ act: 'recall-pack' }], { by: ben })
  expect(whyNotNow('withdrawal', back, settingFor(back))).toBeUndefined()
  expect(whyNotNow('withdrawal', released(), settingFor(released()))).toBe('already-released')
})
