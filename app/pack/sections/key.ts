import { sayTimes } from '../counts'
import { heading, keyvalue, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import type { AccessFacts } from './parts'

/** Each letter in plain words, how often it is used, who decided, and how to question it. */
export const key = (facts: AccessFacts, say: Say): Section => ({
  id: 'key',
  title: say('key.title'),
  startsPage: false,
  blocks:
    facts.key.length === 0
      ? [paragraph(say('key.none'))]
      : [
          paragraph(say('key.lead')),
          ...facts.key.flatMap((entry) => [
            heading(2, say('key.letter', { letter: entry.letter, title: entry.title })),
            ...keyvalue([
              ...row(say('key.plain'), entry.plain),
              ...row(say('key.reference'), entry.reference),
              ...row(say('key.uses'), sayTimes(say, entry.uses)),
              ...row(say('key.decidedBy'), entry.decidedBy),
            ]),
          ]),
          paragraph(say('key.question', { controller: facts.controller.name, reference: facts.reference })),
        ],
})
