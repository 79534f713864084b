import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lackingWords } from '~/app/pages/staff/redaction/lackingWords'
import { forRedaction } from '~/app/rules/exemptions'
import { lacking } from '~/app/rules/exemptions/guards'
import { Guard } from '~/app/rules/exemptions/schema'
import { fullFacts, leavingOut, readRows, today } from './exemptionsRows'

const rows = readRows()
const offered = new Set(forRedaction(rows).map(({ id }) => id))

describe.each(rows.map((row) => [row.id, row] as const))('the exemption %s', (id, row) => {
  test('asks for nothing once everything is known', () => {
    expect(lacking(row, fullFacts, today)).toEqual([])
  })

  test.each(row.guards)('lacks %s, and nothing else, where that alone is left out', (guard) => {
    const [without, code] = leavingOut[guard]
    expect(lacking(row, { ...fullFacts, ...without }, today)).toEqual([{ guard, code }])
    expect(lackingWords[code].words).toMatch(/^\p{Lu}/u)
  })

  test('asks nothing that the law does not set on it', () => {
    const others = Guard.options.filter((guard) => !row.guards.includes(guard))
    const without = Object.assign({}, ...others.map((guard) => leavingOut[guard][0]))
    const shared = row.guards.includes('para-17') ? { about: 'third-party' as const } : {}
    expect(lacking(row, { ...fullFacts, ...without, ...shared }, today)).toEqual([])
  })

  test('can be chosen for an access request only if it withholds and restricts Article 15', () => {
    const restricts = row.articles.some((article) => ['15', '15(3)', 'Chapter III'].includes(article))
    expect(offered.has(id)).toBe(row.withholds && restricts)
  })

  test('has plain words that are short, in both languages, without blame and without the words of lawyers', () => {
    for (const words of [row.plain, row.plain_cy.draft]) {
      expect(words).toMatch(/^\p{Lu}[^;()]{20,160}\.$/u)
      for (const sentence of words.split(/(?<=\.) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
    }
    expect(row.plain).not.toMatch(
      /exempt|prejudic|pursuant|data subject|disclos|withh|your fault|you must|because you/i,
    )
    expect(row.plain_cy.draft).not.toBe(row.plain)
  })
})

test('the list is the whole of the law’s: fifty rows, of which these can never be chosen', () => {
  expect(rows).toHaveLength(50)
  expect(rows.filter(({ id }) => !offered.has(id)).map(({ id }) => id)).toEqual([
    ...['S2-4', 'S2-5-2', 'S2-5-3', 'S2-17H', 'S2-17S', 'S2-17E', 'S2-25-2'],
    ...['S3-3', 'S3-6', 'S3-9', 'S3-12', 'S3-18', 'S3-20'],
    ...['A12-5U', 'A12-5E', 'A15-1A', 'S24-5', 'P3-45-4', 'P3-45A'],
  ])
})

test.each([
  ['EW', ['S2-10', 'S3-21'], ['S4-6']],
  ['SC', ['S4-6'], ['S2-10', 'S3-21']],
  ['NI', ['S3-21'], ['S2-10', 'S4-6']],
] as const)('a council in %s is offered %j and not %j', (nation, theirs, others) => {
  const ids = forRedaction(rows, nation).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['S2-16', ...theirs]))
  for (const id of others) expect(ids).not.toContain(id)
})

test('Welsh words stand in the file as drafts, and as nothing else', () => {
  const file: readonly { plain_cy: object }[] = JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8'))
  for (const { plain_cy } of file) expect(Object.keys(plain_cy)).toEqual(['draft'])
})
