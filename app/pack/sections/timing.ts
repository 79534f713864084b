import { daysBetween } from '~/app/rules/day'
import { sayDate } from '../dates'
import type { PackFacts } from '../facts'
import { type Block, heading, list, paragraph } from '../tree'
import type { Say } from '../words'

/** How long it took. How the last day was worked out is told where the answer is late or the time was extended. */
export const timing = (facts: PackFacts, say: Say): readonly Block[] => {
  const due = sayDate(say, facts.dueOn)
  const took = {
    received: sayDate(say, facts.receivedOn),
    built: sayDate(say, facts.builtOn),
    days: daysBetween(facts.receivedOn, facts.builtOn),
  }
  const title = heading(2, say('letter.time.title'))
  // A complaint has no last day in law: it is answered without undue delay.
  if (isComplaint(facts)) return [title, paragraph(say('letter.time.complaint', took))]
  const late = facts.builtOn > facts.dueOn
  return [
    title,
    paragraph(say('letter.time.dates', took)),
    ...(facts.extended ? [paragraph(say('letter.time.extended', { due }))] : []),
    ...(late ? [paragraph(say('letter.time.late', { due }))] : []),
    ...(late || facts.extended ? working(facts, say) : [paragraph(say('letter.time.due', { due }))]),
  ]
}

export const isComplaint = (facts: PackFacts): boolean =>
  facts.kind === 'decision' && facts.decision.right === 'complaint'

const working = ({ working: steps }: PackFacts, say: Say): readonly Block[] =>
  steps.length > 0 ? [paragraph(say('letter.time.working')), ...list(steps)] : []
