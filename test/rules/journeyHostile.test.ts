import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { Answers, type Form } from '~/app/rules/journey/answers'
import { readAnswer } from '~/app/rules/journey/readAnswer'
import { valuesOf, valuesTyped } from '~/app/rules/journey/values'
import { today } from './journeyRowKinds'
import { choices, rows } from './journeyRows'
import { someAnswers, steps, typists } from './journeyWalks'

const boxes = ['day', 'month', 'year', 'line1', 'line2', 'town', 'postcode', 'from', 'to']
const fields = [...steps, ...steps.flatMap((step) => boxes.map((box) => `${step}-${box}`)), '__proto__', 'constructor']
const known = steps.flatMap((step) => rows[step].kept.flatMap(([form]) => Object.values(form).flat()))

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('\u0000', '\ud800', 'x\udfff', '\u202e', 'none', 'everything', '__proto__', '1e9', '99999999999'),
  fc.constantFrom(...known),
  fc.integer().map(String),
  fc.nat(6000).map((n) => 'x'.repeat(n)),
)
const sent = fc.array(nasty, { maxLength: 3 })
/** Any fields, and those of one question in particular. */
const formTo = (step: string): fc.Arbitrary<Form> =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...fields), fc.constantFrom(step, ...boxes.map((box) => `${step}-${box}`))),
    sent,
    { maxKeys: 10, noNullPrototype: false },
  )
const questions = fc.constantFrom(...steps).chain((step) => formTo(step).map((form) => ({ step, form })))

// Postgres takes no NUL in a text and no half of a pair, and no page can show what can't be seen.
const cannotBeKept = (kept: unknown): boolean =>
  typeof kept === 'string'
    ? /[^\P{Cc}\n\t]|\p{Cs}/u.test(kept)
    : typeof kept === 'object' && kept !== null && Object.values(kept).some(cannotBeKept)

test('whatever a form sends, each question answers with what to keep or what to mend, and never throws', () => {
  const locales = readLocales('templates')
  fc.assert(
    fc.property(questions, someAnswers, typists, ({ step, form }, answers, typist) => {
      const read = readAnswer(step, { form, choices, today, answers, typist })
      valuesTyped(form)
      if ('errors' in read) {
        expect(Object.keys(read.errors).length).toBeGreaterThan(0)
        for (const key of Object.values(read.errors)) {
          expect(locales('en')(key, { name: 'x.pdf' }).length).toBeGreaterThan(5)
          expect(locales('cy').known(key), key).not.toBeNull()
        }
        return
      }
      expect(Object.keys(read.answers)).toEqual([step])
      expect(Answers.parse(JSON.parse(JSON.stringify(read.answers)))).toEqual(read.answers)
      for (const kept of Object.values(read.answers)) expect(cannotBeKept(kept)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test('what is kept, sent again as it is shown, is kept the same', () => {
  fc.assert(
    fc.property(questions, typists, ({ step, form }, typist) => {
      const read = readAnswer(step, { form, choices, today, typist })
      if ('errors' in read) return
      const shown = Object.entries(valuesOf(step, read.answers)).map(([name, value]) => [name, [value].flat()])
      expect(readAnswer(step, { form: Object.fromEntries(shown), choices, today, typist })).toEqual(read)
    }),
    { numRuns: 3000 },
  )
})

test('a form is shown again just as it was typed', () => {
  expect(valuesTyped({ name: ['<b>'], scope: ['a', 'b'], none: [] })).toEqual({
    name: '<b>',
    scope: ['a', 'b'],
    none: [],
  })
})
