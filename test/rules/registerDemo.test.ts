import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { dayInCell } from '~/app/rules/cellDay'
import { parseDemoFamily } from '~/app/rules/demoFamily'
import { forRedaction, parseExemptions } from '~/app/rules/exemptions'
import { matchRows } from '~/app/rules/matching'
import { checkRegister } from '~/app/rules/register/check'
import type { Register } from '~/app/rules/register/schema'
import { columnsNamed, parseSource, type SourceDescription, type SourceRow, strangeIds } from '~/app/rules/source'

type Source = {
  readonly name: string
  readonly is: SourceDescription
  readonly heads: readonly string[]
  readonly rows: readonly SourceRow[]
}

const controllers = ['trafford', 'liverpool', 'bolton', 'wakefield', 'sandwell']
const exemptions = parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8')))

const registerOf = (controller: string): Register => {
  const checked = checkRegister(readFileSync(`db/registers/${controller}.yaml`, 'utf8'))
  if ('faults' in checked) throw new Error(`${controller}'s register is not valid`)
  return checked.valid
}

const familyOf = (controller: string) =>
  parseDemoFamily(parseYaml(readFileSync(`db/demo/${controller}/family.yaml`, 'utf8')))

const sourcesOf = (controller: string): readonly Source[] =>
  readdirSync(`db/demo/${controller}/sources`)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => {
      const path = `db/demo/${controller}/sources/${file.replace(/\.csv$/, '')}`
      const text = readFileSync(`${path}.csv`, 'utf8')
      const [heads = [], ...lines] = z.array(z.array(z.string())).parse(parseCsv(text))
      return {
        name: file.replace(/\.csv$/, ''),
        is: parseSource(parseYaml(readFileSync(`${path}.yaml`, 'utf8'))),
        heads,
        rows: lines.map((cells, index) => ({
          row: index + 2,
          cells: Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ''])),
        })),
      }
    })

