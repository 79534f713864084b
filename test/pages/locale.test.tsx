import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { plainPage } from '~/app/http/plainPage'
import { readLocale } from '~/app/outside/locales.server'
import { NotificationBanner } from '~/app/pages/govuk/NotificationBanner'
import { WarningText } from '~/app/pages/govuk/WarningText'
import { Layout } from '~/app/pages/layout/Layout'
import { sayCopy } from '~/app/pages/request/sayCopy'
import { useWords, WordsProvider } from '~/app/pages/words'
import request from '~/templates/locales/en/request.json'
import { askedSteps, fieldOf, questionOf, questionPage, questionPages } from './questionPages'
import { asked, render, words } from './render'
import { sentRequest } from './requestPages'
import { residentPages } from './residentPages'

const locale = readLocale('templates', 'en')
const inWelsh = readLocale('templates', 'cy')
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const plural = new RegExp(`_(${forms.join('|')})$`)

type Leaf = { readonly key: string; readonly text: string }

const leaves = (value: unknown, path: readonly string[] = []): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [{ key: path.join('.'), text: String(value) }]

const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted()

const plainPages = ['not-found', 'too-large', 'too-many', 'foreign', 'fault'] as const

function renderEverything() {
  for (const page of Object.values({ ...residentPages, ...questionPages })) render(<Layout demo>{page}</Layout>)
  for (const step of askedSteps) {
    for (const code of Object.keys(request[step].errors)) {
      const field = fieldOf(questionOf(step), code)
      render(questionPage(step, {}, { [field]: `request.${step}.errors.${code}` }))
    }
    render(questionPage(step))
    words(`request.${step}.short`)
  }
  render(<NotificationBanner success>Done</NotificationBanner>)
  render(<WarningText>Take care</WarningText>)
  for (const key of ['title.page', 'title.error']) words(key, { heading: 'Ask' })
  // Pages that stand by themselves, and what a link of the register puts into a form.
  const say = Object.assign(words, { language: 'en' } as const)
  for (const name of plainPages) plainPage(say, name, { origin: 'https://x.example', requestId: '7f3a' })
  sayCopy(say, {
    requests: [sentRequest('access', { words: 'x' })],
    controllerName: 'x',
    contacts: [],
    lacksPapers: true,
  })
  for (const kind of ['category', 'recipient', 'research', 'purpose']) words(`ask.words.${kind}`, { name: 'x' })
  // What stands round residents' pages alone, and round Welsh ones.
  renderToStaticMarkup(
    <WordsProvider value={words} language="cy">
      <Layout demo resident={{ here: '/' }}>
        <p />
      </Layout>
    </WordsProvider>,
  )
}

/** Rooms that a page never speaks from: what a date was worked out by is said by casework, on pages and in letters. */
const notOfPages = ['clock', 'holidays']

describe('the English words', () => {
  beforeAll(renderEverything)
  const rooms = Object.keys(locale).filter((room) => !notOfPages.includes(room))

  test.each(rooms)('every key of the room %s is asked for by a page', (room) => {
    const inFile = leaves(locale[room], [room]).map(({ key }) => key.replace(plural, ''))
    expect(inFile.filter((key) => !asked.has(key))).toEqual([])
  })

  test('every key that a page asks for is in a file', () => {
    const inFiles = new Set(leaves(locale).map(({ key }) => key.replace(plural, '')))
    expect([...asked].filter((key) => !inFiles.has(key))).toEqual([])
  })
})

describe.each(Object.keys(locale))('the Welsh of the room %s', (room) => {
  const [english, welsh] = [locale[room], inWelsh[room]].map((words) => leaves(words ?? {}, [room]))
  const said = new Map(welsh?.map(({ key, text }) => [key, text]))
  const wanted = (english ?? []).flatMap(({ key }) =>
    plural.test(key) ? forms.map((form) => key.replace(plural, `_${form}`)) : [key],
  )

  test('has every key of the English, each count in all six forms of a Welsh plural', () => {
    expect(wanted.filter((key) => !said.has(key))).toEqual([])
  })

  test('has no key that the English lacks', () => {
    expect([...said.keys()].filter((key) => !wanted.includes(key))).toEqual([])
  })

  test('fills in what the English fills in', () => {
    for (const { key, text } of english ?? []) {
      if (!key.endsWith('_one')) expect(blanks(said.get(key) ?? text), key).toEqual(blanks(text))
    }
  })
})

test('a missing key, or a value that a sentence needs, is an error and not a gap', () => {
  expect(() => words('request.name.nothing')).toThrow('request.name.nothing')
  expect(() => words('sent.receipt')).toThrow('A value is missing')
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
