import { describe, expect, test } from 'vitest'
import { steps } from '~/app/pages/request/question'
import { say } from '~/app/pages/words'
import locale from '~/templates/locales/en.json'
import { faults, headings, ids, inline, names, summary } from './markup'
import { fieldOf, questionOf, questionPage } from './questionPages'
import { render, words } from './render'

const errorsOf = (step: (typeof steps)[number]) =>
  Object.keys(locale.request[step].errors).map((code) => ({ code, key: `request.${step}.errors.${code}` }))

describe.each(steps)('the question %s', (step) => {
  test('has its heading, a back link, and every box labelled and explained', () => {
    const html = render(questionPage(step))
    expect(headings(html)).toHaveLength(1)
    expect(headings(html)[0]).toContain(locale.request[step].heading)
    expect(html).toContain('<a href="/ambridge" class="govuk-back-link">Back</a>')
    expect(html).toMatch(/<form method="post" action="\/ambridge\/request\/[a-z-]+" noValidate="">/i)
    expect(faults(html)).toEqual([])
    expect(summary(html)).toEqual([])
    expect(html).not.toContain('error')
  })

  test.each(errorsOf(step))(
    'says $key in the summary and beside the field, with a link to the field',
    ({ code, key }) => {
      const field = fieldOf(questionOf(step), code)
      const html = render(questionPage(step, {}, { [field]: key }))
      const [first, ...others] = summary(html)
      expect(others).toEqual([])
      expect(first?.text).toBe(say(words, key))
      expect(inline(html)).toEqual([first?.text])
      expect(ids(html)).toContain(first?.href.slice(1))
      // The link leads to something that can be typed into or chosen, not to what stands round it.
      expect(html).toMatch(new RegExp(`<(input|textarea)[^>]* id="${first?.href.slice(1)}"`))
      expect(faults(html)).toEqual([])
    },
  )
})

test('an error in words of its own is said as it stands', () => {
  const html = render(questionPage('name', {}, { name: 'Enter a name. It was gov.uk' }))
  expect(inline(html)).toEqual(['Enter a name. It was gov.uk'])
})

test('what was typed is still there, whatever it was', () => {
  expect(render(questionPage('name', { name: 'Siân "Bo" <O\'Neill>' }))).toContain(
    'value="Siân &quot;Bo&quot; &lt;O&#x27;Neill&gt;"',
  )
  expect(render(questionPage('words', { words: 'one\n</textarea>' }))).toContain('one\n&lt;/textarea&gt;</textarea>')
  expect(render(questionPage('right', { right: 'objection' }))).toMatch(/id="right-2"[^>]* checked=""/)
  const scope = render(questionPage('scope', { scope: ['youth-justice', 'everything'] }))
  expect([...scope.matchAll(/value="([^"]+)"[^>]* checked=""|checked=""[^>]* value="([^"]+)"/g)]).toHaveLength(2)
  const birth = render(questionPage('date-of-birth', { 'date-of-birth-month': 'january' }))
  expect(birth).toContain('value="january"')
})

test('nothing is chosen before the person chooses', () => {
  for (const step of steps) expect(render(questionPage(step))).not.toMatch(/ (checked|selected)=/)
})

test('a date has three boxes; only the wrong ones are marked and the summary leads to each', () => {
  const html = render(
    questionPage(
      'date-of-birth',
      { 'date-of-birth-day': '27' },
      {
        'date-of-birth-month': 'request.date-of-birth.errors.month',
        'date-of-birth-year': 'request.date-of-birth.errors.year',
      },
    ),
  )
  expect(names(html)).toEqual(['date-of-birth-day', 'date-of-birth-month', 'date-of-birth-year'])
  expect(summary(html).map(({ href }) => href)).toEqual(['#date-of-birth-month', '#date-of-birth-year'])
  expect(html.match(/govuk-input--error/g)).toHaveLength(2)
  const whole = render(questionPage('date-of-birth', {}, { 'date-of-birth': 'request.date-of-birth.errors.real' }))
  expect(whole.match(/govuk-input--error/g)).toHaveLength(3)
})

test('each line of an address has its own error, in the order of the page', () => {
  const html = render(
    questionPage(
      'address',
      {},
      {
        'address-postcode': 'request.address.errors.postcode',
        'address-line1': 'request.address.errors.line1',
      },
    ),
  )
  expect(summary(html).map(({ href }) => href)).toEqual(['#address-line1', '#address-postcode'])
  expect(inline(html)).toEqual(summary(html).map(({ text }) => text))
})

test('what may be left out says so', () => {
  const optional = steps.filter((step) => headings(render(questionPage(step)))[0]?.includes('(optional)'))
  expect(optional).toEqual(['words', 'former-names', 'telephone'])
})

test.each([
  ['name', 'autoComplete="name"'],
  ['name', 'spellCheck="false"'],
  ['email', 'type="email"'],
  ['email', 'autoComplete="email"'],
  ['email', 'spellCheck="false"'],
  ['telephone', 'autoComplete="tel"'],
  ['date-of-birth', 'autoComplete="bday-year"'],
  ['date-of-birth', 'inputMode="numeric"'],
  ['address', 'autoComplete="postal-code"'],
] as const)('the question %s helps the browser: %s', (step, attribute) => {
  expect(render(questionPage(step)).toLowerCase()).toContain(attribute.toLowerCase())
})

test('"Everything" stands apart from the services, by the word "or"', () => {
  expect(render(questionPage('scope'))).toMatch(/divider">or<\/div>.*value="everything"/s)
})

test('the objects of an objection are grouped, and each is read out with its group', () => {
  const html = render(questionPage('target'))
  expect(html.match(/rp-choices__group/g)).toHaveLength(3)
  expect(html).toMatch(/id="target-3"[^>]* aria-describedby="target-group-2"/)
})
