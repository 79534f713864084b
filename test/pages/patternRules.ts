import { names as fieldNames, headings, ids, inline, summary } from './markup'
import type { PatternPage } from './patternPages'

/** A rule of the GOV.UK Design System, for the pages that it is about. */
export type PatternRule = {
  readonly rule: string
  readonly about: (page: PatternPage) => boolean
  /** True where a page keeps it. */
  readonly holds: (html: string, page: PatternPage) => boolean
  /** The same page with the rule broken, which must be found. */
  readonly broken: (html: string) => string
}

const all = () => true
const isQuestion = ({ step }: PatternPage) => step !== undefined
const asks =
  (...steps: readonly string[]) =>
  (page: PatternPage) =>
    steps.includes(page.step ?? '') && !page.isWrong
const named = (pattern: RegExp) => (page: PatternPage) => pattern.test(page.name)
const main = (html: string) => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
const words = (html: string) =>
  main(html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const tags = (html: string, tag: string) => html.match(new RegExp(`<${tag}\\b[^>]*>`, 'g')) ?? []
const buttons = (html: string) =>
  [...main(html).matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, text]) => text ?? '')
const every = (found: readonly string[], pattern: RegExp) => found.length > 0 && found.every((tag) => pattern.test(tag))
const box = (html: string, name: string) => tags(html, 'input').filter((tag) => tag.includes(`name="${name}"`))
const swap = (from: string | RegExp, to: string) => (html: string) => html.replaceAll(from, to)
const says = (rule: string, page: RegExp, wanted: RegExp): PatternRule => ({
  rule,
  about: named(page),
  holds: (html) => wanted.test(words(html)),
  broken: (html) => html.replaceAll(new RegExp(wanted.source, 'gi'), ''),
})
const field = (rule: string, steps: readonly string[], input: string, attribute: string): PatternRule => ({
  rule,
  about: asks(...steps),
  holds: (html, { step }) => every(box(html, input || (step ?? '')), new RegExp(attribute, 'i')),
  broken: (html) => html.replaceAll(new RegExp(attribute, 'gi'), ''),
})

export const questionRules: readonly PatternRule[] = [
  {
    rule: 'one question a page: the heading is the label or the legend',
    about: isQuestion,
    holds: (html) =>
      headings(html).length === 1 &&
      /<(label|legend)[^>]*>\s*<h1|<h1[^>]*>\s*<label/.test(html) &&
      tags(main(html), 'form').length === 1,
    broken: swap(/<(\/?)(?:label|legend)/g, '<$1p'),
  },
  {
    rule: 'the back link stands first',
    about: isQuestion,
    holds: (html) => /^<a [^>]*class="govuk-back-link"/.test(main(html)),
    broken: swap('govuk-back-link', 'govuk-link'),
  },
  {
    rule: 'the button says Continue, never Next',
    about: isQuestion,
    holds: (html) => buttons(html)[0] === 'Continue' && !buttons(html).includes('Next'),
    broken: swap('>Continue<', '>Next<'),
  },
]

