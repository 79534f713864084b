import { describe, expect, test } from 'vitest'
import { type Exemption, parseExemptions } from '~/app/rules/exemptions'
import { faultsIn } from '~/app/rules/exemptions/faults'
import { readRows, rowOf } from './exemptionsRows'

const rows = readRows()

/** The list with one row changed. */
const planted = (id: string, change: Partial<Exemption>) =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row))

const without = (id: string, guard: string) => rowOf(id).guards.filter((each) => each !== guard)

/** Guards that no row may lose: every one that stands in the file on a row that can be chosen. */
const guarded = rows.flatMap((row) => row.guards.filter(() => row.withholds).map((guard) => [row.id, guard] as const))

test('the product’s own list has no fault', () => {
  expect(faultsIn(rows)).toEqual([])
})

describe('a missing guard is found, and the list is not read', () => {
  test('on the rows that the law is strictest on', () => {
    expect(guarded.map((pair) => pair.join(' '))).toEqual(
      expect.arrayContaining(['S2-2 reasoning', 'S2-16 para-17', 'S3-5 health-opinion', 'S3-21 parent-or-deputy']),
    )
  })

  test.each(guarded)('%s without %s', (id, guard) => {
    const wrong = planted(id, { guards: without(id, guard) })
    expect(faultsIn(wrong)).toEqual([`${id}: lacks ${guard}`])
    expect(() => parseExemptions(wrong)).toThrow(`${id}: lacks ${guard}`)
  })

  test('on a row that is called a class, by the paragraph that it cites', () => {
    expect(faultsIn(planted('S3-5', { type: 'class', guards: ['reasoning'] }))).toEqual(['S3-5: lacks health-opinion'])
    expect(faultsIn(planted('S3-11', { type: 'class', guards: ['reasoning'] }))).toEqual(['S3-11: lacks serious-harm'])
  })

  test.each([
    ['a prejudice row', 'S2-7', ['reasoning']],
    ['a row on other people', 'S2-16', ['reasoning', 'para-17', 'consent-considered']],
    ['a health row', 'S3-5', ['reasoning', 'health-opinion']],
    ['a child abuse row', 'S3-21', ['reasoning', 'parent-or-deputy']],
  ])('%s that is new, under an id of its own', (_, like, guards) => {
    const wrong = [...rows, { ...rowOf(like), id: 'NEW', guards: [] }]
    expect(faultsIn(wrong)).toEqual(guards.map((guard) => `NEW: lacks ${guard}`))
  })
})

describe('a row that may not be chosen is found', () => {
  test.each([
    ['S2-17S', { withholds: true }, 'is no reason to hide words'],
    ['S2-17H', { withholds: true, type: 'class' }, 'is no reason to hide words'],
    ['S3-20', { withholds: true, type: 'class' }, 'is no reason to hide words'],
    ['S3-6', { withholds: true }, 'is no reason to hide words'],
    ['S2-25-2', { withholds: true }, 'is no reason to hide words'],
    ['A12-5U', { withholds: true }, 'is no reason to hide words'],
    ['S2-5-2', { withholds: true }, 'lifts barriers to disclosure'],
    ['S2-5-3', { withholds: true }, 'lifts barriers to disclosure'],
    ['S3-3', { withholds: true }, 'is for a court to use'],
    ['S3-21', { nations: ['E', 'W', 'S', 'NI'] }, 'does not extend to Scotland'],
    ['A15-4', { neither: 'may' }, 'reaches the copy only'],
  ] satisfies readonly (readonly [string, Partial<Exemption>, string])[])('%s with %j', (id, change, said) => {
    const [fault, ...others] = faultsIn(planted(id, { guards: ['reasoning', ...rowOf(id).guards], ...change }))
    expect(others).toEqual([])
    expect(fault).toContain(`${id}: `)
    expect(fault).toContain(said)
  })
})

test('two rows of one id are found, and every fault of a list is said at once', () => {
  const wrong = [...planted('S2-16', { guards: ['reasoning'] }), rowOf('S2-2')]
  expect(() => parseExemptions(wrong)).toThrow(
    /S2-2: stands in the list twice\nS2-16: lacks para-17\nS2-16: lacks consent-considered/,
  )
})
