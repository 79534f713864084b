import { describe, expect, test } from 'vitest'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import { factsFrom } from '~/app/rules/clock/happened'
import { periodOf, rights } from '~/app/rules/clock/period'
import { holidays } from '../kit/holidays'
import { happenedIn } from './clockCases'

function faultsIn(happened: ReturnType<typeof happenedIn>): readonly string[] {
  const read = factsFrom(happened)
  return 'faults' in read ? read.faults : []
}

describe('facts that can not be are a bug of whoever wrote them', () => {
  const request: ClockFacts = { right: 'access', nation: 'EW', receivedOn: '2026-09-02' }
  const early = '2026-09-01'
  test.each<readonly [string, Partial<ClockFacts>]>([
    ['proof asked for before receipt', { awaited: [{ what: 'fee', askedOn: early, completeOn: null }] }],
    ['proof before it was asked for', { awaited: [{ what: 'fee', askedOn: '2026-09-05', completeOn: '2026-09-04' }] }],
    ['a question before receipt', { pauses: [{ askedOn: early, answeredOn: null }] }],
    ['an answer before its question', { pauses: [{ askedOn: '2026-09-05', answeredOn: '2026-09-04' }] }],
    ['a notice before receipt', { extensionNotices: [early] }],
  ])('%s', (_, wrong) => {
    expect(() => readClock({ ...request, ...wrong }, holidays)).toThrow('Nothing happens to a request before it came')
  })

  test('a right that Part 3 lacks', () => {
    expect(() => readClock({ ...request, right: 'portability', regime: 'part-3' }, holidays)).toThrow(
      'No such right under part-3: portability',
    )
  })

  test('everything on the day of receipt may be', () => {
    const on = request.receivedOn
    const all = {
      awaited: [{ what: 'fee', askedOn: on, completeOn: on }],
      pauses: [{ askedOn: on, answeredOn: on }],
      extensionNotices: [on],
    } as const
    expect(readClock({ ...request, ...all }, holidays)).toMatchObject({ state: 'running', dueOn: '2026-12-02' })
  })
})

test('every right has its limit, and says who set it; Part 3 knows four', () => {
  const sources = (regime: 'uk-gdpr' | 'part-3') => rights.map((right) => periodOf(right, regime)?.source ?? null)
  expect(sources('uk-gdpr').map((source) => source?.startsWith('UK GDPR Article'))).toEqual(rights.map(() => true))
  expect(rights.filter((right) => periodOf(right, 'part-3'))).toEqual([
    'access',
    'rectification',
    'erasure',
    'restriction',
  ])
  expect(rights.filter((right) => periodOf(right)?.pause)).toEqual(['access'])
  expect(periodOf('access')).toMatchObject({
    refusalSource: 'UK GDPR Article 12(4)',
    startSource: 'UK GDPR Article 12A(2)',
  })
  expect(periodOf('erasure', 'part-3')).toMatchObject({ refusalSource: 'Data Protection Act 2018 section 53(6)' })
})

test('under Part 3 each thing that moves a time rests on its own section', () => {
  const act = 'Data Protection Act 2018'
  expect(periodOf('access', 'part-3')).toMatchObject({
    source: `${act} section 54`,
    startSource: `${act} section 54(3)`,
    pause: `${act} sections 45(1) and 54`,
    extension: { months: 3, from: '2026-02-05', source: `${act} section 54`, noticeSource: `${act} section 54` },
    restarts: {
      identity: `${act} sections 52(4) and 54(3)`,
      authority: "Information Commissioner's guidance on the right of access, time limits",
      fee: `${act} sections 53 and 54(3)`,
    },
  })
})

test('what moves nothing is told in the order of time, however it came', () => {
  const [first, second] = [
    { what: 'office_closed', on: '2026-09-05' },
    { what: 'staff_id_lost', on: '2026-09-10' },
  ]
  const working = (...besides: NonNullable<ClockFacts['besides']>) =>
    readClock({ right: 'access', nation: 'EW', receivedOn: '2026-09-01', besides }, holidays).working
  expect(working(second, first)).toEqual(working(first, second))
  expect(working(second, first).filter(({ step }) => step === 'no-effect')).toMatchObject([first, second])
  // "id" inside a word is no slip of the pen.
  expect(faultsIn(happenedIn('EW access 2026-09-01, staff_id_lost 2026-09-10'))).toEqual([])
})

test('questions of one day are told by their answers, the soonest first, however they came', () => {
  const [sooner, later] = [
    { askedOn: '2026-09-03', answeredOn: '2026-09-05' },
    { askedOn: '2026-09-03', answeredOn: '2026-09-09' },
  ]
  const open = { askedOn: '2026-09-03', answeredOn: null }
  const read = (...pauses: NonNullable<ClockFacts['pauses']>) =>
    readClock({ right: 'access', nation: 'EW', receivedOn: '2026-09-01', pauses }, holidays)
  expect(read(later, sooner)).toEqual(read(sooner, later))
  expect(read(later, sooner).working.filter(({ step }) => step === 'excluded')).toMatchObject([
    { from: '2026-09-03', to: '2026-09-05' },
    { from: '2026-09-06', to: '2026-09-09' },
  ])
  expect(read(open, sooner)).toEqual(read(sooner, open))
})
