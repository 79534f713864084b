import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkRegister } from '~/app/rules/register/check'
import type { Activity, Register } from '~/app/rules/register/schema'
import { registerChanges } from '~/app/rules/register/sentences'

const checked = checkRegister(readFileSync('db/registers/trafford.yaml', 'utf8'))
if ('faults' in checked) throw new Error('The register is wrong')
const now = checked.valid
const [first] = now.activities
if (first === undefined) throw new Error('No activity')
const withFirst = (change: Partial<Activity>): Register => ({
  ...now,
  activities: [{ ...first, ...change }, ...now.activities.slice(1)],
})
const sentences = (after: Register) => registerChanges(now, after).flatMap((each) => each.sentences)

test('the same register changes nothing', () => {
  expect(registerChanges(now, structuredClone(now))).toEqual([])
})

test('a new recipient, one taken out and one that changed are said by name', () => {
  const [one, ...others] = first.recipients
  if (one === undefined) throw new Error('No recipient')
  const added = { id: 'cranstoun', name: 'Cranstoun Drug Services', kind: 'named' } as const
  expect(sentences(withFirst({ recipients: [...first.recipients, added] }))).toEqual([
    'New recipient: Cranstoun Drug Services',
  ])
  expect(sentences(withFirst({ recipients: others }))).toEqual([`Recipient taken out: ${one.name}`])
  const [changed] = sentences(withFirst({ recipients: [{ ...one, why: 'To help with rent' }, ...others] }))
  expect(changed).toMatch(/^Recipient changed from “.*” to “.*To help with rent.*”$/)
})

test('retention says what it was and what it becomes', () => {
  const rule = { kind: 'as-law-requires', id: 'r-test', applies: 'All of it', stated: 'Seven years' } as const
  const before = withFirst({ retention: [rule] })
  const after = withFirst({ retention: [{ ...rule, stated: 'Ten years' }] })
  expect(registerChanges(before, after)).toEqual([
    {
      about: first.title,
      sentences: [
        'Retention changed from “as-law-requires, All of it, Seven years” to “as-law-requires, All of it, Ten years”',
      ],
    },
  ])
})

test('an activity that is new or gone is said once', () => {
  const shorter = { ...now, activities: now.activities.slice(1) }
  expect(registerChanges(now, shorter)).toEqual([{ about: null, sentences: [`Activity taken out: ${first.title}`] }])
  expect(registerChanges(shorter, now)).toEqual([{ about: null, sentences: [`New activity: ${first.title}`] }])
})

test.each<[string, Partial<Activity>]>([
  ['about', { about: 'Another thing' }],
  ['contacts', { contacts: [{ role: 'A new team' }] }],
  ['transfers', { transfers: { abroad: first.transfers.abroad === 'yes' ? 'no' : 'yes' } }],
  ['decisions', { automatedDecisions: { used: first.automatedDecisions.used === 'yes' ? 'no' : 'yes' } }],
  ['the local name', { localName: 'Another name' }],
  ['the notice', { notice: { ...first.notice, version: '99' } }],
  ['its storage', { storage: ['In a cupboard'] }],
  ['its rights', { rights: ['To be told'] }],
])('no change of %s goes unsaid', (_, change) => {
  expect(sentences(withFirst(change)).length).toBeGreaterThan(0)
})

test.each(['trafford', 'bolton', 'sandwell'])('no word of the register of %s changes without a sentence', (name) => {
  const read = checkRegister(readFileSync(`db/registers/${name}.yaml`, 'utf8'))
  if ('faults' in read) throw new Error('The register is wrong')
  const places = placesIn(read.valid, [])
  const unsaid = places.filter((path) => {
    const after = structuredClone(read.valid)
    const holder = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), after)
    Reflect.set(Object(holder), path.at(-1) ?? '', 'changed words')
    return registerChanges(read.valid, after).length === 0
  })
  expect(places.length).toBeGreaterThan(100)
  expect(unsaid).toEqual([])
})

type Path = readonly string[]

/** Every text of a register that isn't an id. */
function placesIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string') return path.at(-1) === 'id' ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))
}
