import type { Facts } from './oracleFacts'
import { ends, forecast, now, trend } from './oraclePile'
import type { Asked } from './oracleSums'
import {
  ageEnds,
  all,
  average,
  banded,
  came,
  done,
  inTime,
  isAnswer,
  isOpen,
  isOverdue,
  late,
  lateEnds,
  many,
  middle,
  over,
  rate,
  rights,
  type Table,
  took,
  within,
} from './oracleSums'

const performance: Table = (facts, asked) => {
  const [r, d] = [came(facts, asked), done(facts, asked)]
  const ended = facts.filter((f) => within(asked, f.settled))
  return [
    r.length,
    many(r, (f) => f.imported),
    d.length,
    many(d, inTime),
    many(d, late),
    many(d, (f) => f.paused),
    many(d, (f) => !f.started),
    rate(
      many(d, inTime),
      many(d, (f) => f.due !== null),
    ),
    many(d, (f) => f.extended),
    many(d, (f) => f.pausedDays > 0),
    all(d.map((f) => f.pausedDays)),
    average(d.map(took)),
    middle(d.map(took)),
    many(ended, (f) => !isAnswer(f)),
  ].map((n) => [n])
}

const byRight: Table = (facts, asked) =>
  [...rights, null].map((right) => {
    const mine = facts.filter((f) => right === null || f.right === right)
    const d = done(mine, asked)
    const on = many(d, inTime)
    return [
      came(mine, asked).length,
      d.length,
      on,
      many(d, late),
      rate(on, on + many(d, late)),
      average(d.map(took)),
      middle(d.map(took)),
    ]
  })

const stages: Table = (facts, asked) => {
  const watched = done(facts, asked).filter((f) => !f.imported)
  const names = [
    'received',
    'waiting-for-identity',
    'gathering',
    'redacting',
    'deciding',
    'building',
    'review',
    'approved',
  ]
  return names.map((stage) => {
    const days = watched.flatMap((f) => f.stages.get(stage) ?? [])
    return [days.length, average(days), middle(days), all(days)]
  })
}

const services: Table = (facts, asked) =>
  ['early-help', 'housing', 'schools'].map((source) => {
    const mine = facts.flatMap((f) =>
      f.searches.filter((s) => s.source === source).map((s) => ({ ...s, live: f.settled === null })),
    )
    const answered = mine.filter((s) => within(asked, s.answered)).map((s) => (s.answered ?? 0) - s.opened)
    const waits = mine.filter((s) => s.live && s.answered === null).map((s) => asked.today - s.opened)
    return [
      answered.length,
      average(answered),
      middle(answered),
      waits.length,
      waits.length ? Math.max(...waits) : null,
    ]
  })

const complaintsOf = (facts: readonly Facts[]) => facts.flatMap((f) => f.complaints)
const acknowledged: Table = (facts, asked) => {
  const r = complaintsOf(facts).filter((c) => within(asked, c.received))
  const good = many(r, (c) => c.acknowledged !== null && c.acknowledged <= c.limit)
  const bad = many(r, (c) => c.acknowledged !== null && c.acknowledged > c.limit)
  const missed = many(r, (c) => c.acknowledged === null && asked.today > c.limit)
  return [r.length, good, bad, r.length - good - bad - missed, missed, rate(good, good + bad + missed)].map((n) => [n])
}

