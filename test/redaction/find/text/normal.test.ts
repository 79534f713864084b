import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Normal, normalise, sourceSpan } from '~/app/redaction/find/text/normal'

describe('the same words, written otherwise', () => {
  test.each([
    ['a ligature that widens', 'Gri\ufb03ths', 'Griffiths'],
    ['full-width digits', '\uff10\uff17\uff17\uff10\uff10', '07700'],
    ['a soft hyphen', 'Mar\u00adgaret', 'Margaret'],
    ['a zero-width space', '943\u200b476', '943476'],
    ['a mark of direction', 'Sian\u200f Rees', 'Sian Rees'],
    ['an accent set apart', 'Sia\u0302n', 'Si\u00e2n'],
    ['an accent after a zero-width joiner', 'Sia\u200d\u0302n', 'Si\u00e2n'],
    ['curly quotes', '\u2018Orla O\u2019Neill\u2019', "'Orla O'Neill'"],
    ['dashes', '943\u2013476\u20145919', '943-476-5919'],
    ['no-break spaces', '943\u00a0476\u202f5919', '943 476 5919'],
    ['wide gaps', 'Sort code     12-34-56', 'Sort code 12-34-56'],
    ['a line end', 'Katherine\r\nO\u2019Neill', "Katherine O'Neill"],
    ['a word parted at a line end', 'Marga-\r\nret', 'Margaret'],
    ['a word parted with a soft hyphen', 'Marga\u00ad\nret', 'Margaret'],
    ['a word parted as PDFium says it', 'Marga\u0002\r\nret and Marga\ufffe\r\nret', 'Margaret and Margaret'],
    ['a double name at a line end', 'Smith-\nJones', 'Smith-Jones'],
    ['a number parted at its dash', '943-\n476-5919', '943-476-5919'],
    ['a letter of another plane', '\u{1d400}nn', 'Ann'],
  ])('%s', (_, written, read) => {
    expect(normalise(written).text).toBe(read)
  })

  test('a tab, an empty line and a new page keep things apart', () => {
    expect(normalise('a \t b \n\n c \f d').text).toBe('a\tb\nc\nd')
  })
})

describe('the way back', () => {
  test.each([
    ['curly quotes before it', '\u201cShe\u2019s on\u201d 07700 900123 now', '07700 900123', '07700 900123'],
    ['a letter of two units before it', '\u{1f600}\u{1d400} 07700 900123', '07700 900123', '07700 900123'],
    ['what it takes in', 'ring 07700\u200b \r\n 900123.', '07700 900123', '07700\u200b \r\n 900123'],
    ['a ligature cut in two', 'Gri\ufb03ths', 'Grif', 'Gri\ufb03'],
    ['an accent set apart', 'Sia\u0302n Rees', 'Si\u00e2n', 'Sia\u0302n'],
    ['a parted word', 'to Marga-\nret today', 'Margaret', 'Marga-\nret'],
  ])('%s', (_, source, words, slice) => {
    const normal = normalise(source)
    const start = normal.text.indexOf(words)
    const span = sourceSpan(normal, start, start + words.length)
    expect(source.slice(span.start, span.end)).toBe(slice)
  })

  test('what any span came from reads as that span', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), (written, a, b) => {
        const normal = normalise(written)
        if (normal.text === '') return
        const from = a % normal.text.length
        const [start, end] = wholePieces(normal, from, from + 1 + (b % (normal.text.length - from)))
        const span = sourceSpan(normal, start, end)
        expect(normalise(written.slice(span.start, span.end)).text).toBe(normal.text.slice(start, end))
      }),
      { numRuns: 5000 },
    )
  })

  test('normal text stays as it is', () => {
    fc.assert(
      fc.property(source, (written) => {
        const { text } = normalise(written)
        for (const letter of text.match(/[\p{Cf}\u2018-\u201d\u2010-\u2015\u00a0]/gu) ?? []) expect(letter).toBe('')
      }),
    )
  })
})

// Text as it comes out of documents: all that makes offsets slip, next to plain words.
const source = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'Z', '9', ' ', '-', '\n', '\r\n', '\t', 'Smith', '943 476') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...'\ufb03 \ufb01 \u00bd \u2026 \u00ad \u200b \u200d \u0302 \u0301 \u2019 \u201c \u2013 \u{1f600} \u{1d400} \u00e9 \u0002 \ufffe \ufeff \uff11 \u00b4 \u1e9e \u0130'.split(
            ' ',
          ),
          '\u00a0',
          '\u2028',
          '\f',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

const wholePieces = ({ pieces, text }: Normal, start: number, end: number): readonly [number, number] => {
  const of = (at: number) => pieces.findLastIndex((piece) => piece.at <= at)
  const first = pieces[of(start)]
  const last = of(end - 1)
  return [
    first?.plain === false ? first.at : start,
    pieces[last]?.plain === false ? (pieces[last + 1]?.at ?? text.length) : end,
  ]
}
