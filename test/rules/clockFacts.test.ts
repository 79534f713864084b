import { describe, expect, test } from 'vitest'
import { factsFrom, Happened } from '~/app/rules/clock/happened'
import { rights } from '~/app/rules/clock/period'
import { happenedIn } from './clockCases'

const given = (more: Readonly<Record<string, unknown>>) =>
  Happened.parse({ id: 'a', jurisdiction: 'EW', right: 'access', received: '2026-09-01', ...more })
const faultsOf = (happened: Happened) => {
  const read = factsFrom(happened)
  return 'faults' in read ? read.faults : []
}
const factsOf = (happened: Happened) => {
  const read = factsFrom(happened)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.facts
}

describe('what happened is refused in plain words', () => {
  test.each<readonly [string, Happened, readonly string[]]>([
    [
      'a right that nobody knows',
      given({ right: 'forgetting' }),
      [`"forgetting" is not a right. There are: ${rights.join(', ')}.`],
    ],
    ['a regime that nobody knows', given({ regime: 'LAW' }), ['"LAW" is not a regime. There are: UK_GDPR, PART_3.']],
    [
      'a right that Part 3 lacks',
      given({ regime: 'PART_3', right: 'portability' }),
      ['Part 3 has no right called portability.'],
    ],
    ['no day of receipt', given({ received: undefined }), ['It has no "received" day and no "received_at_utc".']],
    [
      'several at once',
      given({ right: 'x', regime: 'y', received: undefined }),
      [expect.stringContaining('"x"'), expect.stringContaining('"y"'), expect.stringContaining('received')],
    ],
    [
      'an event before the request',
      happenedIn('EW access 2026-09-01, extension_notice 2026-08-31'),
      ['extension_notice of 2026-08-31 is before 2026-09-01, when it came.'],
    ],
    [
      'an answer before its question',
      happenedIn('EW access 2026-09-01, clarification_asked 2026-09-05, clarification_answered 2026-09-04'),
      ['clarification_answered of 2026-09-04 answers nothing that was asked by then.'],
    ],
    [
      'an answer to no question',
      happenedIn('EW access 2026-09-01, clarification_answered 2026-09-04'),
      ['clarification_answered of 2026-09-04 answers nothing that was asked by then.'],
    ],
    [
      'a second answer to one question',
      happenedIn(
        'EW access 2026-09-01, clarification_asked 2026-09-03, clarification_answered 2026-09-04, clarification_answered 2026-09-05',
      ),
      ['clarification_answered of 2026-09-05 answers nothing that was asked by then.'],
    ],
    [
      'an answer to another question',
      happenedIn('EW access 2026-09-01, clarification_asked 2026-09-03 a, clarification_answered 2026-09-04 b'),
      ['clarification_answered of 2026-09-04 answers nothing that was asked by then.'],
    ],
    [
      'proof before it was asked for',
      happenedIn('EW access 2026-09-01, id_requested 2026-09-05, id_received 2026-09-04'),
      ['id_received of 2026-09-04 answers nothing that was asked by then.'],
    ],
    [
      'a fee before it was asked for, though proof was',
      happenedIn('EW access 2026-09-01, id_requested 2026-09-02, fee_paid 2026-09-04, fee_requested 2026-09-05'),
      ['fee_paid of 2026-09-04 answers nothing that was asked by then.'],
    ],
    [
      'a word mistyped, which would give a wrong date',
      happenedIn('EW access 2026-09-01, clarification_askd 2026-09-05, id 2026-09-06, fee_payed 2026-09-07'),
      ['clarification_askd', 'id', 'fee_payed'].map((word) =>
        expect.stringMatching(`^"${word}" is not an event. There are: id_requested, .*extension_notice.$`),
      ),
    ],
  ])('%s', (_, happened, faults) => {
    expect(faultsOf(happened)).toEqual(faults)
  })
})

