import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csvOf } from '~/app/pack/dataCopy/csv'
import { tablesOf } from '~/app/pack/dataCopy/tables'
import type { PackRecord } from '~/app/pack/facts'
import { longNote, strangeNames } from './aTree'
import { accessFacts, aRecord } from './facts'

const words = { mark: (letter: string) => `[redacted: ${letter}]`, reference: 'Reference', date: 'Date' }
const tables = (records: readonly PackRecord[]) => tablesOf(accessFacts({ records }), words)
const read = (text: string): string[][] => parse(text, { bom: true, relaxColumnCount: false, recordDelimiter: '\r\n' })
const field = (name: string, text: string, label = name) => ({ name, label, segments: text === '' ? [] : [{ text }] })

describe('the tables for spreadsheets', () => {
  test('are one a source, its records in their order, a column for each field that any has', () => {
    const records = [
      aRecord({ ref: 'R1', date: '2024-03-04', fields: [field('a', '1', 'First'), field('b', '2', 'Second')] }),
      aRecord({ ref: 'R2', source: 'Youth service', fields: [field('z', '9', 'Last')] }),
      aRecord({ ref: 'R3', fields: [field('c', '3', 'Third'), field('a', '4', 'First')] }),
    ]
    expect(tables(records).map(({ name, text }) => [name, read(text)])).toEqual([
      [
        'records-1-early-help-case-system.csv',
        [
          ['Reference', 'Date', 'First', 'Second', 'Third'],
          ['R1', '2024-03-04', '1', '2', ''],
          ['R3', '', '4', '', '3'],
        ],
      ],
      [
        'records-2-youth-service.csv',
        [
          ['Reference', 'Date', 'Last'],
          ['R2', '', '9'],
        ],
      ],
    ])
  })

  test('keep commas, quotes, lines, marks and strange names as they are', () => {
    const odd = ['a,b', 'say "so"', 'one\ntwo', '', longNote, ...strangeNames.slice(2)]
    const [table] = tables(odd.map((text, index) => aRecord({ ref: `R${index}`, fields: [field('a', text)] })))
    expect(read(table?.text ?? '').map((row) => row[2])).toEqual(['a', ...odd])
    const [marked] = tables([aRecord()])
    expect(marked?.text).toContain('Priya said that [redacted: A] shouted')
  })

  test('are text as RFC 4180 and Excel know it', () => {
    expect(
      csvOf([
        ['a', 'b"'],
        ['', 'c\r\nd'],
      ]),
    ).toBe('\ufeff"a","b"""\r\n"","c\nd"\r\n')
  })

  test('lose no field, though two have one name or one heading', () => {
    const [table] = tables([
      aRecord({ fields: [field('a', '1', 'Note'), field('b', '2', 'Note'), field('a', '3', 'Note')] }),
      aRecord({ ref: 'R2', fields: [field('c', '4', 'Date')] }),
    ])
    expect(read(table?.text ?? '')).toEqual([
      ['Reference', 'Date', 'Note', 'Note (2)', 'Note (3)', 'Date (2)'],
      ['R1', '', '1', '2', '3', ''],
      ['R2', '', '', '', '', '4'],
    ])
  })

  const dangerous = [
    '=1+1',
    '+44 161 496 0000',
    '-5',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0\u3000=1',
    '"=1',
    "'=1",
    '\u201c=1',
    '\ufeff=1',
    '\u200b\u200e=1',
    '\u0000=1',
    '\u0301=1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    '\u22121',
    '\ufe661',
    '\tplain',
  ]
  const starts = /^[\s"'\p{Cf}\p{Mn}\u2018-\u201f]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u

  test.each(dangerous)('never begin a cell with a formula, wherever it stands: %j', (bad) => {
    const [table] = tables([
      aRecord({ ref: bad, date: bad, fields: [field('a', bad, bad), field('b', bad)] }),
      aRecord({
        ref: 'R2',
        fields: [{ name: 'b', label: 'b', segments: [{ text: bad.slice(0, 1) }, { text: bad.slice(1) }] }],
      }),
    ])
    const cells = read(table?.text ?? '').flat()
    expect(cells.filter((cell) => cell.startsWith("'"))).toHaveLength(6)
    for (const cell of cells) {
      expect(cell.startsWith("'") || !(starts.test(cell) || /^[\t\r\n]/.test(cell)), JSON.stringify(cell)).toBe(true)
    }
  })

  test('quote every cell, so that a program which splits at semicolons or tabs finds no formula either', () => {
    const [table] = tables([aRecord({ fields: [field('a', 'b;=1+1'), field('c', 'd\t=1+1'), field('e', '1","=2')] })])
    const [, line = ''] = (table?.text ?? '').split('\r\n')
    expect(line).toBe('"R1","","b;=1+1","d\t=1+1","1"",""=2"')
  })

  test('leave plain words, days and numbers as they are', () => {
    const plain = ['Sian', '2024-02-29', '12.50', 'a=b', 'a-b', 'x@example.org', '(-5)', '[redacted: A]']
    const [table] = tables([aRecord({ fields: plain.map((text, index) => field(`f${index}`, text)) })])
    expect(read(table?.text ?? '')[1]?.slice(2)).toEqual(plain)
  })

  test('are named in plain letters, each once, whatever their sources are called', () => {
    const sources = [
      '../../etc/passwd',
      'CON',
      'محمد',
      'Gwasanaeth Iéuenctid',
      'A'.repeat(300),
      '<b>"x"|?*',
      '=x',
      'con',
      '',
    ]
    const names = tables(sources.map((source, index) => aRecord({ ref: `R${index}`, source }))).map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(sources.length)
    for (const name of names) expect(name).toMatch(/^records-[1-9]\d*(-[a-z0-9]{1,12}){0,6}\.csv$/)
    expect(names[3]).toBe('records-4-gwasanaeth-ieuenctid.csv')
  })

  test('are none where there are no records', () => {
    expect(tables([])).toEqual([])
  })
})
