import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinNeighbours, placesOf } from '~/app/rules/words'

const span = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const joined = (text: string, ...ticked: readonly string[]) =>
  joinNeighbours(
    text,
    ticked.map((words) => span(text, words)),
  ).map(({ start, end }) => text.slice(start, end))
const places = (text: string, phrase: string) => placesOf(text, phrase).map(({ start, end }) => text.slice(start, end))

describe('ticked words', () => {
  const text = 'The call came from Doreen Hathersage, at number 29 (Hughes), she said.'

  test('that stand side by side become one run, without the punctuation around it', () => {
    expect(joined(text, 'Doreen ', 'Hathersage,')).toEqual(['Doreen Hathersage'])
    expect(joined(text, '(Hughes),')).toEqual(['Hughes'])
  })

  test('are joined whatever order they were ticked in, over the punctuation between them', () => {
    expect(joined(text, 'Hathersage,', 'Doreen', ' at ')).toEqual(['Doreen Hathersage, at'])
  })

  test('with a word between them stay apart', () => {
    expect(joined(text, 'Doreen', ' at ', 'number')).toEqual(['Doreen', 'at number'])
  })

  test('that overlap become one', () => {
    expect(joinNeighbours('abcdef', [span('abcdef', 'abcd'), span('abcdef', 'cde')])).toEqual([{ start: 0, end: 5 }])
    expect(joinNeighbours('abcdef', [span('abcdef', 'abcde'), span('abcdef', 'b')])).toEqual([{ start: 0, end: 5 }])
  })

  test('that are nothing but punctuation go as they are', () => {
    expect(joined('Wait... what', '...')).toEqual(['...'])
  })

  test('keep an accent that stands as a character of its own', () => {
    expect(joined('Saw Jose\u0301.', 'Jose\u0301.')).toEqual(['Jose\u0301'])
  })

  test('whatever is ticked, every letter ticked is in a run, and runs are apart and inside the text', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '.', '9', '(', '\n', '👪'), maxLength: 40 })
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (words, ends) => {
        const ticked = ends
          .map(([a, b]) => [a % (words.length + 1), b % (words.length + 1)])
          .map(([a = 0, b = 0]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => start < end)
        const runs = joinNeighbours(words, ticked)
        for (const [i, run] of runs.entries()) {
          expect(run.start).toBeLessThan(run.end)
          expect(run.start).toBeGreaterThanOrEqual(runs[i - 1]?.end ?? 0)
          expect(run.end).toBeLessThanOrEqual(words.length)
        }
        for (const { start, end } of ticked) {
          for (let at = start; at < end; at += 1) {
            if (!/[\p{L}\p{N}]/u.test(words[at] ?? '')) continue
            expect(runs.some((run) => run.start <= at && at < run.end)).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a phrase', () => {
  test.each([
    ['Hughes met Mr Hughes-Jones; HUGHES left. Hugheson stayed.', 'Hughes', ['Hughes', 'Hughes', 'HUGHES']],
    [
      'Doreen\n  Hathersage and Doreen\u00a0Hathersage',
      'doreen hathersage',
      ['Doreen\n  Hathersage', 'Doreen\u00a0Hathersage'],
    ],
    ['A. N. Other (see C++ and a.b)', 'C++', ['C++']],
    ['axb and a.b', 'a.b', ['a.b']],
    ['Smith-Jones, Smith Jones', 'Smith-Jones', ['Smith-Jones']],
    ['paid $5 [sic] {x} ^ | \\ /', '[sic] {x} ^ | \\ /', ['[sic] {x} ^ | \\ /']],
    ['£400.50 owed', '£400.50', ['£400.50']],
    ['Rose rose in prose, roses', 'rose', ['Rose', 'rose']],
    ['flat 2, flat 22', 'flat 2', ['flat 2']],
    ['Siân, Siânedd', 'siân', ['Siân']],
    ['Jose\u0301 and Jose', 'Jose', ['Jose']],
    ['İstanbul', 'x', []],
  ])('in "%s" of "%s" is found as whole words', (text, phrase, found) => {
    expect(places(text, phrase)).toEqual(found)
  })

  test('of nothing is nowhere', () => {
    expect(placesOf('some words', '')).toEqual([])
    expect(placesOf('some words', ' \n ')).toEqual([])
  })

  test('of any characters at all never throws, and is found where it stands alone', () => {
    const unit = fc.constantFrom(...'.*+?^$', ...'{}()|[]\\/-#&~ ,"\'aZ9éſK\u0301\t👪')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (phrase) => {
        const found = placesOf(`» ${phrase} «`, phrase)
        if (phrase.trim() !== '') expect(found.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