describe.each(controllers)('the invented family of %s', (controller) => {
  const register = registerOf(controller)
  const activities = register.activities
  const family = familyOf(controller)
  const sources = sourcesOf(controller)
  const sought = {
    names: [`${family.subject.givenName} ${family.subject.familyName}`, ...family.subject.formerNames],
    dateOfBirth: family.subject.dateOfBirth,
    postcode: family.subject.postcode,
  }
  const confirmed = (source: Source) => family.confirmed.find((entry) => entry.source === source.name)?.rows ?? []
  const cellAt = ({ source, row, column }: { source: string; row: number; column: string }) =>
    sources.find(({ name }) => name === source)?.rows.find((one) => one.row === row)?.cells[column] ?? ''

  /** Every cell that the answer would disclose before anything is hidden. */
  const disclosed = sources.flatMap((source) =>
    source.rows
      .filter(({ row }) => confirmed(source).includes(row))
      .flatMap(({ row, cells }) =>
        [...new Set([...source.is.columns.map(({ name }) => name), ...source.is.recordTitle])].map((column) => ({
          source: source.name,
          row,
          column,
          words: cells[column] ?? '',
        })),
      ),
  )

  test('each source has 8 to 20 rows, and names only columns it has and categories of the register', () => {
    expect(sources.length).toBeGreaterThanOrEqual(2)
    expect(sources.length).toBeLessThanOrEqual(4)
    for (const { name, is, heads, rows } of sources) {
      expect(existsSync(`db/demo/${controller}/sources/${name}.yaml`)).toBe(true)
      expect(rows.length, name).toBeGreaterThanOrEqual(8)
      expect(rows.length, name).toBeLessThanOrEqual(20)
      expect(heads).toEqual(expect.arrayContaining([...columnsNamed(is)]))
      expect(strangeIds(is, activities), name).toEqual([])
    }
  })

  test('the days that the person’s own rows bear can all be read', () => {
    for (const { name, is, rows } of sources) {
      const columns = [is.recordDate, ...is.disclosedTo.map(({ on }) => on), ...is.retention.map(({ from }) => from)]
      const theirs = rows.filter(({ row }) =>
        (family.confirmed.find((c) => c.source === name)?.rows ?? []).includes(row),
      )
      for (const column of columns) {
        if (column === undefined) continue
        for (const { cells } of theirs) expect(dayInCell(cells[column] ?? ''), `${name}: ${column}`).not.toBeNull()
      }
    }
  })

  test('the person’s own rows hold something of every category in the register', () => {
    const held = sources.flatMap((source) =>
      source.is.columns.filter(({ name }) =>
        disclosed.some((cell) => cell.source === source.name && cell.column === name && cell.words !== ''),
      ),
    )
    const categories = activities.flatMap((activity) => activity.categories.map(({ id }) => id))
    expect(categories.filter((id) => !held.some(({ category }) => category === id))).toEqual([])
  })

  test('matching finds every row of the person’s, and others too, so that somebody must choose', () => {
    const others = sources.map((source) => {
      const found = matchRows(source.rows, source.is, sought).map(({ row }) => row.row)
      expect(found, source.name).toEqual(expect.arrayContaining([...confirmed(source)]))
      expect(found.length, source.name).toBeLessThan(source.rows.length)
      return found.filter((row) => !confirmed(source).includes(row))
    })
    expect(family.confirmed.map(({ source }) => source).sort()).toEqual(sources.map(({ name }) => name).sort())
    expect(others.flat().length).toBeGreaterThan(0)
  })

  test('words to hide stand in a row that is disclosed, and nowhere else in what is disclosed or in the register', () => {
    expect(family.hides.length).toBeGreaterThanOrEqual(3)
    for (const hide of family.hides) {
      const holding = disclosed.filter(({ words }) => words.toLowerCase().includes(hide.words.toLowerCase()))
      expect(
        holding.map(({ source, row, column }) => ({ source, row, column })),
        hide.words,
      ).toEqual([{ source: hide.source, row: hide.row, column: hide.column }])
      expect(cellAt(hide).split(hide.words), hide.words).toHaveLength(2)
      expect(JSON.stringify(register).toLowerCase()).not.toContain(hide.words.toLowerCase())
    }
  })

  test('no part of a hidden name is left elsewhere in what is disclosed', () => {
    const left = disclosed
      .map((cell) => family.hides.reduce((words, hide) => words.replace(hide.words, ''), cell.words))
      .join('\n')
    // Words with a capital inside the hidden words, the first apart where it only begins them.
    const names = family.hides
      .filter(({ exemption }) => exemption === 'S2-16')
      .flatMap(({ words }) => words.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [])
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(left))).toEqual([])
  })

  test('the exemptions are ones that words can be hidden under, and the police’s is among them', () => {
    const allowed = forRedaction(exemptions).map(({ id }) => id)
    for (const { exemption } of family.hides) expect(allowed).toContain(exemption)
    expect(family.hides.map(({ exemption }) => exemption)).toEqual(expect.arrayContaining(['S2-16', 'S2-2']))
  })

  test('social workers, teachers and health staff stay: their names are disclosed and not hidden', () => {
    expect(family.shows.length).toBeGreaterThanOrEqual(2)
    for (const shown of family.shows) {
      expect(
        disclosed.some(
          (cell) => cell.row === shown.row && cell.source === shown.source && cell.column === shown.column,
        ),
      ).toBe(true)
      expect(cellAt(shown)).toContain(shown.words)
      expect(family.hides.some(({ words }) => words.includes(shown.words))).toBe(false)
    }
  })

  test('the objection is to something that the register has', () => {
    const { kind, id } = family.objection.to
    const ids = {
      activity: activities.map((activity) => activity.id),
      recipient: activities.flatMap(({ recipients }) => recipients.map((recipient) => recipient.id)),
      research: activities.flatMap(({ research }) => research.map((use) => use.id)),
    }
    expect(ids[kind]).toContain(id)
  })

  test('nobody in it can be written to or rung', () => {
    const everything = [
      JSON.stringify(family),
      ...sources.flatMap(({ rows }) => rows.map((row) => JSON.stringify(row.cells))),
    ].join('\n')
    for (const [address] of everything.matchAll(/[\w.+-]+@[\w.-]+/g)) expect(address).toMatch(/@example\.org$/)
    for (const [number] of everything.matchAll(/\b0(?:\d ?){9}\d\b/g)) {
      expect(number).toMatch(/^(?:07700 ?900\d{3}|0161 496 0\d{3})$/)
    }
  })
})

