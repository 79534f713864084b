import { describe, expect, test } from 'vitest'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import { parseHolidays } from '~/app/rules/clock/holidays'
import { dueLabel, dueOnOf } from '~/app/rules/clock/label'
import { holidayFeed, holidays } from '../kit/holidays'
import { type ClockVector, clockVectors } from './clockVectors'

/** A vector as the case keeps it: the day all the proof had come, and the first notice of an extension. */
function factsOf([, nation, receivedOn, events]: ClockVector): ClockFacts {
  const dayOf = (word: string) => new RegExp(`${word} (\\S{10})`).exec(events)?.[1]
  const [askedOn, completeOn = null, extendedOn] = [dayOf('asked'), dayOf('complete'), dayOf('extended')]
  return {
    right: 'access',
    nation,
    receivedOn,
    ...(askedOn ? { identity: { askedOn, completeOn } } : {}),
    ...(extendedOn ? { extendedOn } : {}),
  }
}

describe('every vector of the law, in three nations', () => {
  test('there are 47, of every nation, with every kind of event', () => {
    expect(clockVectors).toHaveLength(47)
    expect(new Set(clockVectors.map(([, nation]) => nation))).toEqual(new Set(['EW', 'SC', 'NI']))
    const events = clockVectors.map(([, , , happened]) => happened).join()
    for (const word of ['asked', 'part', 'complete', 'extended']) expect(events).toContain(word)
  })

  test.each(clockVectors.map((vector) => [vector[0], vector] as const))('%s', (_, vector) => {
    const [, , , , due, notice] = vector
    const clock = readClock(factsOf(vector), holidays)
    expect(clock.state).toBe(due === null ? 'not-started' : 'running')
    expect(dueOnOf(clock)).toBe(due)
    expect(clock.state === 'running' ? clock.noticeLimitOn : null).toBe(notice)
    // An objection has the same limit as a request for access.
    expect(dueOnOf(readClock({ ...factsOf(vector), right: 'objection' }, holidays))).toBe(due)
  })
})

describe('the working', () => {
  const working = (facts: Partial<ClockFacts> & { readonly receivedOn: string }) =>
    readClock({ right: 'access', nation: 'EW', ...facts }, holidays).working

  test('31 January: the last day of February, which is a Saturday', () => {
    expect(working({ receivedOn: '2026-01-31' })).toEqual([
      { step: 'received', on: '2026-01-31', source: 'UK GDPR Article 12A(2)' },
      { step: 'months', months: 1, to: '2026-02-28', source: 'UK GDPR Article 12A(1)' },
      { step: 'month-end', to: '2026-02-28', source: 'Regulation 1182/71 Article 3(2)(c)' },
      {
        step: 'rolled',
        from: '2026-02-28',
        because: 'Saturday',
        to: '2026-03-02',
        source: 'Regulation 1182/71 Article 3(4), by UK GDPR Article 4A',
      },
      { step: 'due', on: '2026-03-02', source: 'UK GDPR Article 12A(1)' },
    ])
  })

  test('a bank holiday is named, and the day after it is due', () => {
    expect(working({ receivedOn: '2026-07-31' })).toContainEqual(
      expect.objectContaining({ step: 'rolled', from: '2026-08-31', because: 'Summer bank holiday', to: '2026-09-01' }),
    )
    expect(working({ receivedOn: '2026-02-17', nation: 'NI' })).toContainEqual(
      expect.objectContaining({ step: 'rolled', because: expect.stringContaining('Patrick'), to: '2026-03-18' }),
    )
  })

  test('identity: the day all of it came is where the month starts; while it is awaited nothing is due', () => {
    const asked = { askedOn: '2026-10-06', completeOn: '2026-10-19' }
    expect(working({ receivedOn: '2026-10-05', identity: asked }).map((s) => s.step)).toEqual([
      'received',
      'identity-complete',
      'months',
      'due',
    ])
    expect(working({ receivedOn: '2026-10-05', identity: { ...asked, completeOn: null } })).toEqual([
      { step: 'received', on: '2026-10-05', source: 'UK GDPR Article 12A(2)' },
      { step: 'identity-waiting', on: '2026-10-06', source: 'UK GDPR Article 12A(2)(b)' },
    ])
  })

  test('an extension in time is three months in all; a late one changes nothing and is said to be late', () => {
    expect(working({ receivedOn: '2025-11-30', extendedOn: '2025-12-15' }).map((s) => s.step)).toEqual([
      'received',
      'extended',
      'month-end',
      'rolled',
      'due',
    ])
    expect(working({ receivedOn: '2026-09-01', extendedOn: '2026-10-02' })).toEqual([
      { step: 'received', on: '2026-09-01', source: 'UK GDPR Article 12A(2)' },
      { step: 'extension-late', on: '2026-10-02', limit: '2026-10-01', source: 'UK GDPR Article 12A(4)' },
      { step: 'months', months: 1, to: '2026-10-01', source: 'UK GDPR Article 12A(1)' },
      { step: 'due', on: '2026-10-01', source: 'UK GDPR Article 12A(1)' },
    ])
  })

  test('the last day for the notice is itself in time', () => {
    const clock = readClock(
      { right: 'access', nation: 'EW', receivedOn: '2026-09-03', extendedOn: '2026-10-05' },
      holidays,
    )
    expect(clock).toMatchObject({ extended: true, noticeLimitOn: '2026-10-05' })
  })
})

test.each([
  ['2026-11-20', '3 days late', 'late'],
  ['2026-11-22', '1 day late', 'late'],
  ['2026-11-23', 'due today', 'soon'],
  ['2026-11-24', 'due in 1 day', 'soon'],
  ['2026-11-30', 'due in 7 days', 'soon'],
  ['2026-12-01', 'due in 8 days', 'ok'],
  [null, 'not started: waiting for identity', 'stopped'],
])('due on %s is said, on 23 November, as "%s" (%s)', (due, label, tone) => {
  expect(dueLabel(due, '2026-11-23')).toEqual({ label, tone })
})

describe('a feed of bank holidays', () => {
  const feed = () => structuredClone(holidayFeed())
  const withDivision = (division: unknown) => ({ ...Object(feed()), scotland: division })

  test.each([
    ['nothing', null],
    ['a web page', '<html>Service unavailable</html>'],
    ['a nation missing', { 'england-and-wales': { events: [{ title: 'A', date: '2026-01-01' }] } }],
    ['a nation without holidays', withDivision({ events: [] })],
    ['a day that never was', withDivision({ events: [{ title: 'A', date: '2026-02-30' }] })],
    ['a day written another way', withDivision({ events: [{ title: 'A', date: '25/12/2026' }] })],
    ['a holiday without a name', withDivision({ events: [{ date: '2026-12-25' }] })],
  ])('is refused with %s', (_, wrong) => {
    expect(() => parseHolidays(wrong)).toThrow()
  })

  test('as gov.uk gives it has every nation, each with its own days', () => {
    expect(holidays.EW.get('2026-08-31')).toBe('Summer bank holiday')
    expect(holidays.SC.has('2026-08-31')).toBe(false)
    expect(holidays.SC.has('2026-11-30')).toBe(true)
    expect(holidays.NI.has('2026-07-13')).toBe(true)
  })
})
