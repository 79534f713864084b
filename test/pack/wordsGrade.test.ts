import { describe, expect, test } from 'vitest'
import { gradeOf, syllablesIn, wordsIn } from '../kit/readingAge'
import { sentencesOf, type WordSet } from './readWords'

const parts = [
  'letter',
  'glance',
  'notFound',
  'records',
  'documents',
  'schedule',
  'key',
  'rights',
  'explained',
  'objection',
  'decision',
]

/** Sentences, not labels: short labels would flatter the measure. Of words explained, what is said of them. */
const textOf = (set: WordSet, part: string) => readable(set, part).join('\n')

const readable = (set: WordSet, part: string): readonly string[] =>
  [...sentencesOf(set)]
    .filter(([key]) => key.startsWith(`${part}.`))
    .map(([key, words]) => bare(key === 'explained.list' ? words.replace(/^[^:\n]*:/gm, '') : words))
    .filter((words) => /[.?!:]$/.test(words) || words.includes('\n'))

/** Without brackets that name an article or a section, which a reader may pass over; a word of two syllables in each blank. */
const bare = (words: string) =>
  words
    .replace(/\s*\((?:[^()]|\([^()]*\))*\d(?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\{\{\w+\}\}/g, 'number')
    .trim()

describe('the measure', () => {
  test('counts syllables as they are spoken', () => {
    const counts = {
      the: 1,
      asked: 1,
      file: 1,
      table: 2,
      hidden: 2,
      people: 2,
      decided: 3,
      information: 4,
      regulator: 4,
    }
    for (const [word, n] of Object.entries(counts)) expect([word, syllablesIn(word)]).toEqual([word, n])
  })

  test('finds long words and long sentences hard', () => {
    expect(gradeOf('We looked. We found it. It is here.')).toBeLessThan(2)
    expect(gradeOf('We looked and then we found it and so now it is here for you and for us to read.')).toBeGreaterThan(
      4,
    )
    expect(gradeOf('Controllers demonstrate proportionality notwithstanding derogations.')).toBeGreaterThan(15)
  })
})

// A child of ten is in the grade of 5. Ours stand far below it: a child's own case may be hard enough to read.
describe.each(parts)('a child of ten can read the words for a child: %s', (part) => {
  test('taken together, with room to spare', () => {
    expect(textOf('en-child', part)).not.toBe('')
    expect(gradeOf(textOf('en-child', part))).toBeLessThanOrEqual(3)
  })

  test('and no sentence of them stands out', () => {
    const hard = readable('en-child', part)
      .flatMap((words) => words.split(/(?<=[.?!])\s+|\n/))
      .filter((sentence) => wordsIn(sentence).length > 7 && gradeOf(sentence) > 6.5)
    expect(hard).toEqual([])
  })
})

// The words for adults are for a reading age of nine to eleven: the names that the law gives to things cost the most.
test.each([
  ['letter', 4],
  ['glance', 4],
  ['records', 4],
  ['key', 4],
  ['rights', 5],
  ['explained', 8],
  ['objection', 6],
  ['decision', 5],
])('most adults can read their words: %s, grade %d at most', (part, grade) => {
  expect(gradeOf(textOf('en', part))).toBeLessThanOrEqual(grade)
})
