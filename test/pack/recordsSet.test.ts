import { describe, expect, test } from 'vitest'
import type { PackDocument, PackFacts, PackField } from '~/app/pack/facts'
import { key } from '~/app/pack/sections/key'
import { notFound } from '~/app/pack/sections/notFound'
import { records } from '~/app/pack/sections/records'
import { schedule } from '~/app/pack/sections/schedule'
import { sayWith } from '~/app/pack/words'
import { accessFacts, aRecord, aSearch, english } from './facts'
import { sectionText } from './tree'

type AccessFacts = Extract<PackFacts, { kind: 'access' }>
const say = sayWith(english())
const blocksOf = (changes: Partial<AccessFacts>) => [...records(accessFacts(changes), say).blocks]
const textOf = (changes: Partial<AccessFacts>) => sectionText(records(accessFacts(changes), say))

const field = (name: string, text: string): PackField => ({ name, label: name.toUpperCase(), segments: [{ text }] })
const message = (ref: string, day: string, text: string, source = 'Messages') =>
  aRecord({ ref, title: day, source, setAs: 'rows', fields: [field('day', day), field('text', text)] })

const aDocument = (changes: Partial<PackDocument> = {}): PackDocument => ({
  ref: 'D1',
  title: 'Court report',
  date: '2024-05-14',
  source: 'Legal files',
  pages: 3,
  leftOut: 1,
  disclosed: 'part',
  letters: ['B'],
  file: 'kept.pages',
  shown: [
    { at: 0, page: 0, width: 595, height: 842 },
    { at: 900, page: 2, width: 842, height: 595 },
  ],
  ...changes,
})

describe('records set as rows', () => {
  test('of one source stand in one table, a record a row, under its columns', () => {
    const tables = blocksOf({
      records: [
        message('R1', '1 May', 'Hello'),
        message('R2', '2 May', 'Goodbye'),
        message('R3', '3 May', 'Other', 'Calls'),
      ],
    }).flatMap((block) => (block.kind === 'table' ? [block] : []))
    expect(tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['Messages', 2],
      ['Calls', 1],
    ])
    expect(tables[0]?.head).toEqual(['Record', 'DAY', 'TEXT'])
    expect(tables[0]?.rows[1]).toEqual([[{ strong: 'R2' }], ['2 May'], ['Goodbye']])
    expect(tables[0]?.widths).toHaveLength(3)
  })

  test('are named by their first and last reference, one alone by its title', () => {
    const text = textOf({
      records: [message('R1', '1 May', 'a'), message('R2', '2 May', 'b'), message('R3', '3 May', 'c', 'Calls')],
    })
    expect(text).toContain('R1 to R2. Messages')
    expect(text).toContain('R3. 3 May')
  })

  test('with more columns than a page has room for are tables of their own', () => {
    const wide = Array.from({ length: 7 }, (_, i) => field(`c${i}`, 'x'))
    const blocks = blocksOf({
      records: [aRecord({ setAs: 'rows', fields: wide }), aRecord({ ref: 'R2', setAs: 'rows', fields: wide })],
    })
    expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
    expect(blocks.filter(({ kind }) => kind === 'keyvalue')).toHaveLength(2)
  })

  test('hidden words make no column wider', () => {
    const widths = (segments: PackField['segments']) =>
      blocksOf({ records: [aRecord({ setAs: 'rows', fields: [{ name: 'a', label: 'A', segments }] })] }).flatMap(
        (block) => (block.kind === 'table' ? block.widths : []),
      )
    expect(widths([{ redacted: 'A' }])).toEqual(widths([]))
  })
})

describe('a record set as a narrative', () => {
  const story = `${'She came to the office and we talked. '.repeat(5)}\n\nThen she went home.`
  const told = aRecord({
    setAs: 'narrative',
    fields: [field('day', '1 May'), { name: 'note', label: 'Note', segments: [{ text: story }, { redacted: 'A' }] }],
  })

  test('has its short fields in a table and its long text as paragraphs under a heading', () => {
    const blocks = blocksOf({ records: [told] }).slice(3)
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'keyvalue', 'heading', 'paragraph', 'paragraph'])
    expect(blocks[2]).toEqual({ kind: 'heading', level: 3, text: 'Note' })
    expect(blocks.at(-1)).toEqual({ kind: 'paragraph', words: ['Then she went home.', { mark: '[redacted: A]' }] })
  })

  test('is set by what is shown of it alone', () => {
    const hidden = aRecord({
      setAs: 'narrative',
      fields: [{ name: 'note', label: 'Note', segments: [{ redacted: 'A' }] }],
    })
    expect(
      blocksOf({ records: [hidden] })
        .slice(3)
        .map(({ kind }) => kind),
    ).toEqual(['heading', 'keyvalue'])
  })
})

