import { describe, expect, test } from 'vitest'
import { compose } from '~/app/pack/compose'
import type { PackFacts } from '~/app/pack/facts'
import {
  aController,
  accessFacts,
  anActivity,
  anObjection,
  aRecord,
  decisionFacts,
  english,
  objectionFacts,
} from './facts'
import { treeText } from './tree'

const textOf = (facts: PackFacts) => treeText(compose(facts, english()))
const titles = (facts: PackFacts) => compose(facts, english()).sections.map((section) => section.title)

// Words that stand for a value that the register keeps as a code.
const codes: Readonly<Record<string, string>> = {
  special: 'special category',
  criminal: 'criminal offence data',
  identifier: 'identifier',
  adult: 'adult',
  child: 'child',
  parent: 'parent or carer',
  family: 'family',
  professional: 'professional',
  personal: 'personal information',
  named: 'Named',
  category: 'A kind of organisation',
  national: 'National',
  local: 'Local',
  '2024-05-14': '14 May 2024',
  '2025-11': 'November 2025',
  '2028-03-31': '31 March 2028',
}
const inner = new Set(['id', 'objection', 'abroad', 'used'])

const valuesOf = (value: unknown, key = ''): readonly string[] => {
  if (inner.has(key) || typeof value === 'boolean') return []
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, key))
  if (typeof value === 'object' && value !== null) {
    const isRule = 'applies' in value
    return Object.entries(value).flatMap(([name, each]) => (isRule && name === 'kind' ? [] : valuesOf(each, name)))
  }
  return [codes[String(value)] ?? String(value)]
}

describe('the register in the answer', () => {
  test.each([
    ['access', accessFacts()],
    ['an objection to an activity', objectionFacts({ objection: anObjection({ kind: 'activity' }) })],
  ])('every value of an activity comes out (%s)', (_, facts) => {
    const text = textOf(facts)
    const values = valuesOf(anActivity())
    expect(values.length).toBeGreaterThan(100)
    expect(values.filter((value) => !text.includes(value))).toEqual([])
  })

  test.each([
    ['research', 'National study of family support', 'Harrowmere outcomes review'],
    ['recipient', 'Weirdale Police', 'Schools and colleges'],
  ] as const)('an objection to %s shows what the register says of that, and of no other', (kind, to, other) => {
    const text = textOf(objectionFacts({ objection: anObjection({ kind, to }) }))
    const [use] = anActivity().research
    for (const { text: purpose } of anActivity().purposes) expect(text).toContain(purpose)
    for (const { stated } of anActivity().statutes) expect(text).toContain(stated)
    if (kind === 'research') for (const safeguard of use?.safeguards ?? []) expect(text).toContain(safeguard)
    else expect(text).toContain('names of people in the home')
    expect(text).not.toContain(other)
  })

  test('a contact without a telephone or an email is named with the page or the address that there is', () => {
    const contacts = [
      { role: 'Data protection contact', web: 'The page on your data' },
      { role: 'Records office', post: '1 Sluice Lane, Harrowmere' },
    ]
    const text = textOf(accessFacts({ controller: aController({ contacts }) }))
    expect(text).toContain('Data protection contact, The page on your data')
    expect(text).toContain('Records office, 1 Sluice Lane, Harrowmere')
  })

  test('a wrong notice is quoted and put right', () => {
    const text = textOf(accessFacts())
    expect(text).toContain('The notice says: Article 9 Part z')
    expect(text).toContain('It should say: Article 9(2)(g), substantial public interest')
    expect(text).toContain('Why: There is no Article 9 Part z.')
  })

  test('what the register leaves out is said, not passed over', () => {
    const bare = anActivity({
      lawfulBases: [],
      statutes: [],
      sources: [],
      research: [],
      retention: [],
      storage: [],
      transfers: { abroad: 'not-stated' },
      automatedDecisions: { used: 'no' },
    })
    const text = textOf(accessFacts({ activities: [bare] }))
    for (const said of [
      'which lawful basis',
      'names no Acts',
      'where the information comes from',
      'names no research',
      'how long',
    ]) {
      expect(text).toMatch(new RegExp(`Our notice [^.]*${said}`))
    }
    expect(text).toContain('No. People make the decisions.')
  })

  test('the version cited is named by number, day and the start of its fingerprint', () => {
    expect(textOf(accessFacts())).toContain(
      'version 4 of 1 September 2026. Its fingerprint (SHA-256) starts c0ffee5eed00.',
    )
    expect(textOf(accessFacts())).not.toContain('c0ffee5eed00b')
  })
})

