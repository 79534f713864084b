import { written } from './oracleDays'
import { all, isOpen, isOverdue, many, type Table, tenth } from './oracleSums'

export const now: Table = (facts, { today }) => {
  const open = facts.filter((f) => isOpen(f, today))
  const left = open.flatMap((f) => (f.due === null ? [] : [f.due - today]))
  const oldest = Math.min(...open.map((f) => f.received))
  return [
    open.length,
    many(left, (n) => n < 0),
    many(left, (n) => n === 0),
    many(left, (n) => n > 0 && n < 8),
    many(left, (n) => n > 7),
    many(open, (f) => f.paused),
    many(open, (f) => !f.started),
    many(open, (f) => f.extended),
    open.length ? today - oldest : null,
    open.length ? written(oldest) : null,
    many(facts, (f) => f.reviews.some((r) => r.ended === null)),
  ].map((n) => [n])
}

export const ends = (today: number, weeks: number) => {
  // 4 January 1970 was a Sunday.
  const sunday = today - ((today - 3) % 7)
  return Array.from({ length: weeks }, (_, i) => sunday - 7 * (weeks - 1 - i))
}
export const trend: Table = (facts, { today }) =>
  ends(today, 26).map((end) => [
    many(facts, (f) => f.received > end - 7 && f.received <= end),
    many(facts, (f) => f.settled !== null && f.settled > end - 7 && f.settled <= end),
    many(facts, (f) => isOpen(f, end)),
    many(facts, (f) => isOverdue(f, end)),
  ])

export const forecast: Table = (facts, asked) => {
  const last = trend(facts, asked)
    .slice(-8)
    .map(([a, b]) => [Number(a), Number(b)] as const)
  const [ins, outs] = [all(last.map(([a]) => a)) / 8, all(last.map(([, b]) => b)) / 8]
  const net = outs - ins
  const spread = Math.sqrt(all(last.map(([a, b]) => (b - a - net) ** 2)) / 7)
  const overdue = many(facts, (f) => isOverdue(f, asked.today))
  const weeks = (by: number) => (overdue === 0 ? 0 : by > 0 ? Math.ceil(overdue / by) : 'Not at this rate')
  const error = spread / Math.sqrt(8)
  return [
    overdue,
    tenth(ins),
    tenth(outs),
    tenth(net),
    tenth(spread),
    weeks(net),
    weeks(net + error),
    weeks(net - error),
  ].map((n) => [n])
}
