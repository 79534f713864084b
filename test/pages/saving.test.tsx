import { describe, expect, test } from 'vitest'
import { readLocale } from '~/app/outside/locales.server'
import { gradeOf } from '../kit/readingAge'
import { faults, headings, inline, summary } from './markup'
import { render } from './render'
import { savingPages } from './savingPages'

const html = (name: string) => render(savingPages[name] ?? <p />)

describe.each(Object.keys(savingPages))('the page %s', (name) => {
  test('has one heading of the first rank, no lost label or description, and no gap in its words', () => {
    expect(headings(html(name))).toHaveLength(1)
    expect(faults(html(name))).toEqual([])
    expect(html(name)).not.toMatch(/undefined|\{\{/)
  })

  test('says each error in the summary in the words that stand beside its field', () => {
    expect(summary(html(name)).map(({ text }) => text)).toEqual(inline(html(name)))
  })
})

test.each(['email-code', 'return-code'])(
  'a code on the page %s can be filled in by the browser, and pasted',
  (name) => {
    const [input = ''] = /<input[^>]*name="code"[^>]*>/.exec(html(name)) ?? []
    expect(input).toContain('inputMode="numeric"')
    expect(input).toContain('autoComplete="one-time-code"')
    expect(input).toContain('spellcheck="false"')
    expect(input).not.toMatch(/maxlength|onpaste|type="number"/i)
  },
)

test('a wrong code stays where it was typed', () => {
  for (const name of ['email-code-format', 'return-code-wrong']) expect(html(name)).toContain('value="30411"')
})

test('the page of the code shows the address, leads to where it is changed, and sends nothing by being opened', () => {
  expect(html('email-code')).toContain('marged@example.org')
  expect(html('email-code')).toContain('href="/ambridge/request/email"')
  expect(html('email-code')).not.toMatch(/<a[^>]*href="[^"]*resend/)
})

test('without a code that lives there is nowhere to put one in, only a button that asks for one', () => {
  expect(html('email-code-none')).not.toContain('name="code"')
  expect(html('email-code-none')).toContain('value="resend"')
  expect(html('email-code-confirmed')).not.toContain('<form')
})

test('coming back never says where the code went', () => {
  for (const name of ['return-start', 'return-code', 'return-code-many', 'return-gone']) {
    expect(html(name)).not.toContain('@')
  }
})

test.each(['save', 'return', 'confirm'])('%s: every English key has a Welsh value with the same blanks', (room) => {
  const [english, welsh] = [leaves(readLocale('templates', 'en')[room]), leaves(readLocale('templates', 'cy')[room])]
  expect([...welsh.keys()]).toEqual([...english.keys()])
  for (const [key, words] of english) {
    const said = welsh.get(key) ?? ''
    expect(said, key).not.toBe(words)
    expect(said.match(/\{\{\w+\}\}/g), key).toEqual(words.match(/\{\{\w+\}\}/g))
  }
})

test.each(['save', 'return', 'confirm'])(
  '%s reads at the age of nine or so, in sentences under thirty words',
  (room) => {
    const words = [...leaves(readLocale('templates', 'en')[room]).values()]
    expect(gradeOf(words.map((each) => each.replace(/([^.?!])$/, '$1.')).join('\n'))).toBeLessThan(5)
    for (const sentence of words.flatMap((each) => each.split(/[.?!:]\s+/))) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThan(30)
    }
  },
)

function leaves(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]])
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...leaves(inner, `${path}.${name}`)]))
}
