import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NotificationBanner } from '~/app/pages/govuk/NotificationBanner'
import { WarningText } from '~/app/pages/govuk/WarningText'
import { Layout } from '~/app/pages/layout/Layout'
import { steps } from '~/app/pages/request/question'
import { useWords } from '~/app/pages/words'
import locale from '~/templates/locales/en.json'
import { fieldOf, questionOf, questionPage, questionPages } from './questionPages'
import { asked, render, words } from './render'
import { residentPages } from './residentPages'

type Leaf = { readonly key: string; readonly text: string }

const leaves = (value: unknown, path: readonly string[] = []): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [{ key: path.join('.'), text: String(value) }]

function renderEverything() {
  for (const page of Object.values({ ...residentPages, ...questionPages })) render(<Layout demo>{page}</Layout>)
  for (const step of steps) {
    for (const code of Object.keys(locale.request[step].errors)) {
      const field = fieldOf(questionOf(step), code)
      render(questionPage(step, {}, { [field]: `request.${step}.errors.${code}` }))
    }
    render(questionPage(step))
    words(`request.${step}.short`)
  }
  render(<NotificationBanner success>Done</NotificationBanner>)
  render(<WarningText>Take care</WarningText>)
  for (const key of ['title.page', 'title.error']) words(key, { heading: 'Ask' })
}

test('every key that a page asks for is in the file, and every key in the file is asked for by a page', () => {
  renderEverything()
  const inFile = leaves(locale)
    .map(({ key }) => key.replace(/_(one|other)$/, ''))
    // The clock's working is said by casework, on the case page and in letters.
    .filter((key) => !key.startsWith('clock.'))
  expect([...asked].filter((key) => !inFile.includes(key))).toEqual([])
  expect(inFile.filter((key) => !asked.has(key))).toEqual([])
})

test('a missing key, or a value that a sentence needs, is an error and not a gap', () => {
  expect(() => words('request.name.nothing')).toThrow('request.name.nothing')
  expect(() => words('sent.due')).toThrow('A value is missing')
})

const Wordless = () => useWords()('start.heading')

test('a page outside its words is a bug', () => {
  expect(() => renderToStaticMarkup(<Wordless />)).toThrow('outside a WordsProvider')
})

test('no sentence is empty, and none is longer than thirty words', () => {
  for (const { key, text } of leaves(locale)) {
    expect(text.trim(), key).not.toBe('')
    for (const sentence of text.split(/[.?!:]\s+/)) {
      expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(30)
    }
  }
})

test('a count reads as a person would say it', () => {
  expect(words('collect.ready.download', { size: '2 KB', count: 1 })).toContain('1 page,')
  expect(words('collect.ready.download', { size: '2 KB', count: 2 })).toContain('2 pages,')
})
