import { describe, expect, test } from 'vitest'
import { needlesFor, plain, withLinesJoined } from '~/app/redaction/needle'

const found = (hidden: string, text: string) => {
  const seen = plain(text)
  return needlesFor([hidden]).needles.some(({ pattern }) => pattern.test(seen) || pattern.test(withLinesJoined(seen)))
}

describe('the same words, written otherwise', () => {
  test.each([
    ['capitals', 'Marguerite', 'MARGUERITE'],
    ['full-width letters', 'Marguerite', 'Ｍａｒｇｕｅｒｉｔｅ'],
    ['a ligature', 'Griffiths', 'Gri\ufb03ths'],
    ['a ligature with its bytes turned round', 'Griffiths', 'Gri\u6600\u6600\u6900ths'],
    ['two letters with their bytes turned round', 'Scott', 'Sco\u7400\u7400'],
    ['an accent set apart', 'Si\u00e2n Evans', 'Sia\u0302n Evans'],
    ['an accent left off', 'Si\u00e2n Evans', 'Sian Evans'],
    ['a soft hyphen', 'Marguerite', 'Mar\u00adguerite'],
    ['a zero-width space', 'Marguerite', 'Mar\u200bguerite'],
    ['a right-to-left mark', 'Marguerite', 'Mar\u200fguerite'],
    ['no-break spaces', 'Mary Jones', 'Mary\u00a0Jones'],
    ['a line break', 'Mary Jones', 'Mary\nJones'],
    ['a hyphen at a line\u2019s end', 'Marguerite', 'Margue-\nrite'],
    ['curly quotes', 'Orla O\u2019Neill', "Orla O'Neill"],
    ['another dash', 'Mary Smith-Jones', 'Mary Smith\u2011Jones'],
    ['spaces between letters', 'Marguerite', 'M a r g u e r i t e'],
    ['digits in groups', '9434765919', '943 476-5919'],
    ['digits run together', '020 7946 0123', '02079460123'],
    ['digits over a line', '9434765919', '943\n476 5919'],
  ])('%s', (_, hidden, text) => {
    expect(found(hidden, `Ask ${text}, please`)).toBe(true)
  })
})

describe('other words', () => {
  test.each([
    ['a short name inside a word', 'Rose', 'composed in prose'],
    ['two letters inside a word', 'Al', 'also'],
    ['letters of two words', 'Al', 'a loss'],
    ['a short number inside a longer', '12345', '0123456'],
    ['another name', 'Marguerite', 'Margaret'],
  ])('%s', (_, hidden, text) => {
    expect(found(hidden, text)).toBe(false)
  })

  test('what can\u2019t be told from a page\u2019s own words has no needle', () => {
    expect(needlesFor(['J', '42', '', ' - ', 'Jo', '421']).tooShort).toEqual([0, 1, 2, 3])
  })
})
