import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wordFiles } from '~/app/pack/wordList'
import { parsePackWords, sayWith } from '~/app/pack/words'

const files = Object.keys(wordFiles).map((name) => {
  const path = `templates/pack/en/${name}.yaml`
  return { name, path, text: readFileSync(path, 'utf8') }
})
const changed = (name: string, change: (text: string) => string) =>
  files.map((file) => (file.name === name ? { ...file, text: change(file.text) } : file))

describe('the pack\u2019s fixed words', () => {
  test('are whole, in English, and no file lies there that nobody reads', () => {
    expect(() => parsePackWords(files)).not.toThrow()
    expect(readdirSync('templates/pack/en').toSorted()).toEqual(files.map(({ name }) => `${name}.yaml`).toSorted())
  })

  test('stand each in one file', () => {
    const keys = Object.values(wordFiles).flatMap((list) => Object.keys(list))
    expect(keys.length).toBeGreaterThan(200)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([
    [
      'a missing key',
      'disclosed',
      (text: string) => text.replace(/^key\.lead:/m, 'key.leed:'),
      /disclosed\.yaml line \d+: "key\.leed" is not a key of this file\n.*disclosed\.yaml: "key\.lead" is missing/,
    ],
    [
      'a key with no words',
      'disclosed',
      (text: string) => text.replace(/^schedule\.full: .*$/m, "schedule.full: ''"),
      /disclosed\.yaml line \d+: "schedule\.full" has no words/,
    ],
    [
      'an unknown blank',
      'letter',
      (text: string) => text.replace('Dear {{name}}', 'Dear {{nmae}}'),
      /letter\.yaml line \d+: "letter\.dear" asks for \{\{nmae\}\}; it may use \{\{name\}\}/,
    ],
    ['something else altogether', 'letter', () => '- one', /letter\.yaml: is not a list of keys/],
    ['a file that is no YAML', 'letter', () => 'a: "b\nc: d', /letter\.yaml line \d+: /],
  ])('%s is refused, by file, line and key', (_, name, change, fault) => {
    expect(() => parsePackWords(changed(name, change))).toThrow(fault)
  })

  test('are said with their blanks filled and nothing escaped', () => {
    const say = sayWith(parsePackWords(files))
    expect(say('letter.dear', { name: 'Siân <O\u2019Neill> & co {{x}}' })).toBe('Dear Siân <O\u2019Neill> & co {{x}},')
  })

  test('with a blank that nothing fills name the template\u2019s line, and nothing of the case', () => {
    const say = sayWith(parsePackWords(files))
    const line = readFileSync('templates/pack/en/letter.yaml', 'utf8')
      .split('\n')
      .findIndex((words) => words.startsWith('letter.dear:'))
    expect(() => say('letter.dear', { name: ' ' })).toThrow(
      `templates/pack/en/letter.yaml line ${line + 1}: "letter.dear" asks for {{name}}, which nothing fills`,
    )
  })

  test('hold no dash that sentences lean on', () => {
    for (const { text } of files) expect(text).not.toMatch(/[\u2013\u2014]/)
  })
})
