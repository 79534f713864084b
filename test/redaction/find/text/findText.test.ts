import { expect, test } from 'vitest'
import { findText } from '~/app/redaction/find/text/findText'
import { aCase } from './aCase'

const found = (text: string, options: Parameters<typeof findText>[1] = { people: aCase }) =>
  findText(text, options).map((hit) => [hit.kind, hit.text])

test('what has a form and who is in the case, in the order of the text', () => {
  expect(found('Ring Katherine on 07700 900123 about NHS no 943 476 5919, says Koval.')).toEqual([
    ['person', 'Katherine'],
    ['telephone', '07700 900123'],
    ['nhs-number', '943 476 5919'],
    ['person', 'Koval'],
  ])
})

test('the subject\u2019s own details are left out, though recognisers know them', () => {
  const text = 'Llinos Pugh, DOB 04/03/09, 12 Acacia Avenue, M33 0AA, mobile 07700 900456, llinos@example.org'
  expect(found(text)).toEqual([])
  expect(found(text, {}).length).toBeGreaterThan(3)
})

test('the subject\u2019s address is left out to its end, but another flat of the house is not', () => {
  expect(found('at 12 Acacia Avenue, Brooklands, Sale, M33 0AA')).toEqual([])
  expect(found('at Flat 2, 12 Acacia Avenue')).toEqual([['address', 'Flat 2, 12 Acacia Avenue']])
})

test('what differs from the subject\u2019s own in one digit is found', () => {
  expect(found('mobile 07700 900457, DOB 05/03/09')).toEqual([
    ['telephone', '07700 900457'],
    ['date-of-birth', '05/03/09'],
  ])
})

test('a name within an address of email is part of it', () => {
  expect(found('write to koval@example.org')).toEqual([['email', 'koval@example.org']])
})

test('names of nobody in particular only where asked for, below all others, and not the subject\u2019s', () => {
  const text = 'Llinos Pugh met Jane Thornton and Katherine O\u2019Neill in Leeds.'
  expect(found(text)).toEqual([['person', 'Katherine O\u2019Neill']])
  expect(found(text, { people: aCase, names: true })).toEqual([
    ['name', 'Jane Thornton'],
    ['person', 'Katherine O\u2019Neill'],
  ])
  const sarah = { subject: { name: 'Sarah Thornton' }, people: [] }
  expect(found('Sarah Thornton met Jane Thornton.', { people: sarah, names: true })).toEqual([
    ['name', 'Jane Thornton'],
  ])
  const scores = findText(text, { people: aCase, names: true }).map((hit) => hit.score)
  expect(scores[0]).toBeLessThan(0.3)
})

test('names have their places in the given text', () => {
  const text =
    '\u{1f600} \u201cShe\u2019s with Jane\u00a0Thornton\u201d\r\n\r\nThen Mrs Adaeze\nOkafor\u2019s car came.'
  for (const hit of findText(text, { names: true })) expect(text.slice(hit.start, hit.end)).toBe(hit.text)
  expect(found(text, { names: true })).toEqual([
    ['name', 'Jane\u00a0Thornton'],
    ['name', 'Mrs Adaeze\nOkafor'],
  ])
})
