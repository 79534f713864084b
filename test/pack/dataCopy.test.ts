import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { dataCopyOf, dataJson } from '~/app/pack/dataCopy/dataCopy'
import { DataCopy, dataSchema, schemaId } from '~/app/pack/dataCopy/schema'
import { dataWords } from '~/app/pack/dataCopy/words'
import type { AccessFacts } from '~/app/pack/sections/parts'
import { sayWith } from '~/app/pack/words'
import { loader } from '~/app/routes/data-copy[.]schema[.]json'
import { longNote, strangeNames } from './aTree'
import { accessFacts, aRecord, english } from './facts'

const words = { mark: (letter: string) => `[redacted: ${letter}]` }
const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }))
const fits = ajv.compile(dataSchema())

const strange = accessFacts({
  subject: { name: strangeNames[2], addressLines: [] },
  records: [
    ...strangeNames.map((name, index) =>
      aRecord({
        ref: `R${index + 1}`,
        title: name,
        date: '2024-02-29',
        fields: [
          { name, label: name, category: 'identity', segments: [{ text: name }, { redacted: 'AA' }, { added: name }] },
          { name: 'none', label: '', segments: [] },
          { name: 'half', label: 'Half', segments: [{ text: 'a\ud800b\u0000\u2028' }] },
        ],
      }),
    ),
    aRecord({ ref: 'R99', fields: [{ name: 'note', label: 'Note', segments: [{ text: longNote }] }] }),
    aRecord({ ref: 'R100', fields: [] }),
  ],
})

describe('the data copy', () => {
  test.each<[string, AccessFacts]>([
    ['an answer', accessFacts()],
    ['an answer in Welsh', accessFacts({ language: 'cy' })],
    ['an answer with nothing in it', accessFacts({ records: [], searches: [], activities: [], key: [] })],
    ['strange words, nothing at all and a very long note', strange],
  ])('fits its published schema and comes back as it went: %s', (_, facts) => {
    const read: unknown = JSON.parse(dataJson(facts, words))
    expect(fits(read), JSON.stringify(fits.errors)).toBe(true)
    expect(DataCopy.parse(read)).toEqual(dataCopyOf(facts, words))
    expect(read).toEqual(dataCopyOf(facts, words))
  })

  test.each<[string, (copy: Record<string, unknown>) => unknown]>([
    ['a part left out', ({ reference: _, ...rest }) => rest],
    ['a part that nobody described', (copy) => ({ ...copy, hidden: 'words' })],
    ['a day that is none', (copy) => ({ ...copy, builtOn: '2026-02-30' })],
    [
      'a count of redactions in words',
      (copy) => ({ ...copy, records: [{ ref: 'R1', fields: [{ redactions: 'two' }] }] }),
    ],
    ['a null', (copy) => ({ ...copy, subject: { name: null } })],
  ])('does not fit its schema with %s', (_, change) => {
    expect(fits(change({ ...dataCopyOf(accessFacts(), words) }))).toBe(false)
  })

  test('shows a mark where words were taken out, counts them, and holds no hidden word', () => {
    const [record] = dataCopyOf(accessFacts(), words).records
    expect(record?.fields[1]).toEqual({
      name: 'note',
      label: 'Worker\u2019s note',
      value: 'Priya said that [redacted: A] shouted at her. She was calm and asked for help with the rent.',
      redactions: 1,
    })
    expect(record?.fields[2]).toEqual({ name: 'next', label: 'Next visit', value: '', redactions: 0 })
  })

  test('says its marks in the words of the pack', () => {
    const said = dataWords(sayWith(english()))
    expect(said.mark('B')).toBe('[redacted: B]')
    expect([said.reference, said.date]).toEqual(['Reference', 'Date'])
    expect(dataJson(accessFacts(), { mark: (letter) => `[cuddiwyd: ${letter}]` })).toContain(
      'that [cuddiwyd: A] shouted',
    )
  })

  test('is the same text for the same facts', () => {
    expect(dataJson(accessFacts(), words)).toBe(dataJson(accessFacts(), words))
  })
})

describe('the schema of the data copy', () => {
  const described = (part: unknown): readonly string[] => {
    if (typeof part !== 'object' || part === null) return []
    if ('properties' in part && typeof part.properties === 'object' && part.properties !== null) {
      return Object.entries(part.properties).flatMap(([name, value]) => [
        ...(typeof value === 'object' && value !== null && 'description' in value ? [] : [name]),
        ...described(value),
      ])
    }
    return 'items' in part ? described(part.items) : []
  }

  test('is of the draft 2020-12, has a name of its own, and tells of every part in words', () => {
    expect(dataSchema()).toMatchObject({
      $id: schemaId,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Data copy',
      type: 'object',
      additionalProperties: false,
    })
    expect(described(dataSchema())).toEqual([])
  })

  test('is there for everybody to fetch, as it is', async () => {
    const response = loader()
    expect(response.headers.get('Content-Type')).toBe('application/schema+json; charset=utf-8')
    expect(await response.json()).toEqual(dataSchema())
  })
})
