import { expect, test } from 'vitest'
import { decisionOf, ObjectionForm } from '~/app/pages/staff/objections/objectionForm'
import { RecipientsForm } from '~/app/pages/staff/objections/recipientsForm'
import { CheckForm } from '~/app/pages/staff/objections/standingForm'

const upheld = { reach: 'reaches', result: 'upheld', grounds: 'Weighed.', effect: 'Stopped.' }
const elsewhere = { ...upheld, reach: 'other-basis', result: 'not-applicable', basis: 'law', instead: 'access' }
const day = { day: '2', month: '3', year: '1990' }
const noDay = { day: '', month: '', year: '' }
const born = { name: 'Rona Marsh', born: day, use: 'marketing' }

test.each([
  ['a refusal needs compelling grounds', ObjectionForm, { ...upheld, result: 'refused' }, 'compelling'],
  ['what is out of reach is not upheld', ObjectionForm, { ...elsewhere, result: 'upheld' }, 'result'],
  ['what is reached is decided', ObjectionForm, { ...upheld, result: 'not-applicable' }, 'result'],
  ['out of reach needs a basis', ObjectionForm, { ...elsewhere, basis: '' }, 'basis'],
  ['and the right that applies instead', ObjectionForm, { ...elsewhere, instead: '' }, 'instead'],
  ['who is not told needs a reason', RecipientsForm, { recipients: 'a/b', how: 'impossible', on: day }, 'words'],
  ['a name alone is looked for nowhere', CheckForm, { ...born, born: noDay }, 'name'],
  ['a use that is none', CheckForm, { ...born, use: 'activity' }, 'use'],
])('%s', (_, schema, sent, field) => {
  const read = schema.safeParse(sent)
  expect(read.error?.issues.map(({ path }) => path.join('-'))).toEqual([field])
})

test('what is right is read, and names the basis and the right in the words that the person reads', () => {
  const form = ObjectionForm.parse(elsewhere)
  const basis = {
    id: 'law',
    provision: 'Article 6(1)(c)',
    stated: 'A duty.',
    for: 'personal',
    objection: 'no',
  } as const
  expect(decisionOf(form, [basis])).toMatchObject({
    provision: 'Article 6(1)(c)',
    grounds: 'A duty.\nWeighed.',
    effect: 'Stopped.',
  })
  const study = { ...elsewhere, reach: 'research-in-public-interest' }
  const decided = (instead: string) => decisionOf(ObjectionForm.parse({ ...study, instead }), [basis]).effect
  expect([decided('access'), decided('erasure')]).toEqual(['Stopped.', expect.stringContaining('Article 17')])
  expect(CheckForm.parse(born)).toMatchObject({ whom: { dateOfBirth: '1990-03-02' }, use: { kind: 'marketing' } })
  expect(CheckForm.parse({ ...born, born: noDay, email: 'a@example.org', use: 'recipient/a/b' }).use).toEqual({
    kind: 'recipient',
    activity: 'a',
    target: 'b',
  })
})