test('the five families between them object to all three kinds and meet all three outcomes', () => {
  const objections = controllers.map((controller) => familyOf(controller).objection)
  expect(new Set(objections.map(({ to }) => to.kind))).toEqual(new Set(['activity', 'recipient', 'research']))
  expect(new Set(objections.map(({ outcome }) => outcome))).toEqual(new Set(['upheld', 'partly', 'refused']))
})

test('a source knows nobody like the person who asks, and another knows somebody who is not them', () => {
  const candidates = controllers.flatMap((controller) => {
    const { subject, confirmed } = familyOf(controller)
    const names = [`${subject.givenName} ${subject.familyName}`, ...subject.formerNames]
    const empty = confirmed.filter(({ rows }) => rows.length === 0).map(({ source }) => source)
    return sourcesOf(controller)
      .filter(({ name }) => empty.includes(name))
      .map(({ rows, is }) => matchRows(rows, is, { ...subject, names }).length)
  })
  expect(candidates).toContain(0)
  expect(candidates.some((count) => count > 0)).toBe(true)
})

test('between them the families show each way of setting records, and tell of disclosures and of retention', () => {
  const all = controllers.flatMap((controller) => {
    const { confirmed } = familyOf(controller)
    const theirs = confirmed.filter(({ rows }) => rows.length > 0).map(({ source }) => source)
    return sourcesOf(controller).filter(({ name }) => theirs.includes(name))
  })
  expect(new Set(all.map(({ is }) => is.setAs))).toEqual(new Set(['table', 'narrative', 'rows']))
  expect(all.some(({ is }) => is.disclosedTo.some(({ on }) => on !== undefined))).toBe(true)
  expect(all.some(({ is }) => is.disclosedTo.some(({ on }) => on === undefined))).toBe(true)
  expect(all.some(({ is }) => is.retention.length > 0)).toBe(true)
})

test.each([
  ['an address that could be somebody’s', { email: 'me@example.com' }],
  ['a birthday that never was', { dateOfBirth: '1990-02-30' }],
])('a family with %s is refused', (_, wrong) => {
  const family = familyOf('bolton')
  expect(() => parseDemoFamily({ ...family, subject: { ...family.subject, ...wrong } })).toThrow()
})

const letter = { file: 'letter.pdf', title: 'Letter', source: 'School', hides: [] }
const passage = { page: 1, words: 'Kacper Zielonka', exemption: 'S2-16', why: 'He has not agreed.' }

test.each([
  ['a way out of the folder', { file: '../letter.pdf' }],
  ['a file that is no PDF', { file: 'letter.docx' }],
  ['no title', { title: ' ' }],
  ['a page counted from 0', { hides: [{ ...passage, page: 0 }] }],
  ['something hidden for no reason', { hides: [{ ...passage, why: '' }] }],
])('a family with a document that has %s is refused', (_, wrong) => {
  const family = familyOf('bolton')
  expect(() => parseDemoFamily({ ...family, documents: [{ ...letter, hides: [passage] }] })).not.toThrow()
  expect(() => parseDemoFamily({ ...family, documents: [{ ...letter, ...wrong }] })).toThrow()
})