describe('an answer to an access request', () => {
  test('has its sections in order', () => {
    expect(titles(accessFacts())).toEqual([
      'Our answer to your request for your information',
      'Your information at a glance',
      'What we hold and why',
      'What we did not find',
      'List of records and documents',
      'The records',
      'Key to what is hidden',
      'Your rights and how to complain',
      'Words explained',
    ])
  })

  test('says what was searched and what was not found', () => {
    const text = textOf(accessFacts())
    expect(text).toContain('Early help case system, on 3 November 2026: 1 record')
    expect(text).toContain('Youth service files. We looked on 3 November 2026. Nothing is held there.')
  })

  test('puts a mark in place, counts it, and explains its letter', () => {
    const text = textOf(accessFacts())
    expect(text).toContain('Priya said that [redacted: A] shouted at her.')
    expect(text).toContain('We hid some words in the records, in 1 place.')
    expect(text).toContain('Letter A: Somebody else\u2019s information')
    expect(text).toContain('In part')
    expect(text).toContain('Information governance officer')
  })

  test('with nothing hidden says so', () => {
    const whole = aRecord({ fields: [{ name: 'name', label: 'Name', segments: [{ text: 'Priya' }] }] })
    const text = textOf(accessFacts({ records: [whole], key: [] }))
    expect(text).toContain('We held nothing back.')
    expect(text).toContain('In full')
    expect(text).not.toContain('[redacted')
  })

  test('with no records says that none were found', () => {
    const text = textOf(accessFacts({ records: [], key: [], searches: [] }))
    expect(text).toContain('We found no records and no documents about you')
  })

  test('that is late says sorry', () => {
    expect(textOf(accessFacts())).not.toContain('sorry')
    expect(textOf(accessFacts({ builtOn: '2026-11-27' }))).toContain('We are sorry that our answer is late.')
  })
})

describe('every answer', () => {
  test.each([
    ['access', accessFacts()],
    ['objection', objectionFacts()],
  ])('names both routes of complaint and the court (%s)', (_, facts) => {
    const text = textOf(facts)
    for (const words of [
      'section 164A',
      'section 165',
      'section 167',
      'Information Commissioner',
      'within 30 days',
      'High Court',
    ]) {
      expect(text).toContain(words)
    }
    for (const right of ['Rectification', 'Erasure', 'Restriction', 'Objection', 'Portability'])
      expect(text).toContain(`${right}: `)
  })

  test.each([
    ['access', accessFacts()],
    ['objection', objectionFacts()],
    ['decision', decisionFacts()],
  ])('can be gone through more than once (%s)', (_, facts) => {
    const tree = compose(facts, english())
    expect(treeText(tree)).toBe(treeText(tree))
  })

  test('takes the regulator from the register', () => {
    const regulator = { name: 'Information Commission', post: 'PO Box 9', web: 'https://commission.example.org' }
    const text = textOf(accessFacts({ controller: aController({ regulator }) }))
    expect(text).toContain('Complain to the Information Commission')
    expect(text).not.toContain('Information Commissioner')
  })

  test.each([
    ['SC', 'the Court of Session or the sheriff'],
    ['NI', 'Northern Ireland'],
  ] as const)('names the courts of %s', (nation, court) => {
    expect(textOf(accessFacts({ controller: aController({ nation }) }))).toContain(court)
  })
})

describe('an answer to an objection', () => {
  test.each([
    ['upheld', 'Upheld. On 18 November 2026', 'The limit stays until we have done'],
    ['partly', 'Partly upheld. On 18 November 2026', 'For the rest, this letter is our notice'],
    ['refused', 'Refused. On 18 November 2026', 'This letter is our notice that we will lift the limit'],
  ] as const)('%s', (outcome, decision, limit) => {
    const text = textOf(objectionFacts({ objection: anObjection({ outcome }) }))
    for (const words of [decision, limit, anObjection().situation, anObjection().grounds, anObjection().effect]) {
      expect(text).toContain(words)
    }
  })

  test.each([
    ['activity', 'compelling legitimate grounds'],
    ['recipient', 'stop giving your information to them'],
    ['research', 'a task carried out for reasons of public interest (Article 21(6))'],
  ] as const)('to %s states the test that the law sets', (kind, words) => {
    expect(textOf(objectionFacts({ objection: anObjection({ kind }) }))).toContain(words)
  })

  test('with no limit asked for says so', () => {
    expect(textOf(objectionFacts({ objection: anObjection({ restrictedMeanwhile: false }) }))).toContain(
      'You did not ask us to limit',
    )
  })
})
