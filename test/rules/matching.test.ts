import { describe, expect, test } from 'vitest'
import { matchRows, type Sought } from '~/app/rules/matching'
import { parseSource } from '~/app/rules/source'

const description = parseSource({
  title: 'Early help',
  activity: 'stronger-families',
  person: { givenName: 'given', familyName: 'family', dateOfBirth: 'born', postcode: 'postcode' },
  recordTitle: ['given'],
  columns: [{ name: 'given', label: 'Given name' }],
})
const sought = (name: string, more: Partial<Sought> = {}): Sought => ({
  names: [name],
  dateOfBirth: '1987-05-14',
  postcode: 'M33 0AA',
  ...more,
})
type Cells = { readonly given?: string; readonly family?: string; readonly born?: string; readonly postcode?: string }

/** Why a row is thought to be the person's; null where it isn't shown at all. */
const reasons = (cells: Cells, person: Sought) =>
  matchRows([{ row: 2, cells }], description, person)[0]?.reasons ?? null

describe('one name written in many ways is found', () => {
  test.each([
    ['Siân O’Neill', 'SIAN', "O'NEILL"],
    ["Siân O'Neill", 'Sian', 'O’Neill'],
    ['Sian O`Neill', 'Siân', 'ONeill'],
    ['Łukasz Wiśniewski', 'lukasz', 'WISNIEWSKI'],
    ['Lukasz Wisniewski', 'Łukasz', 'Wiśniewski'],
    ['José Nuñez Ortega', 'Jose', 'Nunez Ortega'],
    ['Jose\u0301 Nun\u0303ez Ortega', 'José', 'Nuñez Ortega'],
    ['Anna-Maria Smith-Jones', 'Anna Maria', 'Smith Jones'],
    ['  Marged   Ellis  ', 'Marged', ' Ellis '],
    ['Marged Angharad Ellis', 'Marged', 'Ellis'],
    ['Ｍａｒｇｅｄ Ellis', 'Marged', 'Ellis'],
    ['J. R. Ellis', 'J', 'Ellis'],
  ])('%s as %s %s', (name, given, family) => {
    expect(reasons({ given, family }, sought(name))).toEqual(['full-name'])
  })
})

describe('whom a row may be about', () => {
  const marged = sought('Marged Ellis')

  test('the same full name elsewhere is looked at', () => {
    expect(reasons({ given: 'Marged', family: 'Ellis', born: '1950-01-01', postcode: 'LS1 1AA' }, marged)).toEqual([
      'full-name',
    ])
  })

  test('another family of the same name is not: a family name alone is nothing', () => {
    expect(reasons({ given: 'Doreen', family: 'Ellis', born: '1950-01-01', postcode: 'LS1 1AA' }, marged)).toBeNull()
    expect(reasons({ family: 'Ellis' }, marged)).toBeNull()
  })

  test('a neighbour, or a stranger born on the same day, is not', () => {
    expect(reasons({ given: 'Doreen', family: 'Price', postcode: 'M33 0AA' }, marged)).toBeNull()
    expect(reasons({ given: 'Doreen', family: 'Price', born: '1987-05-14' }, marged)).toBeNull()
  })

  test('a twin at the same postcode is shown, without the full name as a reason', () => {
    const twin = { given: 'Mared', family: 'Ellis', born: '1987-05-14', postcode: 'm330aa' }
    expect(reasons(twin, marged)).toEqual(['family-name', 'date-of-birth', 'postcode'])
  })

  test('a changed name is found by the former one, or by birth and postcode', () => {
    const both = sought('Marged Ellis', { names: ['Marged Ellis', 'Marged Boateng'] })
    expect(reasons({ given: 'Marged', family: 'Boateng' }, both)).toEqual(['full-name'])
    const unknown = { given: 'Kim', family: 'Doe', born: ' 1987-05-14 ', postcode: 'm33  0aa' }
    expect(reasons(unknown, marged)).toEqual(['date-of-birth', 'postcode'])
  })

  test('an empty cell matches nothing, whatever is sought', () => {
    expect(reasons({ given: '', family: '', born: '', postcode: '' }, marged)).toBeNull()
    expect(reasons({}, sought('', { dateOfBirth: '1987-05-14', postcode: '' }))).toBeNull()
    expect(reasons({ given: '-', family: '.' }, sought('- .'))).toBeNull()
  })

  test('a longer family name in the row than the person has is not theirs', () => {
    expect(reasons({ given: 'Marged', family: 'Price Marged Ellis' }, marged)).toBeNull()
  })

  test('columns that a source has not are left out', () => {
    const { givenName, familyName } = description.person
    const bare = { ...description, person: { givenName, familyName } }
    const cells = { given: 'Kim', family: 'Ellis', born: '1987-05-14', postcode: 'M33 0AA' }
    expect(matchRows([{ row: 2, cells }], bare, marged)).toEqual([])
  })

  test('rows keep their order and their number', () => {
    const rows = [5, 3, 9].map((row) => ({ row, cells: { given: 'Marged', family: 'Ellis' } }))
    expect(matchRows(rows, description, marged).map((match) => match.row.row)).toEqual([5, 3, 9])
  })
})