/** Each table by its id, its cells after the first column, computed from facts of raw events. */
export const oracleTables: Readonly<Record<string, Table>> = {
  performance,
  late: (facts, asked) => banded(done(facts, asked).map(over), lateEnds, 1),
  'by-right': byRight,
  'by-outcome': (facts, asked) =>
    ['answered', 'refused', 'withdrawn', 'transferred', 'duplicate', 'no-reply'].map((o) => [
      many(facts, (f) => within(asked, f.settled) && f.outcome === o),
    ]),
  'by-channel': (facts, asked) =>
    ['portal', 'email', 'post', 'telephone', 'counter', 'social-media'].map((c) => [
      many(came(facts, asked), (f) => f.channel === c && !f.imported),
    ]),
  people: (facts, asked) =>
    ['anna', 'ben', 'cara', null].map((p) => {
      const mine = facts.filter((f) => f.assigned === p)
      return [
        many(mine, (f) => isOpen(f, asked.today)),
        many(mine, (f) => isOverdue(f, asked.today)),
        done(mine, asked).length,
      ]
    }),
  stages,
  services,
  now,
  'open-by-age': (facts, { today }) =>
    banded(
      facts.filter((f) => isOpen(f, today)).map((f) => today - f.received),
      ageEnds,
      0,
    ),
  'overdue-by-age': (facts, { today }) =>
    banded(
      facts.filter((f) => isOverdue(f, today)).map((f) => today - (f.due ?? 0)),
      lateEnds,
      1,
    ),
  trend,
  forecast,
  objections: (facts, asked) =>
    ['upheld', 'partly', 'refused', 'not-applicable'].map((result) =>
      ['objection', 'direct-marketing'].map((right) =>
        many(facts, (f) => f.right === right && f.objection?.result === result && within(asked, f.objection.on)),
      ),
    ),
  decisions: (facts, asked) =>
    ['rectification', 'erasure', 'restriction', 'portability'].map((right) =>
      ['done', 'partly', 'refused'].map((result) =>
        many(facts, (f) => f.right === right && f.decision?.result === result && within(asked, f.decision.on)),
      ),
    ),
  exemptions: (facts, asked) =>
    ['S2-16', 'S2-2', 'S3-2'].map((id) => [
      many(done(facts, asked), (f) => f.used.has(id)),
      all(done(facts, asked).map((f) => f.used.get(id) ?? 0)),
    ]),
  redaction: (facts, asked) => {
    const d = done(facts, asked)
    return [
      many(d, (f) => f.pages > 0),
      all(d.map((f) => f.pages)),
      all(d.map((f) => f.hiddenPages)),
      all(d.map((f) => f.packPages)),
    ].map((n) => [n])
  },
  reviews: (facts, asked) => {
    const r = facts.flatMap((f) => f.reviews)
    const ended = r.filter((one) => within(asked, one.ended))
    return [
      many(r, (one) => within(asked, one.opened)),
      many(ended, (one) => one.result === 'again'),
      many(ended, (one) => one.result === 'nothing'),
    ].map((n) => [n])
  },
  acknowledged,
  'complaint-results': (facts, asked) =>
    ['upheld', 'partly', 'not-upheld', null].map((result) => {
      const days = complaintsOf(facts)
        .filter((c) => within(asked, c.answered) && (result === null || c.result === result))
        .map((c) => (c.answered ?? 0) - c.received)
      return [days.length, average(days), middle(days)]
    }),
  'complaints-open': (facts, { today }) => {
    const days = complaintsOf(facts)
      .filter((c) => c.answered === null)
      .map((c) => today - c.received)
    return [[days.length], [days.length ? Math.max(...days) : null]]
  },
  week: (facts, { today }) => {
    const end = ends(today, 1)[0] ?? 0
    const spans = [
      [end - 6, end],
      [end - 13, end - 7],
      [end - 90, end],
    ].map(([from = 0, to = 0]) => ({ from, to, today }))
    const of = (one: (asked: Asked) => number | null) => spans.map(one)
    return [
      of((s) => came(facts, s).length),
      of((s) => done(facts, s).length),
      of((s) => many(done(facts, s), inTime)),
      of((s) => many(done(facts, s), late)),
      of((s) =>
        rate(
          many(done(facts, s), inTime),
          many(done(facts, s), (f) => f.due !== null),
        ),
      ),
      of((s) => many(complaintsOf(facts), (c) => within(s, c.received))),
    ]
  },
}
