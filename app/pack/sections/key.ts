import { sayTimes } from '../counts'
import { quotedFor } from '../quoted'
import { heading, keyvalue, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import type { DisclosedFacts } from './parts'

/** Each letter in plain words, how often it is used, who decided, and how to question it. */
export const key = (facts: DisclosedFacts, say: Say): Section => {
  const quote = quotedFor(facts)
  const boxes = facts.documents.some(({ letters }) => letters.length > 0)
  return {
    id: 'key',
    title: say('key.title'),
    startsPage: false,
    blocks:
      facts.key.length === 0
        ? [paragraph(say('key.none'))]
        : [
            paragraph(say('key.lead')),
            ...(boxes ? [paragraph(say('key.documents'))] : []),
            ...facts.key.flatMap((entry) => [
              heading(2, say('key.letter', { letter: entry.letter, title: entry.title })),
              ...keyvalue([
                ...row(say('key.plain'), entry.plain),
                ...row(say('key.reference'), entry.reference),
                ...row(say('key.uses'), sayTimes(say, entry.uses)),
                ...row(say('key.decidedBy'), [quote.words(entry.decidedBy)]),
              ]),
            ]),
            paragraph(say('key.question', { controller: facts.controller.name, reference: facts.reference })),
          ],
  }
}
