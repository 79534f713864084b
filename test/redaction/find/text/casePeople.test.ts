import { expect, test } from 'vitest'
import { CasePeopleSchema } from '~/app/redaction/find/text/people/casePeople'

test.each([
  ['names alone', ['Dawn Achebe', 'Mo Hussain'], { people: [{ name: 'Dawn Achebe' }, { name: 'Mo Hussain' }] }],
  ['people', [{ name: 'Dawn Achebe', email: '' }], { people: [{ name: 'Dawn Achebe' }] }],
  [
    'a subject by name, and third parties',
    { subject: 'Llinos Pugh', thirdParties: ['Jo Pugh'] },
    { subject: { name: 'Llinos Pugh' }, people: [{ name: 'Jo Pugh', capacity: 'third-party' }] },
  ],
  [
    'one alias, not in a list, and blanks',
    { subject: null, people: [{ name: ' Jo Pugh ', aliases: 'Joey', nicknames: null }] },
    { people: [{ name: 'Jo Pugh', aliases: ['Joey'] }] },
  ],
  ['officials', { officials: ['Dr Anand'] }, { people: [{ name: 'Dr Anand', capacity: 'official' }] }],
  ['nobody', {}, { people: [] }],
])('people are read from %s', (_, given, read) => {
  expect(CasePeopleSchema.parse(given)).toEqual(read)
})

test('a person without a name is refused', () => {
  expect(CasePeopleSchema.safeParse([{ email: 'x@example.org' }]).success).toBe(false)
  expect(CasePeopleSchema.safeParse(['']).success).toBe(false)
})
