import { sayDate } from '../dates'
import type { Decision } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { type DecisionFacts, told } from './decisionTold'
import { closing, opening } from './letter'
import { timing } from './timing'

/**
 * The letter that answers any other right, a complaint, or a request that is refused: what was asked, what was decided
 * and why, what happens now, who was told, and where to go next (Articles 12(4), 16 to 20 UK GDPR, section 164A DPA 2018).
 */
export const decisionLetter = (facts: DecisionFacts, say: Say): Section => {
  const { controller, decision } = facts
  const headings = headingsOf(decision, say)
  const quote = quotedFor(facts)
  const decided = say(`decision.${decision.right}.${decision.outcome}`, { day: sayDate(say, decision.decidedOn) })
  return {
    id: 'letter',
    title: say(`decision.title.${decision.right}`),
    startsPage: true,
    blocks: [
      ...opening(facts, say),
      paragraph(say(`decision.opening.${decision.right}`, { controller: controller.name })),
      heading(2, headings.asked),
      paragraph(headings.askedLead),
      ...list([decision.asked]),
      heading(2, headings.outcome),
      paragraph({ strong: decided }),
      ...(decision.right === 'complaint' ? [] : [heading(2, say('decision.grounds.title'))]),
      ...(decision.ground ? [paragraph(say(`decision.ground.${decision.ground}`))] : []),
      paragraph(quote.words(decision.grounds)),
      heading(2, headings.effect),
      paragraph(quote.words(decision.effect)),
      ...lawOn(decision, say),
      ...told(facts, say),
      ...disagree(facts, say),
      ...timing(facts, say),
      ...closing(facts, say),
    ],
  }
}

const headingsOf = ({ right }: Decision, say: Say) =>
  right === 'complaint'
    ? {
        asked: say('decision.complaint.asked.title'),
        askedLead: say('decision.complaint.asked.lead'),
        outcome: say('decision.complaint.grounds.title'),
        effect: say('decision.complaint.effect.title'),
      }
    : {
        asked: say('decision.asked.title'),
        askedLead: say('decision.asked.lead'),
        outcome: say('decision.outcome.title'),
        effect: say('decision.effect.title'),
      }

const limited = ['decision.restriction.meaning', 'decision.restriction.lifting'] as const
const files = ['decision.portability.format', 'decision.portability.onward'] as const
const beside = ['decision.rectification.statement', 'decision.rectification.limit'] as const

/** What the law adds to each decision: what comes with a yes, and what is left to somebody who got a no. */
const law = {
  access: { done: [], partly: ['decision.access.again'], refused: ['decision.access.again'] },
  rectification: { done: [], partly: beside, refused: beside },
  erasure: {
    done: [],
    partly: ['decision.erasure.law', 'decision.erasure.other'],
    refused: ['decision.erasure.law', 'decision.erasure.other'],
  },
  restriction: {
    done: limited,
    partly: [...limited, 'decision.restriction.law'],
    refused: ['decision.restriction.law'],
  },
  portability: {
    done: files,
    partly: [...files, 'decision.portability.law', 'decision.portability.access'],
    refused: ['decision.portability.law', 'decision.portability.access'],
  },
  // Whether an objection is upheld stands in a letter of its own: here it can only be refused whole.
  objection: { done: [], partly: [], refused: ['decision.objection.again'] },
  complaint: { done: [], partly: [], refused: [] },
} as const

const lawOn = ({ right, outcome }: Decision, say: Say): readonly Block[] =>
  law[right][outcome].map((id) => paragraph(say(id)))

/** The three routes, named in the letter itself: Article 12(4) UK GDPR. A complaint has been made to us already. */
const disagree = ({ controller, decision }: DecisionFacts, say: Say): readonly Block[] => {
  const regulator = controller.regulator.name
  if (decision.right === 'complaint') return [paragraph(say('decision.complaint.next', { regulator }))]
  return [
    ...(decision.outcome === 'done' ? [] : [paragraph(say('decision.refusal.when'))]),
    paragraph(say('decision.disagree', { controller: controller.name, regulator, rights: say('rights.title') })),
  ]
}
