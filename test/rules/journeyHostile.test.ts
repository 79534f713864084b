import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { Answers, type Form, type Step } from '~/app/rules/journey/answers'
import { readAnswer } from '~/app/rules/journey/readAnswer'
import { valuesOf, valuesTyped } from '~/app/rules/journey/values'

const steps: readonly Step[] = Answers.keyof().options
const choices = { activities: ['stronger-families'], targets: ['activity:stronger-families/stronger-families'] }
const fields = [
  ...steps,
  'date-of-birth-day',
  'date-of-birth-month',
  'date-of-birth-year',
  'address-line1',
  'address-line2',
  'address-town',
  'address-postcode',
  '__proto__',
  'constructor',
]

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '12',
    '5',
    '1987',
    'may',
    'everything',
    'access',
    'a@example.org',
    'M33 0AA',
    '__proto__',
  ),
  fc.integer().map(String),
  fc.nat(6000).map((n) => 'x'.repeat(n)),
)
const form: fc.Arbitrary<Form> = fc.dictionary(fc.constantFrom(...fields), fc.array(nasty, { maxLength: 3 }), {
  maxKeys: 10,
  noNullPrototype: false,
})

// Postgres takes no NUL in a text, and no page can show what can't be seen.
const hasControls = (kept: unknown) => /[^\P{Cc}\n\t]/u.test(typeof kept === 'string' ? kept : JSON.stringify(kept))

test('whatever a form sends, each question answers with what to keep or what to mend, and never throws', () => {
  const say = readLocales('templates')('en')
  fc.assert(
    fc.property(fc.constantFrom(...steps), form, (step, sent) => {
      const read = readAnswer(step, { form: sent, choices, today: '2026-11-23' })
      valuesTyped(sent)
      if ('errors' in read) {
        expect(Object.keys(read.errors).length).toBeGreaterThan(0)
        for (const key of Object.values(read.errors)) expect(say(key).length).toBeGreaterThan(5)
        return
      }
      expect(Object.keys(read.answers)).toEqual([step])
      expect(Answers.parse(JSON.parse(JSON.stringify(read.answers)))).toEqual(read.answers)
      for (const kept of Object.values(read.answers)) expect(hasControls(kept)).toBe(false)
      valuesOf(step, read.answers)
    }),
    { numRuns: 3000 },
  )
})

test('what is kept, sent again as it is shown, is kept the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...steps), form, (step, sent) => {
      const given = { choices, today: '2026-11-23' }
      const read = readAnswer(step, { form: sent, ...given })
      if ('errors' in read) return
      const shown = Object.entries(valuesOf(step, read.answers)).map(([name, v]) => [name, Array.isArray(v) ? v : [v]])
      expect(readAnswer(step, { form: Object.fromEntries(shown), ...given })).toEqual(read)
    }),
    { numRuns: 2000 },
  )
})

test('every word of an error that a question can give stands in the locale file', () => {
  const { request } = JSON.parse(readFileSync('templates/locales/en.json', 'utf8'))
  for (const step of steps) expect(Object.keys(request[step]?.errors ?? {}), step).not.toEqual([])
})
