import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Clock, readClock } from '~/app/rules/clock/clock'
import { countPeriod, type Limit } from '~/app/rules/clock/count'
import { factsFrom, Happened } from '~/app/rules/clock/happened'
import { Nation } from '~/app/rules/clock/holidays'
import { otherPeriods } from '~/app/rules/clock/period'
import { holidays } from '../kit/holidays'
import { clockCases, happenedIn } from './clockCases'

const day = z.iso.date().nullable()
const Vector = Happened.extend({
  clock: z.enum(['running', 'paused', 'not_started']),
  relevant_time: day,
  due: day,
  due_if_answer_day_counts: day,
  extension_notice_by: day,
  extension_valid: z.boolean().optional(),
  excluded_days: z.number().optional(),
  unrolled_end: day.optional(),
})
const Special = z.object({
  id: z.string(),
  kind: z.string(),
  jurisdiction: Nation,
  start: z.iso.date(),
  announced: z.iso.date().optional(),
  term_gap: z.tuple([z.iso.date(), z.iso.date()]).optional(),
  due: z.iso.date(),
})
type Special = z.infer<typeof Special>

/** Worked examples of the law: UK GDPR Articles 4A, 12 and 12A; Regulation 1182/71 Article 3. */
const { vectors, special_periods: specials } = z
  .object({ vectors: z.array(Vector), special_periods: z.array(Special) })
  .parse(JSON.parse(readFileSync('test/rules/deadlineVectors.json', 'utf8')))

function clockOf(happened: Happened): Clock {
  const read = factsFrom(happened)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return readClock(read.facts, holidays)
}

/** A clock as the vectors write it, with every field that one of its state has. */
function written(clock: Clock) {
  const none = { due: null, due_if_answer_day_counts: null, extension_notice_by: null }
  if (clock.state === 'not-started') return { clock: 'not_started', relevant_time: null, ...none }
  const valid = clock.extension === null ? {} : { extension_valid: clock.extension === 'in-time' }
  if (clock.state === 'paused') return { clock: 'paused', relevant_time: clock.startedOn, ...none, ...valid }
  return {
    clock: 'running',
    relevant_time: clock.startedOn,
    excluded_days: clock.excludedDays,
    unrolled_end: clock.endOn,
    due: clock.dueOn,
    due_if_answer_day_counts: clock.cautiousOn,
    extension_notice_by: clock.noticeLimitOn,
    ...valid,
  }
}

describe('every vector of the law, in every field', () => {
  test('there are 59, of every nation, in every state, with every kind of event', () => {
    expect(vectors).toHaveLength(59)
    expect(new Set(vectors.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['EW', 'SC', 'NI']))
    expect(new Set(vectors.map(({ clock }) => clock))).toEqual(new Set(['running', 'paused', 'not_started']))
    const happened = new Set(vectors.flatMap(({ events }) => events.map(({ type }) => type)))
    for (const type of ['id_received', 'fee_paid', 'clarification_answered', 'extension_notice']) {
      expect(happened).toContain(type)
    }
  })

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { id, jurisdiction, regime, right, received, received_at_utc, events, ...expected } = vector
    expect(written(clockOf(vector))).toEqual(expected)
    expect(written(clockOf({ ...vector, events: events.toReversed() }))).toEqual(expected)
  })
})

function expectedOf(words: string) {
  const dayAfter = (word: string) => new RegExp(`${word} (\\S{10})`).exec(words)?.[1]
  const due = dayAfter('due')
  const valid = /valid|late/.test(words) ? { extension_valid: words.includes('valid') } : {}
  if (due === undefined) return { clock: words.split(',')[0], ...valid }
  return {
    clock: 'running',
    due,
    due_if_answer_day_counts: dayAfter('cautious') ?? due,
    extension_notice_by: words.includes('notice none') ? null : (dayAfter('notice') ?? due),
    excluded_days: Number(/excluded (\d+)/.exec(words)?.[1] ?? 0),
    ...valid,
  }
}

describe('what the vectors leave out', () => {
  test.each(clockCases)('%s (%s)', (_, given, expected) => {
    const happened = happenedIn(given)
    const clock = written(clockOf(happened))
    expect(clock).toMatchObject(expectedOf(expected))
    expect('extension_valid' in clock).toBe(/valid|late/.test(expected))
    expect(written(clockOf({ ...happened, events: happened.events.toReversed() }))).toEqual(clock)
  })
})

/** Each kind of the other limits: read by one algorithm, from what the law's data says of it. */
const kinds: Readonly<Record<string, (given: Special) => Limit>> = {
  complaint_ack_164A: (given) => limit('complaint-acknowledgement', given),
  principal_reporter_notice: (given) => limit('principal-reporter', given),
  ahra_40_days: (given) => limit('health-record', given),
  ahra_21_days: (given) => limit('recent-health-record', given),
  health_opinion_oldest_valid: (given) => limit('health-opinion', given),
  education_record_15_school_days: (given) => limit('education-record', given),
  // The earlier of the two.
  exam_results_sar: (given) => {
    const fromQuestion = limit('examination-question', given)
    const fromAnnouncement = limit('examination-announcement', { ...given, start: given.announced ?? given.start })
    return fromAnnouncement.on < fromQuestion.on ? fromAnnouncement : fromQuestion
  },
}

function limit(of: keyof typeof otherPeriods, { start, jurisdiction: nation, term_gap }: Special): Limit {
  const closed = term_gap ? [{ from: term_gap[0], to: term_gap[1] }] : []
  return countPeriod(otherPeriods[of], start, { nation, holidays, closed })
}

describe('every special period of the law', () => {
  test('there are 10, of 7 kinds', () => {
    expect(specials).toHaveLength(10)
    expect(new Set(specials.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)))
  })

  test.each(specials.map((special) => [special.id, special.kind, special] as const))('%s: %s', (_, kind, special) => {
    const counted = kinds[kind]?.(special)
    expect(counted?.on).toBe(special.due)
    expect(counted?.working.at(-1)).toMatchObject({ step: 'limit', on: special.due })
  })
})
