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
  const { right, outcome, told: names, notTold = [] } = facts.decision
  const owed = right === 'rectification' || right === 'erasure' || right === 'restriction'
  return owed && outcome !== 'refused' ? toldOf(facts, { names, notTold }, say) : []
}

type Told = { readonly names: readonly string[]; readonly notTold: readonly string[] }

/** Those who were told and those who were not, or that there was nobody. Names stay as the register and the staff say them. */
export const toldOf = (facts: PackFacts, { names, notTold }: Told, say: Say): readonly Block[] => {
  const quote = quotedFor(facts)
  const listed = (all: readonly string[]) => list(all.map((each) => [quote.words(each)]))
  return [
    heading(2, say('decision.told.title')),
    ...(names.length > 0 ? [paragraph(say('decision.told.some')), ...listed(names)] : []),
    ...(names.length > 0 || notTold.length > 0
      ? []
      : [paragraph(`${say('decision.told.none')} ${say('decision.told.who')}`)]),
    ...(notTold.length > 0 ? [paragraph(say('decision.told.not')), ...listed(notTold)] : []),
  ]
}
