import { sayDate } from '../dates'
import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { toldOf } from './decisionTold'
import { closing, opening } from './letter'
import type { ObjectionFacts } from './parts'
import { timing } from './timing'

/** The letter that answers an objection: what was decided, why, what changes, and where to go next (Article 21 UK GDPR). */
export const objectionLetter = (facts: ObjectionFacts, say: Say): Section => {
  const { controller, objection } = facts
  const { kind, outcome, reach, to } = objection
  const quote = quotedFor(facts)
  const opened = say(`objection.opening.${kind}`, { controller: controller.name, to: quote.blank(to) })
  return {
    id: 'letter',
    title: say('letter.objection.title'),
    startsPage: true,
    blocks: [
      ...opening(facts, say),
      paragraph(...quote.sentence(opened)),
      ...situation(facts, say),
      heading(2, say('objection.decision.title')),
      paragraph({ strong: say(`objection.decision.${outcome}`, { day: sayDate(say, objection.decidedOn) }) }),
      ...grounds(facts, say),
      heading(2, say('objection.effect.title')),
      paragraph(quote.words(objection.effect)),
      ...kept(facts, say),
      ...restriction(facts, say),
      heading(2, say('objection.test.title')),
      paragraph(reach === 'reaches' ? say(`objection.test.${kind}`) : say(`objection.reach.${reach}`)),
      paragraph(say('objection.disagree', { rights: say('rights.title') })),
      ...timing(facts, say),
      ...closing(facts, say),
    ],
  }
}

/** Whoever objects to marketing need say nothing of themselves. */
const situation = ({ objection }: ObjectionFacts, say: Say): readonly Block[] =>
  objection.kind === 'marketing' && objection.situation === ''
    ? []
    : [
        heading(2, say('objection.situation.title')),
        paragraph(say('objection.situation.lead')),
        ...list([objection.situation]),
      ]

/** Nothing is weighed against an objection to marketing, so there are no grounds to give. */
const grounds = (facts: ObjectionFacts, say: Say): readonly Block[] => {
  const { kind, compelling, provision, grounds: weighed } = facts.objection
  if (kind === 'marketing') return []
  const quote = quotedFor(facts)
  return [
    ...(compelling === ''
      ? []
      : [
          heading(2, say('objection.compelling.title')),
          paragraph(say('objection.compelling.lead')),
          ...list([[quote.words(compelling)]]),
        ]),
    heading(2, say('objection.grounds.title')),
    ...(provision === ''
      ? []
      : [paragraph(...quote.sentence(say('objection.basis', { provision: quote.blank(provision) })))]),
    paragraph(quote.words(weighed)),
  ]
}

/** What is kept so that it stays stopped, and who was told that it has: Article 19. */
const kept = (facts: ObjectionFacts, say: Say): readonly Block[] => {
  const { kind, outcome, told: names, notTold } = facts.objection
  if (outcome !== 'upheld' && outcome !== 'partly') return []
  // Marketing as such names no recipient of the register.
  const isToNobody = kind === 'marketing' && names.length === 0 && notTold.length === 0
  return [paragraph(say('objection.kept')), ...(isToNobody ? [] : toldOf(facts, { names, notTold }, say))]
}

/** Nor is there anything to wait for meanwhile. */
const restriction = (
  { objection: { kind, outcome, restrictedMeanwhile } }: ObjectionFacts,
  say: Say,
): readonly Block[] =>
  kind === 'marketing'
    ? []
    : [
        heading(2, say('objection.restriction.title')),
        paragraph(restrictedMeanwhile ? say(`objection.restriction.${outcome}`) : say('objection.restriction.none')),
      ]
