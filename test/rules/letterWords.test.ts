import { describe, expect, test } from 'vitest'
import { faultInWords, fillBlanks, longestWords, tidyWords, unknownBlanks } from '~/app/rules/letterWords'

describe('words for a letter', () => {
  test.each([
    'See https://example.org/x',
    'HTTP://EXAMPLE.ORG',
    'Go to www.example',
    'our site example.org/help.',
    'example.gov.uk',
    'ｗｗｗ．example．org',
    'Click bit.ly/abc',
    'mailto:somebody',
    'javascript:alert(1)',
    'ftp://files',
  ])('may hold no link: %s', (words) => expect(faultInWords(words)).toBe('link'))

  test.each([
    'Ring us on 01632 960 123. We are in from 9.30am to 5.00pm.',
    'Write to help@example.org or come by.',
    'Article 12A(5) of the UK GDPR, section 164A(3).',
    'e.g. a bill, i.e. something recent',
    'Mae’r swyddfa ar agor.',
    '',
  ])('may be: %s', (words) => expect(faultInWords(words)).toBeNull())

  test('may be so long, and hold no brackets of a template', () => {
    expect(faultInWords('a'.repeat(longestWords))).toBeNull()
    expect(faultInWords('a'.repeat(longestWords + 1))).toBe('too-long')
    expect(faultInWords('Your {{reference}}')).toBe('template')
  })

  test('are kept with one kind of line end, no control characters and one empty line at most', () => {
    expect(tidyWords(' One\r\nTwo \t\r\n\r\n\r\n\r\nThree\u0007\u0000 ')).toBe('One\nTwo\n\nThree')
  })
})

describe('blanks in a controller’s own words', () => {
  test('that a letter doesn’t know are found, as they were typed', () => {
    const words = 'On {{day}}, {{ reference }}, {{dueOn}} {{#if x}} {{{reference}}} }} {{'
    expect(unknownBlanks(words, 'closing')).toEqual(['{{dueOn}}', '{{#if x}}', '{{{', '}}}', '}}', '{{'])
    expect(unknownBlanks('On {{day}}', 'extension')).toEqual(['{{day}}'])
    expect(unknownBlanks('{{reference', 'extension')).toEqual(['{{'])
    expect(unknownBlanks('{{reference}} and {{controller}}, {{receivedOn}}', 'extension')).toEqual([])
  })

  test('are filled in once, and a fact with brackets in it stays words', () => {
    expect(fillBlanks('{{a}} {{ b }} {{c}}', { a: '{{b}}', b: '$& B' })).toBe('{{b}} $& B {{c}}')
  })
})
