import { describe, expect, test } from 'vitest'
import { Layout } from '~/app/pages/layout/Layout'
import { documentPages } from './documentPages'
import { faults, headings, inline, summary } from './markup'
import { render } from './render'

describe.each(Object.entries(documentPages))('the page %s', (_name, page) => {
  test('has one heading of the first rank, no lost label or description, and no inline style or script', () => {
    const html = render(<Layout demo>{page}</Layout>)
    expect(headings(html)).toHaveLength(1)
    expect(faults(html)).toEqual([])
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('[object')
  })

  test('says each error in the summary in the words that stand beside its field', () => {
    const html = render(page)
    const said = summary(html).map(({ text }) => text)
    expect(said.toSorted()).toEqual(inline(html).toSorted())
  })
})

const shown = (name: string) => render(documentPages[name] ?? <p />)

test('Enter in the form of a page hides: its first button is no Undo, and rejects nothing', () => {
  const form = /<form[^>]*class="rp-page">(.*?)<\/form>/s.exec(shown('page'))?.[1] ?? ''
  const [first] = form.match(/<button type="submit"[^>]*>/g) ?? []
  expect(first).toContain('value="hide"')
})

test('the forms of a page are told apart by their once-only keys', () => {
  const keys = (name: string) => [...shown(name).matchAll(/name="onceKey" value="([^"]+)"/g)].map(([, key]) => key)
  expect(keys('page')).toEqual(['k1-undo', 'k1', 'k1-flag'])
  expect(keys('overview')).toEqual(['k1-undo', 'k1-burn', 'k1-remove'])
})

test('a word that is hidden can not be ticked, and one that was ticked is ticked still', () => {
  expect(shown('page-errors')).not.toContain('id="word-0"')
  expect(shown('page-errors')).toMatch(/id="word-1" checked="" value="1"/)
  expect(shown('page-errors')).toContain('<input type="hidden" name="drawn" value="0.1000 0.1000 0.2000 0.2000"/>')
})

test('every place that is not hidden is ticked at first, and none is once somebody has unticked it', () => {
  expect(shown('places').match(/checked=""/g)).toHaveLength(1)
  expect(shown('places-errors')).not.toContain('checked=""')
})

test('a small picture says what is on its page', () => {
  expect(shown('overview')).toContain('alt="Page 2: 2 marks, 1 suggestion open"')
  expect(shown('overview')).toContain('alt="Page 1: no marks, no suggestions open"')
})

test('a document that is being looked through, and one that is being burned, offer to look again and nothing else', () => {
  expect(shown('overview-waiting')).not.toContain('Burn the document')
  expect(shown('documents')).toContain('Look again')
  expect(shown('documents-none')).not.toContain('Look again')
})

test('only a file that passed is offered', () => {
  expect(shown('overview-failed')).not.toContain('Open the burned PDF')
  expect(shown('overview-passed')).toContain('Open the burned PDF')
})
