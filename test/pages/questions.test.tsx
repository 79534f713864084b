import { describe, expect, test } from 'vitest'
import type { AskedStep } from '~/app/pages/request/question'
import { say } from '~/app/pages/words'
import { isOptional } from '~/app/rules/journey/path'
import request from '~/templates/locales/en/request.json'
import { choices } from '../rules/journeyRows'
import { faults, headings, ids, inline, names, summary } from './markup'
import { askedSteps, fieldOf, filledPage, questionOf, questionPage, questionPages } from './questionPages'
import { render, words } from './render'

const errorsOf = (step: AskedStep) =>
  Object.keys(request[step].errors).map((code) => ({ code, key: `request.${step}.errors.${code}` }))

describe.each(askedSteps)('the question %s', (step) => {
  test('has its heading, a back link, and every box labelled and explained', () => {
    const html = render(questionPage(step))
    expect(headings(html)).toHaveLength(1)
    expect(headings(html)[0]).toContain(request[step].heading)
    expect(html).toContain('<a href="/ambridge" class="govuk-back-link">Back</a>')
    expect(html).toMatch(/<form [^>]*method="post" action="\/ambridge\/request\/[a-z-]+" noValidate="">/i)
    expect(faults(html)).toEqual([])
    expect(summary(html)).toEqual([])
    expect(html).not.toContain('error')
  })

  test('chooses and types nothing before the person does', () => {
    expect(render(questionPage(step))).not.toMatch(/ (checked|selected)=| value="[^"]+"[^>]* type="text"/)
  })

  test('says that it may be left out where it may', () => {
    const [heading] = headings(render(questionPage(step)))
    expect(heading?.includes('(optional)')).toBe(isOptional(step))
  })

  test.each(errorsOf(step))(
    'says $key in the summary and beside the field, with a link to the field',
    ({ code, key }) => {
      const field = fieldOf(questionOf(step), code)
      const html = render(questionPage(step, {}, { [field]: key }))
      const [first, ...others] = summary(html)
      expect(others).toEqual([])
      expect(first?.text).toBe(say(words, key).replaceAll("'", '&#x27;'))
      expect(inline(html)).toEqual([first?.text])
      expect(ids(html)).toContain(first?.href.slice(1))
      // The link leads to something that can be typed into or chosen, not to what stands round it.
      expect(html).toMatch(new RegExp(`<(input|textarea)[^>]* id="${first?.href.slice(1)}"`))
      expect(faults(html)).toEqual([])
    },
  )
})

test.each(Object.entries(questionPages))('%s has no fault and one heading', (_, page) => {
  const html = render(page)
  expect(faults(html)).toEqual([])
  expect(headings(html)).toHaveLength(1)
})

