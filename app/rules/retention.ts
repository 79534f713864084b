import { addDays, addMonths, type Day, isAfter, laterOf } from './day'
import type { RetentionRule } from './register/schema'

/** What a rule of retention comes to for one person. `from` is the day that its period runs from. */
export type WorkedOut =
  | { readonly state: 'kept-until'; readonly from?: Day; readonly until: Day }
  | { readonly state: 'passed'; readonly from?: Day; readonly until: Day }
  | { readonly state: 'held'; readonly hold: string; readonly until?: Day }

type Known = {
  /** The days that start each rule's period for this person, by the rule's id. */
  readonly days: Readonly<Record<string, readonly Day[]>>
  readonly today: Day
}

/**
 * What the rules of one activity come to for a person, by rule: Article 15(1)(d) UK GDPR. A rule that gives no day for
 * them is left out. Where a hold stands, every rule of the activity is held: nothing may be deleted under any of them.
 */
export function workOutRetention(
  rules: readonly RetentionRule[],
  { days, today }: Known,
): Readonly<Record<string, WorkedOut>> {
  const hold = rules.flatMap((rule) => (rule.kind === 'suspended-by-hold' ? [rule.hold] : [])).join('; ')
  const found = rules.flatMap((rule) => {
    const worked = workOut(rule, { days: days[rule.id] ?? [], today, hold })
    return worked === null ? [] : [[rule.id, worked] as const]
  })
  return Object.fromEntries(found)
}

type About = { readonly days: readonly Day[]; readonly today: Day; readonly hold: string }

/** What one rule comes to; null where it gives no day. An empty `hold` is none. */
export function workOut(rule: RetentionRule, { days, today, hold }: About): WorkedOut | null {
  const span = spanOf(rule, days)
  if (rule.kind === 'suspended-by-hold') return { state: 'held', hold: hold || rule.hold }
  if (hold !== '') return { state: 'held', hold, ...(span && { until: span.until }) }
  if (span === null) return null
  return { state: isAfter(today, span.until) ? 'passed' : 'kept-until', ...span }
}

type Span = { readonly from?: Day; readonly until: Day }

function spanOf(rule: RetentionRule, days: readonly Day[]): Span | null {
  if (rule.kind === 'until-date') return { until: lastDayOf(rule.until) }
  if (rule.kind !== 'period-after' || days.length === 0) return null
  const { years = 0, months = 0 } = rule.period
  // The last thing that happened starts the time: nothing is let go before the rule allows it for all of it.
  const from = days.reduce(laterOf)
  return { from, until: addMonths(from, years * 12 + months) }
}

/** "Until 2031" and "until March 2031" let the whole of that year or month go by. */
function lastDayOf(when: string | number): Day {
  const [year = '', month, day] = String(when).split('-')
  if (month === undefined) return `${year}-12-31`
  return day === undefined ? addDays(addMonths(`${year}-${month}-01`, 1), -1) : String(when)
}
