import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePackWords, sayWith } from '~/app/pack/words'
import { wordsFile } from './facts'

const text = readFileSync(wordsFile, 'utf8')

describe('the pack\u2019s fixed words', () => {
  test('are whole, in English', () => {
    expect(() => parsePackWords(text)).not.toThrow()
  })

  test.each([
    [
      'a missing key',
      text.replace(/^key\.lead:/m, 'key.leed:'),
      /cy\.yaml: "key\.lead" is missing\n.*"key\.leed" is not a key/,
    ],
    [
      'a key with no words',
      text.replace(/^schedule\.full: .*$/m, "schedule.full: ''"),
      /"schedule\.full" has no words/,
    ],
    [
      'an unknown blank',
      text.replace('Dear {{name}}', 'Dear {{nmae}}'),
      /"letter\.dear" asks for \{\{nmae\}\}; it may use \{\{name\}\}/,
    ],
    ['something else altogether', '- one', /is not a list of keys/],
  ])('%s is refused, by file and key', (_, broken, fault) => {
    expect(() => parsePackWords(broken, 'templates/pack/cy.yaml')).toThrow(fault)
  })

  test('are said with their blanks filled and nothing escaped', () => {
    const say = sayWith(parsePackWords(text))
    expect(say('letter.dear', { name: 'Siân <O\u2019Neill> & co {{x}}' })).toBe('Dear Siân <O\u2019Neill> & co {{x}},')
  })

  test('hold no dash that sentences lean on, and no blank left over', () => {
    expect(text).not.toMatch(/[\u2013\u2014]/)
  })
})
