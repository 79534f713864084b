import { expect, test } from 'vitest'
import { followActs } from '~/app/rules/followActs'
import { followPages } from './followPages'
import { renderIn } from './followWelsh'
import { render } from './render'
import { residentPages } from './residentPages'

const page = (name: string) => render(followPages[`follow-${name}`] ?? <p />)

test('the time comes first, straight after the heading', () => {
  expect(page('received')).toMatch(
    /<h1[^>]*>Your request<\/h1><div[^>]*><p[^>]*><strong>We must answer by Monday 2 March/,
  )
  expect(page('waiting-identity')).toMatch(/<\/h1><div[^>]*><p[^>]*><strong>The time to answer has not started</)
  expect(page('waiting-answer')).toMatch(/<\/h1><div[^>]*><p[^>]*><strong>The time to answer has stood still since/)
})

test('a late answer says sorry, and how to complain to the council, to the regulator by name and to a court', () => {
  const html = page('late')
  expect(html).toContain('We are late. We are sorry.')
  expect(html).toContain('You can complain to Ambridge Council.')
  expect(html).toContain('href="/follow/complaint"')
  expect(html).toContain('You can also complain to the Information Commissioner')
  expect(html).toContain('0303 123 1113')
  expect(html).toContain('You can also ask a court')
})

test('an extension says why, in the words that staff gave', () => {
  expect(page('looking')).toContain('Four schools hold files.')
  expect(page('received')).not.toContain('more time')
})

test('only a question that waits has a field, sent with its once-only key; what was typed stays', () => {
  const withField = Object.keys(followPages).filter((name) =>
    render(followPages[name] ?? <p />).includes('name="question"'),
  )
  expect(withField).toEqual([
    'follow-waiting-answer',
    'follow-answer-empty',
    'follow-answer-long',
    'follow-answer-stale-asked-again',
  ])
  expect(page('waiting-answer')).toContain('name="onceKey" value="k1"')
  expect(page('waiting-answer')).toContain('name="question" value="q1"')
  expect(page('answer-long')).toContain('x'.repeat(10_001))
})

test('the services that are waited for are counted in plain words', () => {
  const counts = (name: string) => /<p[^>]*>(We have asked [^<]*)<\/p>/.exec(page(name))?.[1]
  expect(counts('looking')).toBe('We have asked 5 services to look. 3 have answered.')
  expect(counts('looking-some')).toBe('We have asked 2 services to look. 1 has answered.')
  expect(counts('looking-one')).toBe('We have asked 1 service to look. None has answered yet.')
  expect(counts('looking-all')).toBe('We have asked 5 services to look. All of them have answered.')
})

test('what an act does to the date stands above its button, on the page of every one', () => {
  for (const act of followActs) {
    const html = page(`act-${act}`)
    const effect = html.indexOf('What this does to the date')
    expect(effect, act).toBeGreaterThan(0)
    expect(html.indexOf('<button'), act).toBeGreaterThan(effect)
  }
  expect(page('waiting-answer')).toContain('If you send it today, we must answer by Monday 9 March 2026.')
  expect(page('act-withdrawal')).toContain('The time to answer ends today.')
})

test('every act is sent for the request that it is shown for, with its once-only key', () => {
  for (const act of followActs) {
    expect(page(`act-${act}`), act).toContain('name="reference" value="AMB-7Q3K-92AB"')
    expect(page(`act-${act}`), act).toContain('name="onceKey" value="k1"')
  }
})

test('nothing typed is lost: by an error, by a page out of date, or by a time that has run out', () => {
  expect(page('act-more-long')).toContain('I lived in Felpersham.</textarea>')
  expect(page('act-stale')).toContain('I lived in Felpersham.</textarea>')
  for (const name of ['act-too-late', 'act-gone']) expect(page(name), name).toContain('I lived in Felpersham.')
  expect(page('act-narrowing-all').match(/checked=""/g)).toHaveLength(2)
})

test('every error stands in the summary and at its field in the same words', () => {
  const withErrors = Object.keys(followPages).filter((name) => page(name.slice(7)).includes('error-summary'))
  expect(withErrors.length).toBeGreaterThan(15)
  for (const name of withErrors) {
    const html = page(name.slice(7))
    for (const [, field, words] of html.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/g)) {
      expect(html, name).toContain(`id="${field}"`)
      expect(html, name).toMatch(new RegExp(`id="${field}-error"[^>]*>.*?${words?.replace(/[.+()]/g, '.')}`))
    }
  }
})

test('the regulator and the court are named wherever somebody is unhappy', () => {
  for (const name of ['act-complaint', 'act-review', 'sent-complaint', 'sent-review', 'done']) {
    expect(page(name), name).toContain('0303 123 1113')
    expect(page(name), name).toContain('a court')
  }
})

test('the email address can not be changed here, and the page says how it can', () => {
  expect(page('act-move')).toContain('Contact Ambridge Council to change it.')
  expect(page('act-move')).not.toContain('type="email"')
})

test('in Welsh every page is in Welsh, with its days', () => {
  for (const name of Object.keys(followPages)) {
    const html = renderIn('cy', followPages[name] ?? <p />)
    expect(html, name).not.toMatch(/\b(Monday|March|February|We must|You can|your request)\b/)
  }
  expect(renderIn('cy', followPages['follow-received'] ?? <p />)).toContain(
    'Rhaid i ni ateb erbyn dydd Llun 2 Mawrth 2026',
  )
})

test('words that could not be sent are shown, to be copied', () => {
  expect(page('answer-stale')).toContain('The one in Felpersham.')
  expect(render(residentPages['follow-gone-unsent'] ?? <p />)).toContain('The school in Felpersham.')
})

test('words meant for a question that is over are not put to the next one', () => {
  const html = page('answer-stale-asked-again')
  expect(html.match(/The one in Felpersham\./g)).toHaveLength(1)
  expect(html).toMatch(/<textarea[^>]*><\/textarea>/)
})
