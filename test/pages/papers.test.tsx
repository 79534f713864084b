import { describe, expect, test } from 'vitest'
import { paperProblems, sayProblems } from '~/app/pages/papers/problems'
import { renderIn, roomOf } from './inLanguage'
import { faults, headings, inline, summary } from './markup'
import { papersPages, staffPapersPages } from './papersPages'
import { render, words } from './render'

const pages = { ...papersPages, ...staffPapersPages }
const html = (name: string) => render(pages[name] ?? <p />)

describe.each(Object.keys(pages))('the page %s', (name) => {
  test('has one heading of the first rank, no lost label or description, and no gap in its words', () => {
    expect(headings(html(name))).toHaveLength(1)
    expect(faults(html(name))).toEqual([])
    expect(html(name)).not.toMatch(/undefined|\{\{|\[object/)
  })

  test('says each error in the summary in the words that stand beside its field', () => {
    expect(summary(html(name)).map(({ text }) => text)).toEqual(inline(html(name)))
  })
})

test('a file’s fault is said in the words of the design system, by the name of the file', () => {
  expect(summary(html('authority-papers-wrong')).map(({ text }) => text)).toEqual([
    'note.docx must be a PDF, JPG or PNG',
    'scan.pdf must be smaller than 10MB',
    'nothing.pdf is empty',
    'bad.pdf contains a virus',
    'locked.pdf is password protected',
    'late.png could not be uploaded. Try again',
  ])
})

test('both doors say the same of the same fault, in both languages', () => {
  for (const language of ['en', 'cy'] as const) {
    const [form, follow] = [roomOf(language, 'request'), roomOf(language, 'papers')]
    for (const fault of ['empty', 'type', 'large', 'blank', 'virus', 'locked', 'failed', 'many']) {
      expect(follow.get(`papers.errors.${fault}`)).toBe(form.get(`request.authority.errors.${fault}`))
    }
  }
})

test('every word of the room has Welsh, with the same gaps, and every page is wholly in it', () => {
  const [english, welsh] = [roomOf('en', 'papers'), roomOf('cy', 'papers')]
  expect([...welsh.keys()]).toEqual([...english.keys()])
  const gaps = (said = '') => (said.match(/\{\{\w+\}\}/g) ?? []).toSorted()
  for (const [key, said] of english) expect([key, gaps(welsh.get(key))]).toEqual([key, gaps(said)])
  const sentences = [...english.values()].filter((said) => said.length > 20 && !said.includes('{{'))
  for (const page of Object.values(papersPages)) {
    const text = renderIn('cy', page)
    for (const said of sentences) expect(text).not.toContain(said)
  }
})

test('a form that broke off, or brought too many, says that alone', () => {
  const files = [{ name: 'a.pdf', fault: 'virus' as const }]
  expect(paperProblems({ files, fault: 'too-many' })).toEqual([{ fault: 'many', name: null }])
  const broken = paperProblems({ files, fault: 'cut-off' })
  expect(sayProblems(words, 'papers.errors', broken)).toEqual(['Your files could not be uploaded. Try again'])
})

test('the residents’ pages say that the copy is deleted once it is checked', () => {
  for (const name of ['authority-papers', 'send-papers'])
    expect(html(name)).toContain('We will delete the copy once we have checked it.')
})

test('staff are told of each paper whether it was scanned, and a name that was sent is text and nothing else', () => {
  expect(html('papers')).toContain('<strong>Not scanned for viruses</strong>')
  expect(html('papers')).toContain('Scanned, none found')
  expect(html('papers')).toContain('Deleted Monday 2 February 2026 at 9:00am')
  expect(html('papers')).not.toMatch(/<a [^>]*papers\/p1/)
})
