import { paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, lettersIn } from './parts'

/** Every record with its reference, its title, its source, and whether words in it are hidden and under which letters. */
export const schedule = (facts: AccessFacts, say: Say): Section => ({
  id: 'schedule',
  title: say('schedule.title'),
  startsPage: true,
  blocks:
    facts.records.length === 0
      ? [paragraph(say('schedule.none'))]
      : [
          paragraph(say('schedule.lead')),
          {
            kind: 'table',
            caption: say('schedule.caption'),
            head: [
              say('schedule.ref'),
              say('schedule.record'),
              say('schedule.source'),
              say('schedule.disclosed'),
              say('schedule.letters'),
            ],
            widths: [2.1, 4, 3.1, 1.9, 1.6],
            rows: facts.records.map((record) => {
              const letters = lettersIn(record)
              return [
                [{ strong: record.ref }],
                [record.title],
                [record.source],
                [letters.length > 0 ? say('schedule.part') : say('schedule.full')],
                [letters.join(', ') || say('schedule.noLetters')],
              ]
            }),
          },
        ],
})
