import { expect, test } from 'vitest'
import { followPages } from './followPages'
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

test('a late answer says sorry, and how to complain to the council and to the regulator by name', () => {
  const html = page('late')
  expect(html).toContain('We are late. We are sorry.')
  expect(html).toContain('You can complain to Ambridge Council.')
  expect(html).toContain('You can also complain to the Information Commissioner')
  expect(html).toContain('0303 123 1113')
})

test('an extension says why, in the words that staff gave', () => {
  expect(page('looking')).toContain('Four schools hold files.')
  expect(page('received')).not.toContain('more time')
})

test('the Welsh working is marked as Welsh and as a draft, with the English one beside it', () => {
  const welsh = /<div lang="cy">(.*?)<\/div><\/details><\/div>/s.exec(page('received'))?.[1] ?? ''
  expect(welsh).toContain('(drafft)')
  expect(welsh).toContain('Drafft yw&#x27;r cyfieithiad hwn.')
  expect(welsh).toContain('Cawsom eich cais.')
  expect(welsh).not.toContain('We got')
})

test('only a question that waits has a form, sent with its once-only key; what was typed stays', () => {
  const withForm = Object.keys(followPages).filter((name) => render(followPages[name] ?? <p />).includes('<form'))
  expect(withForm).toEqual([
    'follow-waiting-answer',
    'follow-answer-empty',
    'follow-answer-long',
    'follow-answer-stale-asked-again',
  ])
  expect(page('waiting-answer')).toContain('name="onceKey" value="k1"')
  expect(page('waiting-answer')).toContain('name="question" value="q1"')
  expect(page('answer-long')).toContain('x'.repeat(10_001))
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
