import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph, type Section, type Words } from '../tree'
import type { Say } from '../words'
import { bases } from './bases'
import { activityBlocks, citation } from './held'
import type { ObjectionFacts } from './parts'
import { recipients } from './recipients'
import { research } from './research'

/** What the register says of the thing objected to, and no more: a decision is read better without the whole register. */
export const objected = (facts: ObjectionFacts, say: Say): Section => {
  return {
    id: 'held',
    title: say('held.title'),
    startsPage: true,
    blocks: [
      paragraph(...lead(facts, say)),
      ...citation(facts, say),
      ...facts.activities.flatMap((activity) => aboutTarget(activity, facts, say)),
    ],
  }
}

const lead = (facts: ObjectionFacts, say: Say): Words => {
  const { kind, to } = facts.objection
  if (kind === 'marketing') return [say('objection.held.marketing')]
  const quote = quotedFor(facts)
  return quote.sentence(say('objection.held.lead', { to: quote.blank(to) }))
}

type Activity = ObjectionFacts['activities'][number]

const aboutTarget = (activity: Activity, facts: ObjectionFacts, say: Say): readonly Block[] => {
  const { kind, to } = facts.objection
  const quote = quotedFor(facts)
  if (kind === 'activity') return activityBlocks(activity, say, { quote })
  return [
    heading(2, activity.title),
    paragraph(quote.words(activity.about)),
    heading(3, say('held.purposes')),
    paragraph(say('held.purposes.lead')),
    ...list(activity.purposes.map((purpose) => [quote.words(purpose.text)])),
    ...bases(activity, say, { quote }),
    ...(kind === 'recipient'
      ? recipients({ ...activity, recipients: activity.recipients.filter((r) => r.name === to) }, say, { quote })
      : []),
    ...(kind === 'research'
      ? research({ ...activity, research: activity.research.filter((use) => use.title === to) }, say, { quote })
      : []),
  ]
}