describe('what happened is read', () => {
  test.each([
    ['Direct marketing', 'direct-marketing'],
    ['objection_direct_marketing', 'direct-marketing'],
    ['objection_marketing', 'direct-marketing'],
    ['SAR', 'access'],
    ['automated_decision', 'automated-decisions'],
    ['automated decision-making', 'automated-decisions'],
  ])('"%s" is the right called %s', (right, name) => {
    expect(factsOf(given({ right })).right).toBe(name)
  })

  test.each([
    ['UK_GDPR', 'uk-gdpr'],
    ['gdpr', 'uk-gdpr'],
    ['Part 3', 'part-3'],
    ['DPA_PART_3', 'part-3'],
    ['DPA2018_PART3', 'part-3'],
    ['law enforcement', 'part-3'],
  ])('"%s" is the regime called %s', (regime, name) => {
    expect(factsOf(given({ regime })).regime).toBe(name)
  })

  test('each answer goes to its question by reference, else to the oldest that waits', () => {
    const { pauses } = factsOf(
      happenedIn(
        'EW access 2026-09-01, clarification_asked 2026-09-02 a, clarification_asked 2026-09-03 b, clarification_answered 2026-09-04 b, clarification_answered 2026-09-05',
      ),
    )
    expect(pauses).toEqual([
      { askedOn: '2026-09-02', answeredOn: '2026-09-05' },
      { askedOn: '2026-09-03', answeredOn: '2026-09-04' },
    ])
  })

  test('one answer is to one question: the other still waits', () => {
    const { pauses } = factsOf(
      happenedIn(
        'EW access 2026-09-01, clarification_asked 2026-09-02, clarification_asked 2026-09-03, clarification_answered 2026-09-05',
      ),
    )
    expect(pauses).toEqual([
      { askedOn: '2026-09-02', answeredOn: '2026-09-05' },
      { askedOn: '2026-09-03', answeredOn: null },
    ])
  })

  test.each([
    ['2026-06-30T23:30', '2026-07-01'],
    ['2026-06-30T22:30', '2026-06-30'],
    ['2026-06-30T23:30Z', '2026-07-01'],
    ['2026-06-30T23:30:00', '2026-07-01'],
    ['2026-06-30T23:30:00.5', '2026-07-01'],
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-06-30T23:30+01:00', '2026-06-30'],
    ['2026-06-30T22:30-01:00', '2026-07-01'],
  ])('a request of %s came on %s in London', (at, day) => {
    expect(factsOf(given({ received: null, received_at_utc: at })).receivedOn).toBe(day)
  })

  test.each(['yesterday', '2026-06-30', 'on 2026-06-30T23:30', '2026-06-30T23', '2026-06-31T23:30'])(
    'a moment is never guessed: %j is refused',
    (at) => {
      expect(() => given({ received_at_utc: at })).toThrow()
    },
  )

  test('a request to which nothing happened need not say so', () => {
    expect(factsOf(given({}))).toMatchObject({ awaited: [], pauses: [], extensionNotices: [], besides: [] })
  })

  test('one proof answers whatever waits for it, and proof that comes again nothing', () => {
    const { awaited, pauses } = factsOf(
      happenedIn(
        'EW access 2026-09-01, identity_requested 2026-09-02, id_requested 2026-09-03, identity_received 2026-09-04, id_received 2026-09-09',
      ),
    )
    expect(awaited).toEqual([
      { what: 'identity', askedOn: '2026-09-02', completeOn: '2026-09-04' },
      { what: 'identity', askedOn: '2026-09-03', completeOn: '2026-09-04' },
    ])
    expect(pauses).toEqual([])
  })

  test('an event that moves nothing is kept, to be told so; the moment of receipt goes before its day', () => {
    const read = factsOf({
      ...happenedIn('EW access 2026-09-01, feedback 2026-09-02'),
      received_at_utc: '2026-06-30T23:30:00Z',
    })
    expect(read).toMatchObject({ receivedOn: '2026-07-01', besides: [{ what: 'feedback', on: '2026-09-02' }] })
  })
})