export const validationRules: readonly PatternRule[] = [
  {
    rule: 'no form is checked by the browser',
    about: ({ html }) => html.includes('<form'),
    holds: (html) => every(tags(html, 'form'), /noValidate/i),
    broken: swap(/ noValidate=""/gi, ''),
  },
  {
    rule: 'no field is required, patterned or cut short by the browser, nor checked when it is left',
    about: all,
    holds: (html) =>
      !/<(input|textarea|select)\b[^>]* (required|pattern|min|max|maxlength|minlength|on\w+)=/i.test(html),
    broken: (html) => `${html}<input required="">`,
  },
  {
    rule: 'the summary of errors stands before the heading, is focused and says "There is a problem"',
    about: ({ isWrong }) => isWrong,
    holds: (html) =>
      /^(<a [^>]*back-link[^>]*>[^<]*<\/a>)?(<div[^>]*>)*?<div class="govuk-error-summary"[^>]*autofocus/i.test(
        main(html),
      ) && html.includes('There is a problem'),
    broken: swap(/autofocus/gi, 'data-x'),
  },
  {
    rule: 'the summary says what stands beside the field, and leads to the field',
    about: ({ isWrong, html }) => isWrong && inline(html).length > 0,
    holds: (html) =>
      summary(html)
        .map(({ text }) => text)
        .join() === inline(html).join() && summary(html).every(({ href }) => ids(html).includes(href.slice(1))),
    broken: swap(/govuk-error-summary__list">(.*?)<a href="#/gs, 'govuk-error-summary__list">$1<a href="#no-'),
  },
]

export const fieldRules: readonly PatternRule[] = [
  {
    rule: 'a date has three boxes in a fieldset, and its month takes words',
    about: asks('date-of-birth'),
    holds: (html) =>
      fieldNames(html).join() === ['day', 'month', 'year'].map((part) => `date-of-birth-${part}`).join() &&
      /<fieldset/.test(html) &&
      !/inputmode/i.test(box(html, 'date-of-birth-month').join()),
    broken: swap('date-of-birth-month"', 'date-of-birth-m" inputmode="numeric"'),
  },
  {
    rule: 'the example of a date can be read one way: a day past 12, a month of one digit',
    about: asks('date-of-birth'),
    holds: (html) => /For example, (1[3-9]|2\d|3[01]) [1-9] \d{4}/.test(words(html)),
    broken: swap(/For example, \d+ \d+/g, 'For example, 3 11'),
  },
  field('a date of birth is known to browsers', ['date-of-birth'], 'date-of-birth-day', ' autocomplete="bday-day"'),
  field('so is its month', ['date-of-birth'], 'date-of-birth-month', ' autocomplete="bday-month"'),
  field('so is its year', ['date-of-birth'], 'date-of-birth-year', ' autocomplete="bday-year"'),
  field('a name is not spelt for people', ['name', 'your-name'], '', ' spellcheck="false"'),
  field('a name is known to browsers', ['name', 'your-name'], '', ' autocomplete="name"'),
  {
    rule: 'a name is one box, with no title before it',
    about: asks('name', 'your-name'),
    holds: (html) => fieldNames(html).length === 1 && !/<select|title"/.test(main(html)),
    broken: swap('<form', '<select name="title"></select><form'),
  },
  field('a line of an address is known to browsers', ['address'], 'address-line1', ' autocomplete="address-line1"'),
  field('so is the second', ['address'], 'address-line2', ' autocomplete="address-line2"'),
  field('so is the town', ['address'], 'address-town', ' autocomplete="address-level2"'),
  field('so is the postcode', ['address'], 'address-postcode', ' autocomplete="postal-code"'),
  {
    rule: 'an address asks for no county, and its second line may be left out',
    about: asks('address', 'your-address'),
    holds: (html) => !/county/i.test(html) && /line 2 \(optional\)/i.test(words(html)),
    broken: swap(/\(optional\)/g, ''),
  },
  field('an email address has its own keyboard', ['email'], '', ' type="email"'),
  field('an email address is not spelt', ['email'], '', ' spellcheck="false"'),
  field('an email address is known to browsers', ['email'], '', ' autocomplete="email"'),
  says('it is said why an email address is asked for', /^question email$/, /We send a code to it/),
  field('a telephone number has its own keyboard', ['telephone'], '', ' type="tel"'),
  says('a telephone number may be left out', /^question telephone$/, /\(optional\)/),
  says('a telephone number in an example is nobody’s', /^question telephone, /, /01632 960 \d{3}|07700 900 ?\d{3}/),
  {
    rule: 'a code is taken from the message, by number keys, and can be pasted',
    about: ({ html }) => html.includes('name="code"'),
    holds: (html) =>
      every(box(html, 'code'), /(?=.*autocomplete="one-time-code")(?=.*inputmode="numeric")(?!.*onpaste)/i),
    broken: swap(/one-time-code/g, 'off'),
  },
  {
    rule: 'a code can be sent again',
    about: ({ html, name }) => html.includes('name="code"') && !/expired|run-out|many/.test(name),
    holds: (html) => /value="resend"/.test(html),
    broken: swap('value="resend"', ''),
  },
]
