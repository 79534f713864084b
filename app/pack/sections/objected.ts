import { type Block, heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { bases } from './bases'
import { activityBlocks, citation } from './held'
import type { ObjectionFacts } from './parts'
import { recipients } from './recipients'
import { research } from './research'

/** What the register says of the thing objected to, and no more: a decision is read better without the whole register. */
export const objected = (facts: ObjectionFacts, say: Say): Section => ({
  id: 'held',
  title: say('held.title'),
  startsPage: true,
  blocks: [
    paragraph(say('objection.held.lead', { to: facts.objection.to })),
    ...citation(facts, say),
    ...facts.activities.flatMap((activity) => aboutTarget(activity, facts.objection, say)),
  ],
})

type Activity = ObjectionFacts['activities'][number]

const aboutTarget = (activity: Activity, { kind, to }: ObjectionFacts['objection'], say: Say): readonly Block[] => {
  if (kind === 'activity') return activityBlocks(activity, say)
  return [
    heading(2, activity.title),
    paragraph(activity.about),
    heading(3, say('held.purposes')),
    paragraph(say('held.purposes.lead')),
    ...list(activity.purposes.map((purpose) => purpose.text)),
    ...bases(activity, say),
    ...(kind === 'recipient'
      ? recipients({ ...activity, recipients: activity.recipients.filter((r) => r.name === to) }, say)
      : research({ ...activity, research: activity.research.filter((use) => use.title === to) }, say)),
  ]
}
