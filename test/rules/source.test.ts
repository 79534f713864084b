import { expect, test } from 'vitest'
import { columnsNamed, parseSource, strangeIds } from '~/app/rules/source'
import { anActivity } from '../pack/anActivity'

const [category] = anActivity().categories
const written = {
  title: 'Visits',
  activity: anActivity().id,
  person: { givenName: 'given', familyName: 'family' },
  recordTitle: ['visited'],
  recordDate: 'visited',
  setAs: 'narrative',
  disclosedTo: [{ recipient: 'police', on: 'told' }, { recipient: 'schools' }],
  retention: [{ rule: 'after', from: 'ended' }],
  columns: [{ name: 'note', label: 'Note', category: category?.id }],
}

test('every column that a description names is looked for in its file, once', () => {
  expect(columnsNamed(parseSource(written)).toSorted()).toEqual(['ended', 'family', 'given', 'note', 'told', 'visited'])
})

test('a description that says nothing of days or of setting is a table, told to nobody', () => {
  const { recordDate, setAs, disclosedTo, retention, ...plain } = written
  expect(parseSource(plain)).toMatchObject({ setAs: 'table', disclosedTo: [], retention: [] })
})

test('what it names stands in the register', () => {
  expect(strangeIds(parseSource(written), [anActivity()])).toEqual([])
})

test.each([
  [{ activity: 'parks' }, 'The register has no activity called parks.'],
  [{ disclosedTo: [{ recipient: 'fire' }] }, "The register's stronger-families has no recipient called fire."],
  [
    { retention: [{ rule: 'six', from: 'ended' }] },
    "The register's stronger-families has no retention rule called six.",
  ],
  [
    { columns: [{ name: 'note', label: 'Note', category: 'shoes' }] },
    "The register's stronger-families has no category called shoes.",
  ],
])('%j is a fault, said in plain words', (wrong, fault) => {
  expect(strangeIds(parseSource({ ...written, ...wrong }), [anActivity()])).toEqual([fault])
})
