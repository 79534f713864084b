import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenWords, type Mark, redactText, redactTextSince, visibleMark } from '~/app/redaction/structured'

const letterFor = (exemption: string) => ({ 'S2-16': 'A', 'S2-2': 'B' })[exemption] ?? '?'
const mark = (start: number, end: number, exemption = 'S2-16'): Mark => ({ field: 'Note', start, end, exemption })
const shown = (text: string, marks: readonly Mark[]) =>
  redactText(text, marks, letterFor)
    .map((segment) => ('text' in segment ? segment.text : visibleMark(segment.redacted)))
    .join('')

describe('redacting the words of a field', () => {
  test.each([
    ['no marks', [], 'Call Ann Lee today'],
    ['one mark', [mark(5, 12)], 'Call [redacted: A] today'],
    ['overlapping marks become one', [mark(5, 9), mark(7, 12)], 'Call [redacted: A] today'],
    ['adjoining marks become one', [mark(5, 8), mark(8, 12)], 'Call [redacted: A] today'],
    ['a mark inside another', [mark(5, 12), mark(6, 7)], 'Call [redacted: A] today'],
    ['marks apart, in any order', [mark(13, 18, 'S2-2'), mark(0, 4)], '[redacted: A] Ann Lee [redacted: B]'],
    ['the whole text', [mark(0, 18)], '[redacted: A]'],
  ])('%s', (_, marks, expected) => {
    expect(shown('Call Ann Lee today', marks)).toBe(expected)
  })

  test('a mark that cuts a character widens to hide it all', () => {
    expect(shown('a😀b', [mark(2, 3)])).toBe('a[redacted: A]b')
    expect(shown('Sia\u0302n', [mark(3, 4)])).toBe('Si[redacted: A]n')
    expect(hiddenWords('Sia\u0302n', [mark(2, 3)])).toEqual(['a\u0302'])
    expect(shown('x👩‍👧y', [mark(1, 2)])).toBe('x[redacted: A]y')
  })

  test.each([
    ['past the end', mark(10, 19)],
    ['before the start', mark(-1, 3)],
    ['the wrong way round', mark(6, 5)],
    ['empty', mark(5, 5)],
    ['between characters', mark(1.5, 3)],
    ['not a number', mark(Number.NaN, 3)],
  ])('a mark %s is refused', (_, outside) => {
    expect(() => redactText('Call Ann Lee today', [outside], letterFor)).toThrow(RangeError)
    expect(() => hiddenWords('Call Ann Lee today', [outside])).toThrow(RangeError)
  })

  test('what is shown and what is hidden make up the whole text, whatever the marks', () => {
    const anyMarks = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc
            .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
            .map(([a, b]) => mark(Math.min(a, b), Math.max(a, b) + 1)),
          { maxLength: 4 },
        ),
      ),
    )
    fc.assert(
      fc.property(anyMarks, ([text, marks]) => {
        const hidden = [...hiddenWords(text, marks)]
        const whole = redactText(text, marks, letterFor)
          .map((segment) => ('text' in segment ? segment.text : (hidden.shift() ?? 'missing')))
          .join('')
        expect(whole).toBe(text)
        for (const { start, end } of marks) {
          const out = hiddenWords(text, marks).join('')
          expect(out).toContain(text.slice(start, end))
        }
      }),
    )
  })
})

describe('words shown since', () => {
  const text = 'Doreen Hathersage at number 29 called about Sam.'
  const at = (words: string, exemption = 'S2-16'): Mark => ({
    field: 'note',
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    exemption,
  })
  const since = (before: readonly Mark[], now: readonly Mark[]) => redactTextSince(text, { now, before }, () => 'A')

  test('are set apart, and nothing else is', () => {
    expect(since([at('Doreen Hathersage'), at('29')], [at('Doreen Hathersage')])).toEqual([
      { redacted: 'A' },
      { text: ' at number ' },
      { added: '29' },
      { text: ' called about Sam.' },
    ])
  })

  test('are only those that no mark of now hides', () => {
    expect(since([at('Doreen Hathersage at number 29')], [at('Hathersage')])).toEqual([
      { added: 'Doreen ' },
      { redacted: 'A' },
      { added: ' at number 29' },
      { text: ' called about Sam.' },
    ])
    expect(since([at('Sam')], [at('Sam')])).toEqual([
      { text: 'Doreen Hathersage at number 29 called about ' },
      { redacted: 'A' },
      { text: '.' },
    ])
    expect(since([], [at('Sam')]).some((segment) => 'added' in segment)).toBe(false)
  })

  test('put together again with what stood are the text that the marks of now leave', () => {
    const marks = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 })), { maxLength: 4 })
    const toMarks = (pairs: readonly (readonly [number, number])[]): readonly Mark[] =>
      pairs.map(([start, long]) => ({ field: 'note', start, end: Math.min(text.length, start + long), exemption: 'x' }))
    fc.assert(
      fc.property(marks, marks, (were, are) => {
        const parts = since(toMarks(were), toMarks(are))
        const joined = parts.flatMap((part) =>
          'redacted' in part ? ['#'] : ['added' in part ? part.added : part.text],
        )
        const plain = redactText(text, toMarks(are), () => 'A').map((s) => ('redacted' in s ? '#' : s.text))
        expect(joined.join('')).toBe(plain.join(''))
        const hiddenThen = hiddenWords(text, toMarks(were)).join('')
        for (const part of parts) if ('added' in part) expect(hiddenThen).toContain(part.added)
      }),
    )
  })
})
