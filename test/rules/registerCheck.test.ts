import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { checkRegister, type Fault } from '~/app/rules/register/check'

const faultsIn = (text: string): readonly Fault[] => {
  const checked = checkRegister(text)
  return 'faults' in checked ? checked.faults : []
}

/** The smallest register there can be, one fact a line, so that lines are easy to count. */
const small = `controller:
  id: small
  name: Small Council
  prefix: SMA
  kind: council
  nation: EW
  contacts:
    - role: Data Protection Officer
  regulator:
    name: The regulator
    post: A street
    web: https://regulator.example.org
source:
  notice: A notice
activities:
  - id: help
    title: Help
    localName: Local help
    about: It helps.
    notice:
      title: A notice
    purposes:
      - id: helping
        text: Helping
    categories:
      - id: name
        name: Name
        about: [adult]
    recipients:
      - id: police
        name: Police
        kind: named
      - id: schools
        name: Schools
        kind: category
    transfers:
      abroad: 'no'
    automatedDecisions:
      used: 'no'
`

describe('a register with something wrong', () => {
  test('the small register is valid as it stands', () => {
    expect(faultsIn(small)).toEqual([])
  })

  test.each([
    ['a missing key', 'prefix: SMA\n', '\n', 'controller.prefix', 1, 'this is missing'],
    ['a wrong type', 'title: Help', 'title: 3', 'activities[0].title', 17, 'this should be text and is 3'],
    [
      'a text where a list belongs',
      '[adult]',
      'adult',
      'activities[0].categories[0].about',
      28,
      "this should be a list and is 'adult'",
    ],
    [
      'a word not allowed',
      'kind: category',
      'kind: kindly',
      'activities[0].recipients[1].kind',
      35,
      "this should be one of 'named', 'category' and is 'kindly'",
    ],
    [
      'an unknown key',
      'name: Police',
      'name: Police\n        colour: blue',
      'activities[0].recipients[0].colour',
      32,
      "'colour' is not a key that belongs here: mend its spelling or take it out",
    ],
    ['an empty value', 'about: It helps.', 'about:', 'activities[0].about', 19, 'this should be text and is empty'],
    [
      'blank words',
      'name: Police',
      'name: " "',
      'activities[0].recipients[0].name',
      31,
      'say something here or leave the line out',
    ],
    ['an empty list', '[adult]', '[]', 'activities[0].categories[0].about', 28, 'list at least one'],
    [
      'an id twice in one list',
      'id: schools',
      'id: police',
      'activities[0].recipients[1].id',
      33,
      "the id 'police' is already that of entry [0] in this list",
    ],
    [
      'a key twice',
      'nation: EW',
      'nation: EW\n  nation: SC',
      'controller.nation',
      7,
      "'nation' is written twice here: keep one",
    ],
    [
      'an id with capitals',
      'id: help',
      'id: Help Me',
      'activities[0].id',
      16,
      'use lower-case words joined by hyphens',
    ],
    [
      'a date in words',
      'title: A notice',
      'title: A notice\n      modifiedOn: 24 July 2019',
      'activities[0].notice.modifiedOn',
      22,
      'write a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY',
    ],
  ])('%s is named with its path and line', (_, words, wrong, path, line, message) => {
    expect(faultsIn(small.replace(words, wrong))).toEqual([{ path, line, message }])
  })

  test('every fault is listed, in the order of the file', () => {
    const faults = faultsIn(
      small
        .replace('prefix: SMA', 'prefix: small')
        .replace('kind: council', 'kind: shop')
        .replace('id: schools', 'id: police')
        .replace('name: Schools', 'name: Schools\n        colour: red\n        size: big'),
    )
    expect(faults.map(({ path, line }) => `${line} ${path}`)).toEqual([
      '4 controller.prefix',
      '5 controller.kind',
      '33 activities[0].recipients[1].id',
      '35 activities[0].recipients[1].colour',
      '36 activities[0].recipients[1].size',
    ])
  })

  test.each([
    ['until-date without its date', 'kind: until-date', 'activities[0].retention[0].until', 'this is missing'],
    [
      'a period of no length',
      'kind: period-after\n        period: {}\n        after: the end',
      'activities[0].retention[0].period',
      'say how many years or months',
    ],
    [
      'a rule of no known kind',
      'kind: for-ever',
      'activities[0].retention[0].kind',
      "this should be one of 'until-date', 'period-after', 'as-law-requires', 'suspended-by-hold', 'by-schedule' and is 'for-ever'",
    ],
  ])('a retention rule: %s', (_, kind, path, message) => {
    const rule = `    retention:\n      - id: rule\n        applies: All\n        stated: Words\n        ${kind}\n`
    expect(faultsIn(small + rule)).toMatchObject([{ path, message }])
  })

  test('words that are no YAML are a fault with their line', () => {
    const [fault] = faultsIn(small.replace('name: Police', 'name: "Police'))
    expect(fault?.message).toMatch(/^this is not YAML that can be read: /)
    expect(fault?.line).toBeGreaterThan(30)
  })

  test.each(['', '# nothing but a comment', '[]', 'just words', '42'])(
    'a file of %j is refused and does not throw',
    (text) => {
      expect(faultsIn(text)).toMatchObject([{ path: '(whole file)', line: 1 }])
    },
  )
})

describe('a register made to do harm', () => {
  test('aliases that would unfold without end are refused at once', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`)
    const began = performance.now()
    const faults = faultsIn(['l0: &l0 [lol]', ...levels].join('\n'))
    expect(performance.now() - began).toBeLessThan(1000)
    expect(faults).toHaveLength(40 * 9)
    expect(faults[0]).toMatchObject({ path: 'l1[0]', line: 2, message: expect.stringContaining('*l0') })
  })

  test('an alias of itself does not hang', () => {
    expect(faultsIn('a: &a [*a]')).toMatchObject([{ path: 'a[0]', line: 1 }])
  })

  test.each([
    ['keys in braces without end', `${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`, /nested too deeply/],
    ['brackets without end', '['.repeat(200_000), /nested too deeply/],
    ['a file too long to be a register', `a: ${'x'.repeat(600_000)}`, /longer than 500000 characters/],
    [
      'keys within keys',
      Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
      /missing|not a key|not YAML|nested/,
    ],
  ])('%s is refused in good time', (_, text, message) => {
    const began = performance.now()
    expect(faultsIn(text)[0]?.message).toMatch(message)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('__proto__ is a key like any other, and unknown', () => {
    expect(faultsIn(`${small}__proto__: { a: 1 }\n`).map(({ path }) => path)).toEqual(['__proto__'])
  })
})

test('a line is the one that holds the key, in a real register', () => {
  const text = readFileSync('db/registers/bolton.yaml', 'utf8').replace('kind: named', 'kind: nowhere')
  const [fault] = faultsIn(text)
  expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain('kind: nowhere')
  expect(parseDocument(text).getIn(['activities', 0, 'recipients', 3, 'kind'])).toBe('nowhere')
  expect(fault?.path).toBe('activities[0].recipients[3].kind')
})
