import { sayDate } from '../dates'
import type { PackFacts, WorkedOut } from '../facts'
import { type Block, heading, keyvalue, paragraph, row, type Words } from '../tree'
import type { Say } from '../words'
import { type Beside, stated } from './parts'

type Activity = PackFacts['activities'][number]
type Rule = Activity['retention'][number]
type Period = Extract<Rule, { kind: 'period-after' }>['period']

/**
 * How long the information is kept: what the notice says, what that means, and the day it comes to for this person where
 * the rule gives one (Article 15(1)(d) UK GDPR).
 */
export const retention = (activity: Activity, say: Say, { quote, found }: Beside): readonly Block[] => [
  heading(3, say('retention.title')),
  ...(activity.retention.length === 0 ? [paragraph(say('retention.none'))] : []),
  ...activity.retention.flatMap((rule) =>
    keyvalue(
      [
        ...row(say('retention.stated'), stated(say, quote, rule)),
        ...row(say('retention.kind'), quote.sentence(meaning(rule, say, quote))),
        ...row(say('retention.you'), forYou(found?.retention[rule.id], say, quote)),
        ...row(say('retention.note'), rule.note ? [quote.words(rule.note)] : undefined),
      ],
      rule.applies,
    ),
  ),
]

/** The day that a rule comes to; that it has passed; or that a hold stops it. Said plainly, whichever it is. */
const forYou = (worked: WorkedOut | undefined, say: Say, quote: Beside['quote']): Words | undefined => {
  if (worked === undefined) return undefined
  const until = worked.until === undefined ? undefined : sayDate(say, worked.until)
  if (worked.state === 'held') {
    const hold = quote.blank(worked.hold)
    return quote.sentence(
      until ? say('retention.you.held.until', { hold, until }) : say('retention.you.held', { hold }),
    )
  }
  const [end, from] = [sayDate(say, worked.until), worked.from && sayDate(say, worked.from)]
  if (worked.state === 'passed')
    return [say(from ? 'retention.you.passed.held' : 'retention.you.passed', { until: end })]
  return [from ? say('retention.you.kept.from', { from, until: end }) : say('retention.you.kept', { until: end })]
}

const meaning = (rule: Rule, say: Say, quote: Beside['quote']): string => {
  switch (rule.kind) {
    case 'until-date': {
      const until = sayDate(say, rule.until)
      return rule.from
        ? say('retention.from-until', { from: sayDate(say, rule.from), until })
        : say('retention.until-date', { until })
    }
    case 'period-after':
      return say('retention.period-after', { period: sayPeriod(rule.period, say), after: quote.blank(rule.after) })
    case 'as-law-requires':
      return say('retention.as-law-requires')
    case 'suspended-by-hold':
      return say('retention.suspended-by-hold', { hold: quote.blank(rule.hold) })
    case 'by-schedule':
      return say('retention.by-schedule', { schedule: quote.blank(rule.schedule) })
  }
}

const sayPeriod = (period: Period, say: Say): string => {
  const years = period.years ? (period.years === 1 ? say('period.year') : say('period.years', { n: period.years })) : ''
  const months = period.months
    ? period.months === 1
      ? say('period.month')
      : say('period.months', { n: period.months })
    : ''
  if (years && months) return say('period.both', { years, months })
  return years || months || say('period.none')
}
