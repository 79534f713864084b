import { expect, test } from 'vitest'
import { type Changed, whatChanged } from '~/app/pack/changed'
import type { PackFacts } from '~/app/pack/facts'
import { accessFacts, aRecord, aSearch, objectionFacts } from './facts'

const keys = { R1: 'rec-1', R2: 'rec-2' }
const two = [aRecord(), aRecord({ ref: 'R2', title: 'Visit, 9 May 2024' })]
const changes = (
  now: PackFacts,
  nowKeys: Readonly<Record<string, string>> = keys,
  before = accessFacts({ records: two }),
) => whatChanged({ facts: before, keys }, { facts: now, keys: nowKeys })

test('the same facts built on another day, as another version, are no change', () => {
  expect(changes(accessFacts({ records: two, builtOn: '2026-11-30', version: 7 }))).toEqual([])
})

test.each<[string, PackFacts, Changed]>([
  ['the day it was due', accessFacts({ records: two, dueOn: '2027-01-26' }), { kind: 'about', what: 'dates' }],
  [
    'a source that was searched again',
    accessFacts({ records: two, searches: [aSearch({ searchedOn: '2026-11-19' })] }),
    { kind: 'about', what: 'searches' },
  ],
  ['large print', accessFacts({ records: two, print: 'large' }), { kind: 'about', what: 'language' }],
  [
    'a record that was taken out',
    accessFacts({ records: [aRecord()] }),
    { kind: 'removed', ref: 'R2', title: 'Visit, 9 May 2024' },
  ],
  [
    'a record that says more than it did',
    accessFacts({
      records: [
        aRecord({ fields: [{ name: 'note', label: 'Note', segments: [{ text: 'All of it.' }] }] }),
        two[1] ?? aRecord(),
      ],
    }),
    { kind: 'other', ref: 'R1', title: 'Assessment, 4 March 2024', before: 1, now: 0 },
  ],
])('%s is said', (_, now, change) => {
  expect(changes(now)).toEqual([change])
})

test('a record is known by what it is, not by its place among the others', () => {
  const earlier = aRecord({ ref: 'R1', title: 'First visit' })
  const now = accessFacts({
    records: [earlier, aRecord({ ref: 'R2' }), aRecord({ ref: 'R3', title: 'Visit, 9 May 2024' })],
  })
  expect(changes(now, { R1: 'rec-0', R2: 'rec-1', R3: 'rec-2' })).toEqual([
    { kind: 'added', ref: 'R1', title: 'First visit' },
  ])
})

test('another decision on an objection is said', () => {
  const before = objectionFacts()
  const now = objectionFacts({ objection: { ...before.objection, outcome: 'upheld' } })
  expect(whatChanged({ facts: before, keys: {} }, { facts: now, keys: {} })).toEqual([
    { kind: 'about', what: 'decision' },
  ])
})
