import { paragraph, type Section } from '../tree'
import type { Say } from '../words'

/** Words from the law, and what they mean. */
export const explained = (say: Say): Section => ({
  id: 'explained',
  title: say('explained.title'),
  startsPage: false,
  blocks: [
    paragraph(say('explained.lead')),
    {
      kind: 'table',
      caption: say('explained.caption'),
      head: [say('explained.word'), say('explained.meaning')],
      widths: [1, 2.4],
      rows: say('explained.list')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [word = '', ...meaning] = line.split(':')
          return [[{ strong: word.trim() }], [meaning.join(':').trim()]]
        }),
    },
  ],
})
