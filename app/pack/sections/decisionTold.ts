import type { PackFacts } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph } from '../tree'
import type { Say } from '../words'

export type DecisionFacts = Extract<PackFacts, { kind: 'decision' }>

/**
 * Who had the information and has been told that it was put right, deleted or limited: Article 19 UK GDPR. Nobody needs
 * telling of a refusal, nor of the other rights.
 */
export const told = (facts: DecisionFacts, say: Say): readonly Block[] => {
  const { right, outcome, told: names } = facts.decision
  const owed = right === 'rectification' || right === 'erasure' || right === 'restriction'
  if (!owed || outcome === 'refused') return []
  const quote = quotedFor(facts)
  const title = heading(2, say('decision.told.title'))
  if (names.length === 0) {
    return [title, paragraph(`${say('decision.told.none')} ${say('decision.told.who')}`)]
  }
  return [title, paragraph(say('decision.told.some')), ...list(names.map((name) => [quote.words(name)]))]
}
