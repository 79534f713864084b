import { sayDate } from '../dates'
import type { PackFacts } from '../facts'
import { type Block, heading, keyvalue, paragraph, row } from '../tree'
import type { Say } from '../words'
import { stated } from './parts'

type Activity = PackFacts['activities'][number]
type Rule = Activity['retention'][number]
type Period = Extract<Rule, { kind: 'period-after' }>['period']

/** How long the information is kept: what the notice says, and what that means (Article 15(1)(d) UK GDPR). */
export const retention = (activity: Activity, say: Say): readonly Block[] => [
  heading(3, say('retention.title')),
  ...(activity.retention.length === 0 ? [paragraph(say('retention.none'))] : []),
  ...activity.retention.flatMap((rule) =>
    keyvalue(
      [
        ...row(say('retention.stated'), stated(say, rule.stated, rule.correction)),
        ...row(say('retention.kind'), meaning(rule, say)),
        ...row(say('retention.note'), rule.note),
      ],
      rule.applies,
    ),
  ),
]

const meaning = (rule: Rule, say: Say): string => {
  switch (rule.kind) {
    case 'until-date': {
      const until = sayDate(say, rule.until)
      return rule.from
        ? say('retention.from-until', { from: sayDate(say, rule.from), until })
        : say('retention.until-date', { until })
    }
    case 'period-after':
      return say('retention.period-after', { period: sayPeriod(rule.period, say), after: rule.after })
    case 'as-law-requires':
      return say('retention.as-law-requires')
    case 'suspended-by-hold':
      return say('retention.suspended-by-hold', { hold: rule.hold })
    case 'by-schedule':
      return say('retention.by-schedule', { schedule: rule.schedule })
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
