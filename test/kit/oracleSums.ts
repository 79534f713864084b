import type { Facts } from './oracleFacts'

export type Asked = { readonly from: number; readonly to: number; readonly today: number }
export type Numbers = readonly (readonly (number | string | null)[])[]
export type Table = (facts: readonly Facts[], asked: Asked) => Numbers

export const tenth = (n: number) => Math.round(n * 10) / 10
export const average = (ns: readonly number[]) => (ns.length ? tenth(ns.reduce((a, b) => a + b, 0) / ns.length) : null)
export function middle(ns: readonly number[]) {
  const s = [...ns].sort((a, b) => a - b)
  const [a, b] = [s[Math.ceil(s.length / 2) - 1], s[Math.floor(s.length / 2)]]
  return a === undefined || b === undefined ? null : (a + b) / 2
}
export const rate = (part: number, whole: number) => (whole ? Math.round((1000 * part) / whole) / 10 : null)

export const within = ({ from, to }: Asked, day: number | null) => day !== null && from <= day && day <= to
export const isAnswer = (f: Facts) => f.outcome === 'answered' || f.outcome === 'refused'
export const done = (facts: readonly Facts[], asked: Asked) =>
  facts.filter((f) => isAnswer(f) && within(asked, f.settled))
export const came = (facts: readonly Facts[], asked: Asked) => facts.filter((f) => within(asked, f.received))
export const over = (f: Facts) => (f.due === null || f.settled === null ? 0 : Math.max(0, f.settled - f.due))
export const took = (f: Facts) => (f.settled ?? 0) - f.received
export const inTime = (f: Facts) => f.due !== null && (f.settled ?? 0) <= f.due
export const late = (f: Facts) => f.due !== null && (f.settled ?? 0) > f.due
export const isOpen = (f: Facts, day: number) => f.received <= day && (f.settled === null || f.settled > day)
export const isOverdue = (f: Facts, day: number) => isOpen(f, day) && f.due !== null && f.due < day
export const many = <T>(of: readonly T[], is: (one: T) => boolean) => of.filter(is).length
export const all = (ns: readonly number[]) => ns.reduce((a, b) => a + b, 0)

export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'direct-marketing',
]
export const lateEnds = [7, 30, 90, 1e9]
export const ageEnds = [30, 60, 90, 180, 365, 1e9]
export const banded = (days: readonly number[], ends: readonly number[], least: number) =>
  ends.map((end, i) => [many(days, (d) => d <= end && d >= (i ? (ends[i - 1] ?? 0) + 1 : least))])
