import type { PatternPage } from './patternPages'
import type { PatternRule } from './patternRules'

const all = () => true
const named = (pattern: RegExp) => (page: PatternPage) => pattern.test(page.name)
const main = (html: string) => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
const words = (html: string) =>
  main(html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const swap = (from: string | RegExp, to: string) => (html: string) => html.replaceAll(from, to)
const rows = (html: string) => html.match(/<div class="govuk-summary-list__row.*?<\/div>/gs) ?? []

const says = (rule: string, pages: RegExp, wanted: RegExp): PatternRule => ({
  rule,
  about: named(pages),
  holds: (html) => wanted.test(words(html)),
  broken: swap(new RegExp(wanted.source, 'g'), ''),
})
const neverSays = (rule: string, about: PatternRule['about'], unwanted: RegExp, example: string): PatternRule => ({
  rule,
  about,
  holds: (html) => !unwanted.test(main(html)),
  broken: swap('</main>', `${example}</main>`),
})

const start = /^controller-start$/
const check = /^check/
const sent = /^sent-/
const problem = /^problem$/

export const startRules: readonly PatternRule[] = [
  says('the start page says what the service does', start, /Here you can ask us to:/),
  says('the start page says who it is for', start, /Who you can ask for/),
  says('the start page says what is needed', start, /What you need/),
  says('the start page says how else to ask', start, /Other ways to ask/),
  says('the start page says how long it takes', start, /takes about \d+ minutes/),
  {
    rule: 'the start page starts with a button that says so',
    about: named(start),
    holds: (html) => /<a [^>]*govuk-button--start[^>]*>\s*Start now/.test(html),
    broken: swap('Start now', 'Go'),
  },
]

export const checkRules: readonly PatternRule[] = [
  {
    rule: 'each answer can be changed, by a link that names it, and leads back to the check',
    about: named(check),
    holds: (html) =>
      rows(html).length > 5 &&
      rows(html).every((row) =>
        /<a [^>]*href="[^"]+\?change"[^>]*>Change<span class="govuk-visually-hidden"> \S.*?<\/span>/.test(row),
      ),
    broken: (html) => html.replace('?change', ''),
  },
  says('what was passed over is said to be not provided', check, /Not provided/),
  {
    rule: 'the button that sends names what it does, and is the only one',
    about: named(check),
    holds: (html) =>
      [...main(html).matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, text]) => text).join() === 'Send my request',
    broken: swap('>Send my request<', '>Submit<'),
  },
]

export const sentRules: readonly PatternRule[] = [
  {
    rule: 'a sent request shows its reference first',
    about: named(sent),
    holds: (html) => /govuk-panel--confirmation.*?<strong>.*?AMB-/s.test(html),
    broken: swap(/AMB-/g, ''),
  },
  says('what happens next is said', sent, /What happens next/),
  says('and when, by its date', /^sent-(one|all|next-day)/, /We must answer by \w+ \d+ \w+ \d{4}/),
  says('and whom to ask', sent, /rights@ambridge\.example\.org/),
  {
    rule: 'a copy can be kept',
    about: named(sent),
    holds: (html) => /<a [^>]*href="[^"]+\/sent\/copy"[^>]* download/.test(html),
    broken: swap('/sent/copy', '/sent'),
  },
  says('and the request can be followed', sent, /Follow your request/),
]

export const problemRules: readonly PatternRule[] = [
  says('a fault of ours says sorry', problem, /Sorry, there is a problem with the service/),
  says('and when to try again', problem, /Try again later\./),
  says('and what became of the answers', problem, /Answers that you gave on earlier pages are kept/),
  says('and whom to turn to', problem, /contact the council or trust/),
  neverSays(
    'no page of a fault has a number, red or breadcrumbs',
    named(/^(problem|not-found|forbidden)$/),
    /\b(500|404|403)\b|govuk-error|breadcrumb/,
    '500',
  ),
]

export const everywhereRules: readonly PatternRule[] = [
  {
    rule: 'every page has the way out, and a second link to it',
    about: all,
    holds: (html) => /govuk-exit-this-page__button/.test(html) && /govuk-js-exit-this-page-skiplink/.test(html),
    broken: swap('govuk-exit-this-page__button', ''),
  },
  neverSays(
    'nobody is asked to prove that they are human, nor for an account',
    all,
    /captcha|type="password"|sign up|create an account/i,
    '<i>captcha</i>',
  ),
  neverSays(
    'nothing is a task list: the form has one order',
    all,
    /govuk-task-list/,
    '<ul class="govuk-task-list"></ul>',
  ),
  neverSays('nobody is asked for a title', all, /name="title"/, '<input name="title">'),
]
