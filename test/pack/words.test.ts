import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAllPackWords } from '~/app/outside/packWords.server'
import { wordFiles } from '~/app/pack/wordList'
import { parsePackWords, sayWith, WordsFault } from '~/app/pack/words'
import { wordsFor } from './facts'
import { blanksIn, filesOf, sentencesOf, sets } from './readWords'

const files = filesOf('en')
const changed = (name: string, change: (text: string) => string) =>
  files.map((file) => (file.name === name ? { ...file, text: change(file.text ?? '') } : file))

describe('the pack\u2019s fixed words', () => {
  test('are whole for every reader', () => {
    const words = readAllPackWords('templates')
    expect(words('en', 'adult').words['letter.yours']).toBe('Yours sincerely,')
    expect(words('cy', 'adult').words['letter.yours']).toBe('Yn gywir,')
    expect(words('en', 'child').words['letter.yours']).toBe('Best wishes,')
    expect(words('cy', 'child').words['letter.yours']).toBe('Cofion gorau,')
  })

  test.each(sets)('lie in no file that nobody reads (%s)', (set) => {
    const known = new Set(Object.keys(wordFiles).map((name) => `${name}.yaml`))
    expect(readdirSync(`templates/pack/${set}`).filter((file) => !known.has(file))).toEqual([])
  })

  test('stand each in one file', () => {
    const keys = Object.values(wordFiles).flatMap((list) => Object.keys(list))
    expect(keys.length).toBeGreaterThan(300)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('for a child are the adults\u2019 of the same language where a child needs no others', () => {
    const child = wordsFor({ language: 'cy', audience: 'child' })
    expect(child.words['kind.special']).toBe('categori arbennig')
    expect(child.at['kind.special']).toMatch(/pack\/cy\/held\.yaml line \d+$/)
    expect(child.at['letter.dear']).toMatch(/pack\/cy-child\/letter\.yaml line \d+$/)
  })

  test.each(['cy', 'en-child', 'cy-child'] as const)('of %s ask for the same blanks as the English', (set) => {
    const english = sentencesOf('en')
    const others = [...sentencesOf(set)].filter(
      ([key, words]) => blanksIn(words).join() !== blanksIn(english.get(key) ?? '').join(),
    )
    expect(others).toEqual([])
  })

  test.each(sets)('hold no dash that sentences lean on (%s)', (set) => {
    for (const { text } of filesOf(set)) expect(text).not.toMatch(/[\u2013\u2014]/)
  })

  test.each(['cy', 'cy-child'] as const)('in Welsh say that they await a translator (%s)', (set) => {
    for (const { path, text } of filesOf(set)) expect(text, path).toMatch(/^# Drafft: mae'r cyfieithiad hwn yn aros/)
  })

  test('in Welsh are not the English ones left as they were', () => {
    const english = sentencesOf('en')
    const same = [...sentencesOf('cy')].filter(
      ([key, words]) => words === english.get(key) && /[a-z]{3}/.test(bare(words)),
    )
    expect(same.map(([key]) => key)).toEqual(['contact.post'])
  })
})

const bare = (words: string) => words.replace(/\{\{\s*\w+\s*\}\}/g, '')

describe('a fault in the words is told by file and line', () => {
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
    [
      'a blank with a brace too few',
      'letter',
      (text: string) => text.replace('Dear {{name}}', 'Dear {{name}'),
      /^\S*letter\.yaml line \d+: "letter\.dear" has a brace that belongs to no blank$/,
    ],
    ['something else altogether', 'letter', () => '- one', /^\S*letter\.yaml line 1: is not a list of keys and words$/],
    ['a file that is no YAML', 'letter', () => 'a: "b\nc: d', /letter\.yaml line \d+: /],
  ])('%s', (_, name, change, fault) => {
    expect(() => parsePackWords(changed(name, change))).toThrow(fault)
  })

  test('a file that is not there', () => {
    const gone = files.map((file) => (file.name === 'glance' ? { ...file, text: undefined } : file))
    expect(() => parsePackWords(gone)).toThrow(/^templates\/pack\/en\/glance\.yaml: the file is missing$/)
  })

  test('a key of no file in a child\u2019s words', () => {
    const over = [{ name: 'letter', path: 'en-child/letter.yaml', text: 'letter.dear: Hi {{name}},\nletter.hug: Hug' }]
    expect(() => parsePackWords(files, over)).toThrow(
      /^en-child\/letter\.yaml line 2: "letter\.hug" is not a key of this file$/,
    )
  })
})

describe('a sentence that is said', () => {
  test('has its blanks filled and nothing escaped', () => {
    const say = sayWith(parsePackWords(files))
    expect(say('letter.dear', { name: 'Siân <O\u2019Neill> & co {{x}}' })).toBe('Dear Siân <O\u2019Neill> & co {{x}},')
  })

  // Every sentence of every set, with each of its blanks left out in turn: none reaches a resident with a gap in it.
  test.each(sets)('refuses a blank that nothing fills, by the template\u2019s file and line alone (%s)', (set) => {
    const [language, child] = set.startsWith('cy') ? (['cy', set !== 'cy'] as const) : (['en', set !== 'en'] as const)
    const say = sayWith(wordsFor({ language, audience: child ? 'child' : 'adult' }))
    const sentences = sentencesOf(set)
    let tried = 0
    for (const { path, text = '' } of filesOf(set)) {
      for (const [index, line] of text.split('\n').entries()) {
        const key = line.match(/^([\w.-]+):/)?.[1] ?? ''
        const blanks = blanksIn(sentences.get(key) ?? '')
        for (const left of blanks) {
          const others = blanks.filter((name) => name !== left).map((name): [string, string] => [name, 'CANARY'])
          const fault = `${path} line ${index + 1}: "${key}" asks for {{${left}}}, which nothing fills`
          for (const given of [others, [...others, [left, ' \n']]]) {
            const saying = () => Reflect.apply(say, undefined, [key, Object.fromEntries(given)])
            expect(saying).toThrow(new WordsFault(fault))
            tried += 1
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(set === 'en' || set === 'cy' ? 200 : 60)
  })
})