describe('documents', () => {
  test('come after the records, each with a block a page that says which page of the council\u2019s copy it is', () => {
    const blocks = blocksOf({ documents: [aDocument()] })
    expect(blocks.slice(-2)).toEqual([
      { kind: 'page', title: 'D1, page 1 of 3', file: 'kept.pages', at: 0, width: 595, height: 842 },
      { kind: 'page', title: 'D1, page 3 of 3', file: 'kept.pages', at: 900, width: 842, height: 595 },
    ])
    const text = textOf({ documents: [aDocument()] })
    expect(text.indexOf('D1. Court report')).toBeGreaterThan(text.indexOf('R1. '))
    expect(text).toContain('Source: Legal files. Date: 14 May 2024. Our copy has 3 pages.')
    expect(text).toContain('We left out 1 page')
  })

  test.each([
    ['withheld', 'We held back the whole of this document.'],
    ['apart', 'We are dealing with it by hand'],
  ] as const)('that are %s say so and show no page', (disclosed, words) => {
    const blocks = blocksOf({ documents: [aDocument({ disclosed, leftOut: 0 })] })
    expect(blocks.filter(({ kind }) => kind === 'page')).toEqual([])
    expect(textOf({ documents: [aDocument({ disclosed, leftOut: 0 })] })).toContain(words)
  })

  test('alone are not said to be nothing', () => {
    expect(textOf({ records: [], documents: [aDocument()] })).not.toContain('We found no records')
    expect(textOf({ records: [], documents: [] })).toContain('We found no records')
  })
})

test('ten thousand pages are made one after another, and can be gone through again', () => {
  let made = 0
  const shown = Array.from({ length: 10_000 }, (_, page) => ({ at: page, page, width: 595, height: 842 }))
  const counted = new Proxy(shown, {
    get: (pages, property, receiver) => {
      if (typeof property === 'string' && /^\d+$/.test(property)) made += 1
      return Reflect.get(pages, property, receiver)
    },
  })
  const { blocks } = records(
    accessFacts({ records: [], documents: [aDocument({ shown: counted, pages: 10_000 })] }),
    say,
  )
  for (const block of blocks) if (block.kind === 'page') break
  expect(made).toBe(1)
  const pages = () => [...blocks].filter(({ kind }) => kind === 'page').length
  expect([pages(), pages()]).toEqual([10_000, 10_000])
})

describe('the list of records and documents', () => {
  const listed = (changes: Partial<AccessFacts>) =>
    [...schedule(accessFacts(changes), say).blocks].flatMap((block) => (block.kind === 'table' ? [block] : []))

  test('has a row for each with its reference, date, title, source, how much is shown and its letters', () => {
    const [recordTable, documentTable] = listed({
      records: [aRecord({ date: '2024-03-04' }), aRecord({ ref: 'R2' })],
      documents: [aDocument()],
    })
    expect(recordTable?.rows[0]?.flat()).toEqual([
      { strong: 'R1' },
      '4 March 2024',
      'Assessment, 4 March 2024',
      'Early help case system',
      'In part',
      'A',
    ])
    expect(recordTable?.rows[1]?.[1]).toEqual(['No date'])
    expect(documentTable?.rows[0]?.flat().filter((word) => word !== '\n')).toEqual([
      { strong: 'D1' },
      '14 May 2024',
      'Court report',
      'Legal files',
      'In part',
      '3 pages in all',
      '1 page left out: not asked about, or in this pack already',
      'B',
    ])
  })

  test.each([
    ['full', 'In full'],
    ['withheld', 'Held back'],
    ['apart', 'Dealt with by hand'],
  ] as const)('says of a document that is %s: %s', (disclosed, words) => {
    const [table] = listed({ records: [], documents: [aDocument({ disclosed })] })
    expect(table?.rows[0]?.[4]?.[0]).toBe(words)
  })
})

test('the key speaks of boxes only where a document has any', () => {
  const text = (documents: readonly PackDocument[]) => sectionText(key(accessFacts({ documents }), say))
  expect(text([aDocument()])).toContain('a black box stands where')
  expect(text([aDocument({ letters: [] })])).not.toContain('a black box stands where')
})

test('what was not found is told apart: not known there, nothing about them, not searched and why', () => {
  const text = sectionText(
    notFound(
      accessFacts({
        searches: [
          aSearch(),
          aSearch({ source: 'Youth files', outcome: 'not-known', records: 0 }),
          aSearch({ source: 'Rent books', outcome: 'nothing-held', records: 0 }),
          aSearch({ source: 'Old paper', outcome: 'not-searched', records: 0, because: 'The store is flooded' }),
        ],
      }),
      say,
    ),
  )
  expect(text).toMatch(
    /did not find you there:\nYouth files\. We looked on 3 November 2026\. You are not known there\./,
  )
  expect(text).toMatch(
    /None of them is about you:\nRent books\. We looked on 3 November 2026\. Nothing is held there\./,
  )
  expect(text).toMatch(/could not look in these places:\nOld paper\. Why we could not: The store is flooded/)
  expect(text).not.toContain('Early help case system')
})
