import { sayDate } from '../dates'
import { heading, list, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { closing, letterhead, timing } from './letter'
import type { ObjectionFacts } from './parts'

/** The letter that answers an objection: what was decided, why, what changes, and where to go next (Article 21 UK GDPR). */
export const objectionLetter = (facts: ObjectionFacts, say: Say): Section => {
  const { controller, objection, subject } = facts
  const { kind, outcome, to } = objection
  return {
    id: 'letter',
    title: say('letter.objection.title'),
    startsPage: true,
    blocks: [
      letterhead(facts, say),
      paragraph(say('letter.dear', { name: subject.name })),
      paragraph(say(`objection.opening.${kind}`, { controller: controller.name, to })),
      heading(2, say('objection.situation.title')),
      paragraph(say('objection.situation.lead')),
      ...list([objection.situation]),
      heading(2, say('objection.decision.title')),
      paragraph({ strong: say(`objection.decision.${outcome}`, { day: sayDate(say, objection.decidedOn) }) }),
      heading(2, say('objection.grounds.title')),
      paragraph(objection.grounds),
      heading(2, say('objection.effect.title')),
      paragraph(objection.effect),
      heading(2, say('objection.restriction.title')),
      paragraph(
        objection.restrictedMeanwhile ? say(`objection.restriction.${outcome}`) : say('objection.restriction.none'),
      ),
      heading(2, say('objection.test.title')),
      paragraph(say(`objection.test.${kind}`)),
      paragraph(say('objection.disagree')),
      ...timing(facts, say),
      ...closing(facts, say),
    ],
  }
}
