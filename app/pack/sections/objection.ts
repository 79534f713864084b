import { sayDate } from '../dates'
import { quotedFor } from '../quoted'
import { heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { closing, opening } from './letter'
import type { ObjectionFacts } from './parts'
import { timing } from './timing'

/** The letter that answers an objection: what was decided, why, what changes, and where to go next (Article 21 UK GDPR). */
export const objectionLetter = (facts: ObjectionFacts, say: Say): Section => {
  const { controller, objection } = facts
  const { kind, outcome, to } = objection
  const quote = quotedFor(facts)
  const opened = say(`objection.opening.${kind}`, { controller: controller.name, to: quote.blank(to) })
  return {
    id: 'letter',
    title: say('letter.objection.title'),
    startsPage: true,
    blocks: [
      ...opening(facts, say),
      paragraph(...quote.sentence(opened)),
      heading(2, say('objection.situation.title')),
      paragraph(say('objection.situation.lead')),
      ...list([objection.situation]),
      heading(2, say('objection.decision.title')),
      paragraph({ strong: say(`objection.decision.${outcome}`, { day: sayDate(say, objection.decidedOn) }) }),
      heading(2, say('objection.grounds.title')),
      paragraph(quote.words(objection.grounds)),
      heading(2, say('objection.effect.title')),
      paragraph(quote.words(objection.effect)),
      heading(2, say('objection.restriction.title')),
      paragraph(
        objection.restrictedMeanwhile ? say(`objection.restriction.${outcome}`) : say('objection.restriction.none'),
      ),
      heading(2, say('objection.test.title')),
      paragraph(say(`objection.test.${kind}`)),
      paragraph(say('objection.disagree', { rights: say('rights.title') })),
      ...timing(facts, say),
      ...closing(facts, say),
    ],
  }
}
