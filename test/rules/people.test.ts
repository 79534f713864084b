import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forRedaction, parseExemptions } from '~/app/rules/exemptions'
import { parseSource } from '~/app/rules/source'

describe('the exemptions', () => {
  const exemptions = parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8')))

  test('each has an id of its own', () => {
    expect(new Set(exemptions.map(({ id }) => id)).size).toBe(exemptions.length)
  })

  test('only those with words for the person can be chosen for hidden words', () => {
    const chosen = forRedaction(exemptions)
    expect(chosen.map(({ id }) => id)).toContain('S2-16')
    expect(chosen.length).toBeLessThan(exemptions.length)
    for (const { plain = '' } of chosen) expect(plain.length).toBeGreaterThan(20)
  })

  test.each([
    ['no list', {}],
    ['an empty list', []],
    ['a row without a test', [{ id: 'x' }]],
  ])('are refused: %s', (_, wrong) => {
    expect(() => parseExemptions(wrong)).toThrow()
  })
})

describe('a source description', () => {
  const good = {
    title: ' Early help ',
    activity: 'stronger-families',
    person: { givenName: 'given', familyName: 'family' },
    recordTitle: ['given'],
    columns: [{ name: 'given', label: 'Given name' }],
  }

  test('is read, its words without spaces around them', () => {
    expect(parseSource(good).title).toBe('Early help')
  })

  test.each([
    ['is nothing', null, 'expected object'],
    ['has no person', { ...good, person: undefined }, 'person'],
    ['does not say the family name', { ...good, person: { givenName: 'given' } }, 'familyName'],
    ['discloses nothing', { ...good, columns: [] }, 'columns'],
    ['has no title for a row', { ...good, recordTitle: [] }, 'recordTitle'],
    ['has a word nobody knows', { ...good, colums: [] }, 'colums'],
    ['has a column without a label', { ...good, columns: [{ name: 'given', label: ' ' }] }, 'label'],
  ])('that %s is refused by name', (_, wrong, named) => {
    expect(() => parseSource(wrong)).toThrow(named)
  })
})
