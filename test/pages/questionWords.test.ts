import { describe, expect, test } from 'vitest'
import { Answers, type Step } from '~/app/rules/journey/answers'
import { none, optionsOf, takesNone } from '~/app/rules/journey/options'
import cy from '~/templates/locales/cy/request.json'
import en from '~/templates/locales/en/request.json'
import { gradeOf, wordsIn } from '../kit/readingAge'
import { rows } from '../rules/journeyRows'

type Leaf = { readonly key: string; readonly text: string }

const leaves = (value: unknown, path: readonly string[] = []): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [{ key: path.join('.'), text: String(value) }]

const [english, welsh] = [leaves(en), leaves(cy)]
const steps: readonly Step[] = Answers.keyof().options
const blanks = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).toSorted()
const numbers = (text: string) => [...text.matchAll(/\d[\d,]*/g)].map(([number]) => number).toSorted()

describe('each question', () => {
  test.each(steps)('%s has a heading, a short name, a hint, and words for all that it sends back', (step) => {
    // An address that is confirmed has no row of its own among the answers.
    const short = step === 'email-code' ? {} : { short: expect.any(String) }
    expect(en[step]).toMatchObject({ heading: expect.any(String), ...short, hint: expect.any(String) })
    const said = Object.keys(en[step].errors)
    const given = rows[step].sentBack.flatMap(([, errors]) => Object.values(errors))
    expect(given.filter((why) => !said.includes(why))).toEqual([])
  })

  test.each(steps)('%s has words for every choice it offers', (step) => {
    const offered = [
      ...new Set([...optionsOf(step, { for: 'child' }), ...optionsOf(step, {}), ...(takesNone(step) ? [none] : [])]),
    ]
    const keys = english.map(({ key }) => key)
    expect(offered.filter((value) => !keys.includes(`${step}.options.${value}`))).toEqual([])
  })

  test('no words stand for a question that is not asked', () => {
    expect(Object.keys(en).toSorted()).toEqual([...steps].toSorted())
  })
})

describe('the words in English', () => {
  // Without the names of other bodies, which nobody can make shorter.
  const names =
    /Department for Work and Pensions|HM Revenue and Customs|HM Land Registry|National Insurance|Universal Credit/g
  const plain = english.map(({ key, text }) => ({
    key,
    text: text.replace(names, 'Them').replace(/\{\{\w+\}\}/g, 'number'),
  }))
  const sentences = plain.filter(({ text }) => wordsIn(text).length > 3)

  test('can be read at nine', () => {
    expect(gradeOf(sentences.map(({ text }) => text).join('\n'))).toBeLessThanOrEqual(3)
  })

  test('no sentence of them stands out', () => {
    const hard = sentences
      .flatMap(({ key, text }) =>
        text.split(/(?<=[.?!])\s+/).map((sentence) => ({ key, sentence, grade: gradeOf(sentence) })),
      )
      .filter(({ sentence, grade }) => wordsIn(sentence).length > 7 && grade > 8)
    expect(hard).toEqual([])
  })

  test('have no dash that a sentence leans on, and no web address', () => {
    expect(english.filter(({ text }) => /[\u2013\u2014]|www\.|https?:/.test(text))).toEqual([])
  })
})

describe('the words in Welsh', () => {
  test('are there for every key, and no other', () => {
    expect(welsh.map(({ key }) => key)).toEqual(english.map(({ key }) => key))
    expect(welsh.filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('keep every blank and every number, and are not the English again', () => {
    const same = new Set(['formats.options.braille'])
    english.forEach(({ key, text }, index) => {
      const there = welsh[index]?.text ?? ''
      expect(blanks(there), key).toEqual(blanks(text))
      expect(numbers(there), key).toEqual(numbers(text))
      if (!same.has(key)) expect(there, key).not.toBe(text)
    })
  })
})
