import { describe, expect, test } from 'vitest'
import { pageAfter } from '~/app/requestDoor.server'
import { AskedRight } from '~/app/rules/case/rights'
import type { Answers } from '~/app/rules/journey/answers'
import { kindOf } from '~/app/rules/journey/kinds'
import { isOptional, path } from '~/app/rules/journey/path'
import { readAnswer } from '~/app/rules/journey/readAnswer'
import { readCode } from '~/app/rules/journey/readCode'
import papers from '~/templates/locales/en/papers.json'
import request from '~/templates/locales/en/request.json'
import { accessAnswers } from '../kit/answers'
import { choices } from '../rules/journeyRows'
import { checkRules, everywhereRules, problemRules, sentRules, startRules } from './patternPageRules'
import { patternPages } from './patternPages'
import { fieldRules, questionRules, validationRules } from './patternRules'

/** The GOV.UK Design System's rules, by its patterns. */
const rules = {
  'Start pages': startRules,
  'Question pages': questionRules,
  'Check answers': checkRules,
  'Confirmation pages': sentRules,
  Validation: validationRules,
  'Dates, names, addresses, email, telephone, codes': fieldRules,
  'Pages of faults': problemRules,
  'Every page': everywhereRules,
}

const everything: Answers = {
  rights: [...AskedRight.options],
  safe: ['only-at'],
  urgent: 'yes',
  delivery: 'post',
  formats: ['other-language'],
}

test.each(['me', 'child', 'other'] as const)('every question of a form for %s is among the pages', (whom) => {
  const there = new Set<string | undefined>(patternPages.map(({ step }) => step))
  const asked = path({ ...everything, for: whom }).filter((step) => kindOf[step] !== 'apart')
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((step) => !there.has(step))).toEqual([])
})

describe.each(Object.entries(rules))('%s', (_, list) => {
  test.each(list)('$rule', ({ about, holds }) => {
    const pages = patternPages.filter(about)
    expect(pages).not.toEqual([])
    expect(pages.filter((page) => !holds(page.html, page)).map(({ name }) => name)).toEqual([])
  })

  test.each(list)('a page that breaks it is found: $rule', ({ about, holds, broken }) => {
    const page = patternPages.find(about)
    expect(page && holds(broken(page.html), page)).toBe(false)
  })
})

test('a changed answer leads back to the check, whichever it was', () => {
  for (const step of path(accessAnswers)) {
    const answers = { ...seen(), ...accessAnswers }
    const after = pageAfter(step, {
      answers,
      base: '/x/request',
      typist: 'resident',
      turn: 'asked',
      url: 'http://x/?change',
    })
    expect(after, step).toBe('/x/request/check')
  }
})

const given = { choices, today: '2026-11-23', answers: {} }
const kept = (step: Parameters<typeof readAnswer>[0], form: Readonly<Record<string, readonly string[]>>) =>
  readAnswer(step, { ...given, form })

describe('what is typed in another way is taken', () => {
  test.each(['jan', 'January', '1', '01', 'ionawr'])('the month as %s', (month) => {
    const form = { 'date-of-birth-day': ['31'], 'date-of-birth-month': [month], 'date-of-birth-year': ['1987'] }
    expect(kept('date-of-birth', form)).toEqual({ answers: { 'date-of-birth': '1987-01-31' } })
  })

  test.each(['m33 0aa', 'M330AA', ' m33-0aa ', 'M33  0AA'])('a postcode as %s', (postcode) => {
    const form = { 'address-line1': ['4 Invented Row'], 'address-town': ['Sale'], 'address-postcode': [postcode] }
    expect(kept('address', form)).toHaveProperty('answers.address.postcode', 'M33 0AA')
  })

  test.each(['01614960000', '0161 496 0000', '(0161) 496-0000', '+44 161 496 0000'])(
    'a telephone number as %s',
    (typed) => {
      expect(kept('telephone', { telephone: [typed] })).toHaveProperty('answers.telephone')
    },
  )

  test.each(['123456', '123 456', '123-456', ' 1 2 3 4 5 6 '])('a code as %s', (typed) => {
    expect(readCode(typed)).toEqual({ code: '123456' })
  })

  test.each(['Siân Ó Briain-Łukasz', "D'Arcy 王", 'Abu Bakr (formerly Smith)'])('a name as %s', (name) => {
    expect(kept('name', { name: [name] })).toEqual({ answers: { name } })
  })

  test('an email address of 254 characters, and no more', () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.org`
    expect(kept('email', { email: [email.slice(0, 254)] })).toHaveProperty('answers.email')
    expect(kept('email', { email: [`${'a'.repeat(64)}@${'b.'.repeat(100)}org`] })).toHaveProperty('errors')
  })

  test('a time that somebody half remembers', () => {
    expect(kept('years', { 'years-from': ['December 2017'], 'years-to': [''] })).toHaveProperty('answers.years')
  })
})

test('papers may be left out, and each thing that is wrong with one has the words of the pattern', () => {
  expect(isOptional('authority')).toBe(true)
  const wanted = {
    empty: /^Select a/,
    type: /must be a PDF, JPG or PNG$/,
    large: /must be smaller than \d+MB$/,
    blank: /is empty$/,
    virus: /contains a virus$/,
    locked: /is password protected$/,
    failed: /could not be uploaded.* [Tt]ry again$/,
    many: /^You can only select up to \d+ files at the same time$/,
  }
  for (const errors of [request.authority.errors, papers.errors]) {
    for (const [code, words] of Object.entries(wanted)) expect(new Map(Object.entries(errors)).get(code)).toMatch(words)
  }
})

/** Questions that may be passed over, seen and left empty. */
const seen = () => ({
  ...{ years: { from: '', to: '' }, words: '', 'former-names': '', 'past-addresses': '', identifiers: '' },
  ...{ telephone: '', safe: [], formats: [], support: '' },
})
