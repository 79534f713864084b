import { describe, expect, test } from 'vitest'
import { readLocale } from '~/app/outside/locales.server'
import { sourceFiles } from '../house/files'
import { roomOf } from './inLanguage'

const rooms = Object.keys(readLocale('templates', 'en'))
const english = new Map(rooms.flatMap((room) => [...roomOf('en', room)]))
const welsh = new Map(rooms.flatMap((room) => [...roomOf('cy', room)]))
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const counted = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(counted, '')
const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted()

type Words = ReadonlyMap<string, string>

/** Keys of the one that the other has no words for; a key with a count needs all six forms of a Welsh plural. */
const lacking = (theirs: Words, ours: Words): readonly string[] =>
  [...theirs.keys()]
    .flatMap((key) => (counted.test(key) ? forms.map((form) => `${base(key)}_${form}`) : [key]))
    .filter((key) => (ours.get(key) ?? '').trim() === '')

/** Keys whose blanks differ. A form of a count is held to the English one of that number, which may say it in words. */
const unlike = (theirs: Words, ours: Words): readonly string[] =>
  [...ours].flatMap(([key, said]) => {
    const wanted = theirs.get(key) ?? theirs.get(`${base(key)}_other`) ?? said
    const isNumber = (blank: string) => blank === '{{count}}' && counted.test(key)
    const [ofOurs, ofTheirs] = [said, wanted].map((text) =>
      blanks(text)
        .filter((blank) => !isNumber(blank))
        .join(),
    )
    return ofOurs === ofTheirs ? [] : [key]
  })

/** Keys that say in both languages the same four words or more: nobody has put them into Welsh. */
const untranslated = (theirs: Words, ours: Words): readonly string[] =>
  [...theirs].filter(([key, text]) => isLong(text) && ours.get(key) === text).map(([key]) => key)

const isLong = (text: string): boolean => (text.replaceAll(/\{\{\w+\}\}/g, '').match(/\p{L}{2,}/gu) ?? []).length >= 4

/** English that a Welsh value still holds: words that no Welsh sentence has, two of them or more. */
const stillEnglish = (ours: Words): readonly string[] =>
  [...ours].filter(([, text]) => (text.match(ofEnglish) ?? []).length >= 2).map(([key]) => key)

const ofEnglish = /\b(the|you|your|we|our|this|that|what|when|which|if|of|is|are|was|have|has|not|with|and)\b/g

describe('the Welsh words', () => {
  test('there is something to look at', () => {
    expect(rooms.length).toBeGreaterThan(15)
    expect(english.size).toBeGreaterThan(500)
  })

  test('are there for every English key, and each count has all six Welsh forms', () => {
    expect(lacking(english, welsh)).toEqual([])
  })

  test('are there for no key that the English lacks', () => {
    const known = new Set([...english.keys()].map(base))
    expect([...welsh.keys()].filter((key) => !known.has(base(key)))).toEqual([])
  })

  test('have the blanks that the English has', () => {
    expect(unlike(english, welsh)).toEqual([])
  })

  test('are not the English ones, nor half of them', () => {
    expect(untranslated(english, welsh)).toEqual([])
    expect(stillEnglish(welsh)).toEqual([])
  })

  test('are for counts that have an English plural too', () => {
    const alone = [...english.keys()].filter((key) => counted.test(key) && !english.has(`${base(key)}_other`))
    expect(alone).toEqual([])
  })
})

test('every key that code asks for by name is in the English words', () => {
  const known = new Set([...english.keys()].map(base))
  const asked = sourceFiles('app/pages', 'app/routes', 'app/http').flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\('([a-z][\w.-]+)'/g)].map(([, key = '']) => ({ path, key })),
  )
  expect(asked.length).toBeGreaterThan(200)
  expect(asked.filter(({ key }) => !known.has(key))).toEqual([])
})

const given = new Map([
  ['sent.heading', 'Your request has been sent to {{name}}'],
  ['sent.files_one', '{{count}} file of {{name}}'],
  ['sent.files_other', '{{count}} files of {{name}}'],
])
const good = new Map([
  ['sent.heading', 'Mae eich cais wedi’i anfon at {{name}}'],
  ...forms.map((form) => [`sent.files_${form}`, '{{count}} ffeil {{name}}'] as const),
])
const changed = (key: string, text: string) => new Map([...good, [key, text]])
const without = (key: string) => new Map([...good].filter(([each]) => each !== key))

test('a fault in the words is found', () => {
  expect([
    ...lacking(given, good),
    ...unlike(given, good),
    ...untranslated(given, good),
    ...stillEnglish(good),
  ]).toEqual([])
  expect(lacking(given, without('sent.heading'))).toEqual(['sent.heading'])
  expect(lacking(given, without('sent.files_few'))).toContain('sent.files_few')
  expect(lacking(given, changed('sent.heading', ' '))).toEqual(['sent.heading'])
  expect(unlike(given, changed('sent.heading', 'Mae eich cais wedi’i anfon'))).toEqual(['sent.heading'])
  expect(unlike(given, changed('sent.files_many', '{{count}} ffeil {{names}}'))).toEqual(['sent.files_many'])
  expect(untranslated(given, changed('sent.heading', given.get('sent.heading') ?? ''))).toEqual(['sent.heading'])
  expect(stillEnglish(changed('sent.heading', 'Mae eich cais is sent to the {{name}}'))).toEqual(['sent.heading'])
})