describe('a question speaks of the right person', () => {
  const about: readonly AskedStep[] = [
    'name',
    'former-names',
    'date-of-birth',
    'address',
    'past-addresses',
    'identifiers',
  ]
  const asked = (step: AskedStep, whom: 'me' | 'child' | 'other') => headings(render(filledPage(step, { whom })))[0]

  test.each(about)('%s', (step) => {
    expect(asked(step, 'me')).toMatch(/\byour?\b/i)
    expect(asked(step, 'child')).toContain('the child')
    expect(asked(step, 'other')).toContain('the person')
  })

  test('and a browser fills in only what is its own user’s', () => {
    const helped = askedSteps.filter((step) => questionOf(step).autocomplete !== undefined)
    expect(helped).toEqual([
      ...['your-name', 'your-organisation', 'name', 'date-of-birth', 'address', 'email', 'telephone', 'your-address'],
    ])
    for (const whom of ['child', 'other'] as const) {
      const still = helped.filter((step) => questionOf(step, { whom }).autocomplete !== undefined)
      expect(still).toEqual(['your-name', 'your-organisation', 'email', 'telephone', 'your-address'])
      expect(render(filledPage('address', { whom }))).not.toMatch(/autocomplete="address/i)
      expect(render(filledPage('date-of-birth', { whom }))).not.toMatch(/autocomplete="bday/i)
    }
    for (const step of askedSteps) expect(questionOf(step, { typist: 'staff' }).autocomplete, step).toBeUndefined()
  })
})

test.each([
  ['name', 'autoComplete="name"'],
  ['name', 'spellCheck="false"'],
  ['your-name', 'spellCheck="false"'],
  ['former-names', 'spellCheck="false"'],
  ['email', 'type="email"'],
  ['email', 'autoComplete="email"'],
  ['email', 'spellCheck="false"'],
  ['telephone', 'type="tel"'],
  ['telephone', 'autoComplete="tel"'],
  ['date-of-birth', 'autoComplete="bday-day"'],
  ['date-of-birth', 'autoComplete="bday-month"'],
  ['date-of-birth', 'autoComplete="bday-year"'],
  ['date-of-birth', 'inputMode="numeric"'],
  ['address', 'autoComplete="address-line1"'],
  ['address', 'autoComplete="address-line2"'],
  ['address', 'autoComplete="address-level2"'],
  ['address', 'autoComplete="postal-code"'],
] as const)('the question %s helps the browser: %s', (step, attribute) => {
  expect(render(questionPage(step)).toLowerCase()).toContain(attribute.toLowerCase())
})

test.each(['date-of-birth', 'received'] as const)(
  'the example of %s can be read one way only: a day past 12',
  (step) => {
    const [, day = '', month = ''] = /(\d+) (\d+) \d{4}/.exec(request[step].hint) ?? []
    expect(Number(day)).toBeGreaterThanOrEqual(13)
    expect(Number(month)).toBeLessThanOrEqual(9)
  },
)

test('a telephone number, a name or a National Insurance number is never asked for to prove who somebody is', () => {
  expect(isOptional('telephone')).toBe(true)
  expect(isOptional('identifiers')).toBe(true)
  expect(request.identifiers.hint).toContain('do not need a National Insurance number')
  expect(askedSteps.filter((step) => /title|nino|insurance/.test(step))).toEqual([])
})

describe('what was typed is still there, whatever it was', () => {
  test('in boxes, areas and choices', () => {
    expect(render(questionPage('name', { name: 'Siân "Bo" <O\'Neill>' }))).toContain(
      'value="Siân &quot;Bo&quot; &lt;O&#x27;Neill&gt;"',
    )
    expect(render(questionPage('words', { words: 'one\n</textarea>' }))).toContain('one\n&lt;/textarea&gt;</textarea>')
    expect(render(questionPage('for', { for: 'child' }))).toMatch(/id="for-2"[^>]* checked=""/)
    const rights = render(questionPage('rights', { rights: ['erasure', 'objection'] }))
    expect(rights.match(/ checked=""/g)).toHaveLength(2)
    expect(render(questionPage('date-of-birth', { 'date-of-birth-month': 'ionawr' }))).toContain('value="ionawr"')
    expect(render(questionPage('years', { 'years-from': 'long ago' }))).toContain('value="long ago"')
  })
})

test('a date has three boxes; only the wrong ones are marked and the summary leads to each', () => {
  const key = 'request.date-of-birth.errors'
  const errors = { 'date-of-birth-month': `${key}.month`, 'date-of-birth-year': `${key}.year` }
  const html = render(questionPage('date-of-birth', { 'date-of-birth-day': '27' }, errors))
  expect(names(html)).toEqual(['date-of-birth-day', 'date-of-birth-month', 'date-of-birth-year'])
  expect(summary(html).map(({ href }) => href)).toEqual(['#date-of-birth-month', '#date-of-birth-year'])
  expect(html.match(/govuk-input--error/g)).toHaveLength(2)
  const whole = render(questionPage('date-of-birth', {}, { 'date-of-birth': `${key}.real` }))
  expect(whole.match(/govuk-input--error/g)).toHaveLength(3)
})

test.each([
  ['address', ['line1', 'postcode']],
  ['your-address', ['line1', 'postcode']],
  ['years', ['from', 'to']],
] as const)('%s: each box has its own error, in the order of the page', (step, boxes) => {
  const errors = Object.fromEntries(boxes.toReversed().map((box) => [`${step}-${box}`, `Mend ${box}`]))
  const html = render(questionPage(step, {}, errors))
  expect(summary(html).map(({ href }) => href)).toEqual(boxes.map((box) => `#${step}-${box}`))
  expect(inline(html)).toEqual(summary(html).map(({ text }) => text))
})

test('an error in words of its own is said as it stands', () => {
  const html = render(questionPage('name', {}, { name: 'Enter a name. It was gov.uk' }))
  expect(inline(html)).toEqual(['Enter a name. It was gov.uk'])
})

test.each([
  ['scope', 'everything'],
  ['safe', 'none'],
  ['formats', 'none'],
] as const)('%s: what stands for all or none is set apart by the word "or"', (step, last) => {
  expect(render(questionPage(step))).toMatch(new RegExp(`divider">or</div>.*value="${last}"`, 's'))
})

test('the scope tells whom to ask for what a council does not hold', () => {
  const { signposts = [] } = questionOf('scope')
  const { heading, ...each } = request.scope.signposts
  expect(signposts).toEqual(Object.keys(each).map((key) => `request.scope.signposts.${key}`))
  expect(askedSteps.filter((step) => step !== 'scope' && questionOf(step).signposts)).toEqual([])
  const html = render(questionPage('scope'))
  for (const text of [heading, ...Object.values(each)]) expect(html).toContain(text)
})

test('the objects of an objection are grouped, each is read out with its group, and all may be chosen', () => {
  const html = render(questionPage('targets'))
  expect(html.match(/rp-choices__group/g)).toHaveLength(3)
  expect(names(html)).toHaveLength(choices.targets.length)
  expect(html).toMatch(/id="targets-3"[^>]* aria-describedby="[^"]*targets-group-\d/)
})

test('who somebody is to a child is not asked as of an adult', () => {
  const offered = (whom: 'child' | 'other') => questionOf('acting-as', { whom }).options?.map(({ value }) => value)
  expect(offered('child')).toEqual(['parent', 'guardian', 'someone-else'])
  expect(offered('other')).toEqual(['solicitor', 'attorney', 'deputy', 'advocate', 'someone-else'])
})
